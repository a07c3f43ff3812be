import { SIGN } from '@/lib/core/statements/outline';

/** Words of a list, separated by blanks or line ends, as alternatives of a pattern, the longer ones first. */
export function anyOf(words: string): string {
  const list = words.split(/\s+/).filter((word) => word !== '');
  return `(?:${list.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** A person's name with what stands in brackets behind it. */
export const PERSON = `${SIGN.person}+${SIGN.aside}*`;
