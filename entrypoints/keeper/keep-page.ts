import { describePage, readPage } from '@/entrypoints/article/read-page';
import { pause } from '@/entrypoints/keeper/pause';
import { readStill, thisPage } from '@/entrypoints/keeper/read-still';
import { createSanitiser } from '@/lib/copy/sanitise';
import { LARGEST_PICTURE } from '@/lib/core/records/article-copy';
import { askBackground } from '@/lib/messages/ask';
import type { KeepResult } from '@/lib/messages/keep-result';
import { pictureBytes } from '@/lib/page/picture-bytes';
import { type PagePicture, plainCopy } from '@/lib/page/plain-copy';

let keeping: Promise<KeepResult> | null = null;

/**
 * Has the background keep this page: once it stands still, its text with a copy that reads the same, then the
 * pictures whose bytes are here. One at a time. Nothing of the page is changed, and nothing is requested.
 * @returns what the background said, in one word
 */
export async function keepPage(isWished: boolean): Promise<KeepResult> {
  while (keeping !== null) await keeping;
  keeping = keep(isWished);
  try {
    return await keeping;
  } finally {
    keeping = null;
  }
}

async function keep(isWished: boolean): Promise<KeepResult> {
  const reading = await readStill(() => readPage(document), thisPage);
  if (reading === null || reading.map.text === '') return 'nothing';
  const copy = plainCopy(document, reading.map);
  const html = createSanitiser(window).toHtml(copy.body);
  const answer = await askBackground('keepCopy', { page: describePage(reading), html, isWished });
  if (!answer.ok || !answer.value.ok) {
    console.warn('Pangzhu: the article could not be kept', answer);
    if (!answer.ok) return 'unavailable';
    const code = answer.value.ok ? 'nothing' : answer.value.error.code;
    return code === 'newer' || code === 'no-snapshot' ? 'unavailable' : code;
  }
  const missing = answer.value.value;
  if (missing === null) return 'nothing';
  return keepPictures(reading.meta.identity, copy.pictures, new Set(missing));
}

/** One after the other, each in a moment of its own; the first one that is too much ends it. */
async function keepPictures(
  identity: string | null,
  pictures: readonly PagePicture[],
  missing: Set<string>,
): Promise<KeepResult> {
  for (const { address, image } of pictures) {
    if (!missing.has(address)) continue;
    await pause(0);
    const bytes = await pictureBytes(image, LARGEST_PICTURE);
    if (bytes === null) continue;
    missing.delete(address);
    const answer = await askBackground('keepPicture', { identity, address, ...bytes });
    if (!answer.ok || !answer.value.ok) {
      console.warn('Pangzhu: pictures of the article could not be kept', answer);
      if (!answer.ok) return 'kept';
      const code = answer.value.ok ? null : answer.value.error.code;
      return code === 'quota' || code === 'too-large' ? `pictures-${code}` : 'kept';
    }
  }
  return 'kept';
}
