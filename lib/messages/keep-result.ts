import * as v from 'valibot';

/**
 * What became of keeping a page, as its script tells the background.
 * - `kept`: all that could be had of it is kept;
 * - `pictures-too-large`, `pictures-quota`: the article is kept, and why some of its pictures are not;
 * - `nothing`: it holds no article that stands still, or none to be kept;
 * - `too-large`, `quota`, `unavailable`: why it was not written.
 */
export const keepResult = v.picklist([
  'kept',
  'pictures-too-large',
  'pictures-quota',
  'nothing',
  'too-large',
  'quota',
  'unavailable',
]);
export type KeepResult = v.InferOutput<typeof keepResult>;
