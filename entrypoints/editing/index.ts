import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '@/entrypoints/article/parts';
import { createEditing } from '@/entrypoints/editing/create-editing';

// Brought into an article's page when the reader is about to change a highlight there: most articles are read
// without, and the script that each of them gets stays small.
export default defineUnlistedScript(() => leavePart('editing', createEditing));
