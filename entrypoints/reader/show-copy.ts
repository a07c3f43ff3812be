import { i18n } from '#i18n';
import { createSanitiser } from '@/lib/copy/sanitise';
import type { ArticleCopy, ArticlePicture } from '@/lib/core/records/article-copy';
import { readCopy } from '@/lib/page/plain-copy';
import type { ReadText } from '@/lib/page/read-text';

/**
 * Shows a kept article in `root`: as its copy, made harmless once more, or where that is missing or does not read as
 * the text, as its lines. Either way the text is the one that was kept, so that offsets hold.
 * @returns the text with the way to its nodes
 */
export function showCopy(
  root: HTMLElement,
  text: string,
  copy: ArticleCopy | null,
  pictures: readonly ArticlePicture[],
): ReadText {
  if (copy !== null) {
    root.replaceChildren(createSanitiser(window).toNodes(copy.html));
    showPictures(root, pictures);
    const shown = readCopy(root);
    if (shown.text === text) return shown;
    console.error('Pangzhu: a copy does not read as its text; the text is shown');
  }
  root.replaceChildren(...text.split('\n').map(paragraph));
  return readCopy(root);
}

function paragraph(line: string): HTMLElement {
  const element = document.createElement('p');
  element.append(line);
  return element;
}

/** Puts in the pictures that are kept; of the others, what their alternative text and address say. */
function showPictures(root: HTMLElement, pictures: readonly ArticlePicture[]): void {
  const kept = new Map(pictures.map((picture) => [picture.address, picture]));
  for (const image of root.querySelectorAll<HTMLImageElement>('img[data-src]')) {
    const address = image.getAttribute('data-src') ?? '';
    const picture = kept.get(address);
    if (picture === undefined) image.replaceWith(missingPicture(address, image.alt));
    else {
      image.src = `data:${picture.format};base64,${picture.data}`;
      image.loading = 'lazy';
    }
  }
  for (const gap of root.querySelectorAll<HTMLElement>('[data-gap]')) {
    gap.dataset['label'] = i18n.t('reader.gap');
  }
}

/** Stands where a picture was. It is no text of the article: what it says comes from its style sheet. */
function missingPicture(address: string, alt: string): HTMLElement {
  const link = document.createElement('a');
  link.className = 'reader-missing';
  link.href = address;
  link.target = '_blank';
  link.rel = 'noreferrer noopener';
  const label = alt === '' ? i18n.t('reader.missing_picture') : i18n.t('reader.missing_picture_alt', [alt]);
  link.dataset['label'] = label;
  link.setAttribute('aria-label', label);
  link.title = address;
  return link;
}
