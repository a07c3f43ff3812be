import { LONGEST_NOTE, LONGEST_QUOTE } from '@/lib/core/records/annotation';
import { byteLength } from '@/lib/core/records/byte-length';
import { LONGEST_DRAFT } from '@/lib/core/records/draft';
import { LONGEST_TEXT, LONGEST_URL, type SeenPage } from '@/lib/core/records/stored-article';
import type { TooLarge } from '@/lib/core/records/write-fault';

/** What of a page is larger than is kept, or null. */
export function oversizeOfPage({ text, url }: SeenPage): TooLarge | null {
  if (text.length > LONGEST_TEXT) return { code: 'too-large', what: 'text', limit: LONGEST_TEXT };
  return url.length > LONGEST_URL ? { code: 'too-large', what: 'address', limit: LONGEST_URL } : null;
}

/** Whether a note is larger than is kept. */
export function oversizeOfNote(note: string): TooLarge | null {
  return byteLength(note) > LONGEST_NOTE ? { code: 'too-large', what: 'note', limit: LONGEST_NOTE } : null;
}

/** The same of what is being typed. */
export function oversizeOfDraft(note: string): TooLarge | null {
  return byteLength(note) > LONGEST_DRAFT ? { code: 'too-large', what: 'draft', limit: LONGEST_DRAFT } : null;
}

/** Whether the words of an anchor are more than is kept. */
export function oversizeOfQuote(exact: string): TooLarge | null {
  return exact.length > LONGEST_QUOTE ? { code: 'too-large', what: 'quote', limit: LONGEST_QUOTE } : null;
}
