import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keepPage } from '@/entrypoints/keeper/keep-page';

// Brought into an article's page when its copy is to be kept: with its first highlight, on wish, and when it no
// longer reads as it was kept. DOMPurify comes with it, so that the script of every article stays small.
export default defineUnlistedScript(() => {
  (globalThis as typeof globalThis & { pangzhuKeep?: typeof keepPage }).pangzhuKeep = keepPage;
});
