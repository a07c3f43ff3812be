/**
 * Asks the browser to keep the data when the disk is nearly full: as soon as there is a highlight to lose, and not
 * before. Firefox grants it without a question for `unlimitedStorage`; Chrome decides by itself, and lets only
 * pages ask.
 */
export async function askToPersist(highlights: number): Promise<void> {
  const { storage } = navigator;
  if (highlights === 0 || typeof storage.persist !== 'function' || (await storage.persisted())) return;
  await storage.persist();
}
