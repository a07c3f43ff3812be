/** The words an element holds, hidden ones too, with runs of white space made one blank; null when there are none. */
export function wordsOf(element: Element | null): string | null {
  const words = (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}

/** The content of a meta element, by its `property` or `name`; null when it is missing or blank. */
export function metaContent(document: Document, name: string): string | null {
  const meta = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`);
  const content = (meta?.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
  return content === '' ? null : content;
}
