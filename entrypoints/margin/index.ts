import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { leavePart } from '@/entrypoints/article/parts';
import { createMargin } from '@/entrypoints/margin/create-margin';

// Brought into an article's page when it is known who says what there: the script that each article gets stays small.
export default defineUnlistedScript(() => leavePart('margin', createMargin));
