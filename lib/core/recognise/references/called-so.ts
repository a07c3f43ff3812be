import type { Span } from '@/lib/core/text/span';

/** So far around a name stands what a text calls a body, in UTF-16 units. */
const REACH = 24;
/** Tenable One is something of Tenable. */
const GOES_ON = /^[ \u00a0][A-Z]/;
/** 砺石机构, 砺石是一家安全机构. */
const UP_TO_WORD = /^[ \u00a0]?(?:是一[家个]\p{Script=Han}*)?$/u;

/** Whether a text calls a body by a word where it names it: 研究机构砺石, 砺石组织, 砺石是一家安全机构. */
export function isCalledThere(text: string, { start, end }: Span, word: string): boolean {
  const before = text.slice(Math.max(0, start - REACH), start).trimEnd();
  const behind = text.slice(end, end + REACH);
  if (before.endsWith(word)) return !GOES_ON.test(behind);
  // 砺石平台 is something of 砺石.
  const at = word === '平台' ? -1 : behind.indexOf(word);
  return at >= 0 && UP_TO_WORD.test(behind.slice(0, at));
}
