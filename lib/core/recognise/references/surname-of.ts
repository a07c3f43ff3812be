import { COMPOUND_SURNAMES, SURNAMES } from '@/lib/core/recognise/lexicon/surnames';

/** The surname of a Chinese name, or null. */
export function surnameOf(name: string): string | null {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return null;
  const first = name.charCodeAt(0);
  if (name.length > 2 && COMPOUND_SURNAMES.has(first, name.charCodeAt(1))) return name.slice(0, 2);
  return SURNAMES.has(first) ? name.slice(0, 1) : null;
}
