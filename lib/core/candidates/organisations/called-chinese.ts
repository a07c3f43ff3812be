import type { Excerpt } from '@/lib/core/candidates/candidate';
import { isNoBody } from '@/lib/core/candidates/lexicon/no-body';
import { bodyStart } from '@/lib/core/candidates/organisations/body-start';
import {
  ACTS,
  BEFORE,
  BEHIND,
  CLAUSE_BEGINS,
  KIND_BEHIND,
} from '@/lib/core/candidates/organisations/called-around';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { WELL_KNOWN_COMPANIES } from '@/lib/core/recognise/lexicon/well-known-companies';
import { unitAt } from '@/lib/core/text/neighbours';

/** 育碧（Ubisoft）: a name in Chinese with the one that it bears elsewhere. */
const WITH_LATIN = /(\p{Script=Han}{2,10})[ \u00a0]?[（(][A-Z][A-Za-z0-9 .,&'-]*[）)]/gu;
/** “浅川”公司, 名为“浅川”的安全公司. */
const IN_QUOTES =
  /(?:名为|名叫|叫做?)?[“「]([^“”「」，。、\n]{2,16})[”」](?:的\p{Script=Han}{0,8}?)?(?:公司|企业)/gu;
const SHORTEST_REGISTERED = 7;
const REGISTERED = /(?:有限|股份)公司/g;
/** 浅川、苹果等: of several none is told of. */
const IN_LISTS = new CharacterSet('、和与及等');
/** A Chinese name begins behind one of these, or with its clause. */
const BEFORE_CHINESE = /^(.*(?:巨头|公司|企业|[厂供应服务提运营制造开发经销零售]商|之一|系统))/;

/**
 * The names in Chinese in a stretch of a text that are companies: beside their name in Latin letters, in quotes, as registered, or
 * known to everybody. Their offsets are in the stretch.
 * @param begin where it begins in the text
 */
export function calledInChinese(text: string, begin: number, stretch: string): Excerpt[] {
  return [
    ...withLatin(stretch),
    ...inQuotes(stretch),
    ...registered(text, begin, stretch),
    ...wellKnown(stretch),
  ];
}

function withLatin(stretch: string): Excerpt[] {
  return [...stretch.matchAll(WITH_LATIN)].flatMap(({ 0: whole, 1: run = '', index }): Excerpt[] => {
    const [, lead = ''] = BEFORE_CHINESE.exec(run) ?? [];
    const surface = run.slice(lead.length);
    const start = index + lead.length;
    const behind = stretch.slice(index + whole.length, index + whole.length + BEHIND);
    const isNamed =
      lead !== '' ||
      (CLAUSE_BEGINS.test(stretch.slice(Math.max(0, start - BEFORE), start)) &&
        (ACTS.test(behind) || KIND_BEHIND.test(behind)));
    return isNamed && surface.length > 1 ? [{ start, end: start + surface.length, surface }] : [];
  });
}

function inQuotes(stretch: string): Excerpt[] {
  return [...stretch.matchAll(IN_QUOTES)].map(({ 0: whole, 1: surface = '', index }) => {
    const start = index + whole.search(/[“「]/) + 1;
    return { start, end: start + surface.length, surface };
  });
}

function registered(text: string, begin: number, stretch: string): Excerpt[] {
  return [...stretch.matchAll(REGISTERED)].flatMap(({ 0: word, index }): Excerpt[] => {
    const end = index + word.length;
    const start = bodyStart(text, begin + end, begin) - begin;
    const surface = stretch.slice(start, end);
    return isNoBody(surface) || surface.length < SHORTEST_REGISTERED ? [] : [{ start, end, surface }];
  });
}

function wellKnown(stretch: string): Excerpt[] {
  const found: Excerpt[] = [];
  for (let end = 2; end <= stretch.length; end++) {
    const length = WELL_KNOWN_COMPANIES.longestAt(stretch, end);
    if (length === 0) continue;
    const start = end - length;
    if (IN_LISTS.has(unitAt(stretch, start - 1)) || IN_LISTS.has(unitAt(stretch, end))) continue;
    if (found.at(-1)?.start === start) found.pop();
    found.push({ start, end, surface: stretch.slice(start, end) });
  }
  return found;
}
