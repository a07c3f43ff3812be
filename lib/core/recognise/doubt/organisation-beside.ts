import { readBeside } from '@/lib/core/recognise/doubt/beside-name';
import type { Span } from '@/lib/core/text/span';

/**
 * The organisation that an article prints beside a person's name, as printed: what an answer about the name can be
 * remembered for beyond the article. Null where none stands there.
 * @param others the names of the article, sorted: what stands before the last of them belongs to it
 */
export function organisationBeside(text: string, name: Span, others: readonly Span[]): string | null {
  const floor = others.findLast(({ end }) => end <= name.start)?.end ?? 0;
  const { titles, employer } = readBeside(text, name, floor);
  const printed = titles.find(({ organisation }) => organisation !== null)?.organisation?.surface;
  return printed ?? (employer === null ? null : text.slice(employer.start, employer.end));
}
