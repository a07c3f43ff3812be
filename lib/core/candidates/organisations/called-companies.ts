import type { Excerpt } from '@/lib/core/candidates/candidate';
import { calledInChinese } from '@/lib/core/candidates/organisations/called-chinese';
import { calledInLatin } from '@/lib/core/candidates/organisations/called-latin';
import { bodyWordAt, isCompanyWord } from '@/lib/core/recognise/references/body-words';
import { Trigger } from '@/lib/core/recognise/triggers';
import { lineBegin } from '@/lib/core/text/line';
import type { PairIndex } from '@/lib/core/text/pair-index';

/** So far before 该公司, and within its paragraph, the company is looked for, in UTF-16 units. */
const REACH = 200;
/** One that means no company. */
const NO_COMPANY_WORD = '中心';
/** 江州管道（Moss Pipeline）: another name of what it stands behind. */
const IN_BRACKETS = /[（(]([A-Z][A-Za-z0-9 .&'-]{1,40})[）)，,]/g;

/**
 * Finds the companies that a text goes on about as 该公司, and that it has not called so before: Zservers为…，原因是该公司…. It is proposed
 * where no other can be meant.
 */
export function calledCompanies(index: PairIndex): Excerpt[] {
  const { text } = index;
  const places = index
    .placesOf(Trigger.reference)
    .map((place) => place - 1)
    .filter((at) => isCompanyWord(bodyWordAt(text, at)?.word ?? NO_COMPANY_WORD));
  if (places.length === 0) return [];
  const bracketed = new Set(Array.from(text.matchAll(IN_BRACKETS), ([, name = '']) => name));
  return places.flatMap((at): Excerpt[] => {
    const begin = lineBegin(text, at, REACH);
    const here = bodiesIn(text, begin, at, bracketed);
    const isWhole = text[begin - 1] === '\n';
    const names =
      here.length > 0 || !isWhole
        ? here
        : bodiesIn(text, lineBegin(text, begin - 1, REACH), begin - 1, bracketed);
    return new Set(names.map(({ surface }) => surface)).size === 1 ? names : [];
  });
}

function bodiesIn(text: string, begin: number, end: number, bracketed: ReadonlySet<string>): Excerpt[] {
  const stretch = text.slice(begin, end);
  const isAlone = ({ surface }: Excerpt): boolean => !bracketed.has(surface);
  const found = [
    ...calledInLatin(text, begin, stretch).filter(isAlone),
    ...calledInChinese(text, begin, stretch),
  ];
  // 浅川的 Moss 这家公司
  const beside = found.filter(({ end }) => stretch.slice(end).trim() === '');
  return (beside.length > 0 ? beside : found).map(({ start, end, surface }) => {
    return { start: begin + start, end: begin + end, surface };
  });
}
