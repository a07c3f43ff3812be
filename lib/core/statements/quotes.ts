import type { Enclosure } from '@/lib/core/text/enclosures';
import { endsWithSentence } from '@/lib/core/text/sentences';

/** A quotation of fewer characters that is no sentence is a term (“新质生产力”). */
const SHORTEST_WORDS = 10;
const FEWEST = 3;

/**
 * Whether a quotation is somebody's words, not a term or a title. Words end as a sentence or clause does, or
 * are long, or have clauses; and they stand apart: what follows them is no part of their sentence.
 * @param place `first`: it begins a sentence; `after`: a cue opens it
 */
export function isSpeech(
  text: string,
  { kind, inner, end, isClosed }: Enclosure,
  place: 'first' | 'after',
): boolean {
  if (kind !== 'quotation' || inner.end - inner.start < FEWEST) return false;
  if (!isClosed || endsWithSentence(text, inner)) return true;
  const words = text.slice(inner.start, inner.end);
  if (/[，；]$/.test(words)) return true;
  const after = text[end] ?? '';
  if (after !== '' && !/[\s，。,；;！？]/.test(after)) return false;
  return words.length >= SHORTEST_WORDS || (place === 'after' && /[，。！？；]/.test(words));
}
