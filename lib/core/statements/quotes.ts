import type { Enclosure } from '@/lib/core/text/enclosures';
import { endsWithSentence } from '@/lib/core/text/sentences';

/** A quotation of fewer characters that is no sentence is a term (“新质生产力”). */
const SHORTEST_WORDS = 12;

/**
 * Whether a quotation is somebody's words, not a term or a title. Words end with a full stop or have one
 * inside, or are long and stand apart: what follows them is no part of their sentence.
 * @param place `first`: it begins a sentence; `after`: a cue opens it
 */
export function isSpeech(text: string, { kind, inner, end, isClosed }: Enclosure, place: 'first' | 'after'): boolean {
  if (kind !== 'quotation' || inner.end - inner.start < 4) return false;
  if (!isClosed || endsWithSentence(text, inner)) return true;
  const words = text.slice(inner.start, inner.end);
  const after = text[end] ?? '';
  const standsApart = after === '' || /[\s，。,；;！？]/.test(after);
  if (!standsApart) return false;
  if (place === 'after') return /[，。！？；]/.test(words) || /[。！？\n]?$/.test(after) && words.length >= SHORTEST_WORDS;
  return words.length >= SHORTEST_WORDS || /[，。！？；]$/.test(words);
}
