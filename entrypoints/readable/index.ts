import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '@/entrypoints/article/parts';
import { readableNodes } from '@/lib/page/readable';

// Brought into an article's page only where its site gives no root of its own: Readability is a third of what
// the content script may weigh, and WeChat and 4hou as they are never need it.
export default defineUnlistedScript(() => leavePart('readable', readableNodes));
