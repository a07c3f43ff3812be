import type { NamedInArticle, Reference } from '@/lib/core/recognise/named-in-article';
import { lastBefore } from '@/lib/core/recognise/references/last-before';
import { pairOfWord } from '@/lib/core/text/pair-hash';
import type { PairIndex } from '@/lib/core/text/pair-index';
import type { Span } from '@/lib/core/text/span';

/** So far back, in UTF-16 units and within the paragraph, stands what 该公司 means. */
const REACH = 160;

/** As many sentences may end between: the one before it counts. */
const MOST_SENTENCE_ENDS = 1;

/** Bodies that are no companies. */
const INSTITUTION =
  /(?:协会|学会|商会|联盟|联合会|委员会|大学|学院|学校|研究院|研究所|中心|实验室|出版社|[部局厅署院办会])$/;

/** What a word for a body asks of the name that it stands for. */
const FITS: Readonly<Record<string, RegExp>> = {
  联盟: /联盟/,
  协会: /协会/,
  学会: /学会/,
  商会: /商会/,
  中心: /中心/,
  实验室: /实验室/,
  研究院: /研究院/,
  研究所: /研究所|所$/,
  委员会: /委员会|委$/,
  专委会: /专委会|专业委员会/,
  工作组: /工作组/,
  基金会: /基金会/,
  大学: /大学/,
  学院: /学院/,
  高校: /大学|学院/,
  学校: /大学|学院|学校/,
  联合体: /联合体/,
  校: /大学|学院|学校/,
  院: /[学究法察程医]院$/,
  所: /所$/,
  局: /局$/,
  行: /银行$|分行$/,
  组织: /组织|联盟|协会|学会|委员会|工作组|联合会|基金会|社区|Group/,
  机构: /[部局厅署院办会心所室]$|^[A-Z]{2,6}$/,
};
/** 该企业 is mostly a customer or a victim that has no name. */
const COMPANY = '公司|集团';
/** Characters behind a short one that make another word of it: 该行业, 该局长. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  校: '企园友区验准内外',
  院: '校士系线长',
  所: '有谓需以在属长述',
  局: '长面势域部限',
  行: '业动为政列程使径情家书星',
};
const WORDS = new RegExp(
  `[该本](${COMPANY}|${Object.keys(FITS)
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (NOT_BEFORE[word] === undefined ? word : `${word}(?![${NOT_BEFORE[word]}])`))
    .join('|')})`,
  'y',
);
const PAIRS = new Set(
  [...COMPANY.split('|'), ...Object.keys(FITS)].flatMap((word) => [
    pairOfWord(`该${word}`),
    pairOfWord(`本${word}`),
  ]),
);

/** 应该公司, 活该组织: the second half of another word. 本 stands for the speaker's own body only where a clause begins. */
const ENDS_WORD = /[应活]/;
const CLAUSE_SIGN = /^[，。；：、\n“]?$/;

function wordAt(text: string, start: number): { word: string; end: number } | null {
  const previous = text.charAt(start - 1);
  if (ENDS_WORD.test(previous) || (text[start] === '本' && !CLAUSE_SIGN.test(previous))) return null;
  WORDS.lastIndex = start;
  const [whole = '', word] = WORDS.exec(text) ?? [];
  return word === undefined ? null : { word, end: start + whole.length };
}

/** Between a body and the word that means it: another body that nobody knows. */
const ANOTHER_BODY =
  /[A-Z][A-Za-z]{2,}|(?<![该本])(?:公司|集团|大学|协会|联盟|研究所|研究院|委员会|实验室|中心|机构)/;

function fits(word: string, name: string): boolean {
  const fit = FITS[word];
  return fit === undefined ? !INSTITUTION.test(name) : fit.test(name);
}

interface Place extends Span {
  readonly key: string;
  readonly name: string;
}

/** Where a sentence ends between, or a line: past them nothing is looked for. */
function isNear(between: string): boolean {
  const ends = between.match(/[。！？]/g)?.length ?? 0;
  return ends <= MOST_SENTENCE_ENDS && !between.includes('\n');
}

/** 该公司, 该联盟, right after a body was named that it can mean: the last one, if no other can be meant. */
export function* demonstratives(index: PairIndex, named: readonly NamedInArticle[]): Generator<Reference> {
  const { text } = index;
  const places = named
    .filter(({ kind }) => kind === 'organisation')
    .flatMap(({ key, name, mentions }): Place[] =>
      mentions.map(({ start, end }) => ({ start, end, key, name })),
    )
    .toSorted((a, b) => a.start - b.start);
  if (places.length === 0) return;
  for (const start of index.neighboursOf(PAIRS)) {
    const found = wordAt(text, start);
    const chosen = found === null ? null : choose(text, start, found.word, places);
    if (found === null || chosen === null) continue;
    yield { start, end: found.end, key: chosen.key, refersTo: { start: chosen.start, end: chosen.end } };
  }
}

function choose(text: string, at: number, word: string, places: readonly Place[]): Place | null {
  let chosen: Place | null = null;
  let end = at;
  for (let before = lastBefore(places, at); before !== null; before = lastBefore(places, before.start)) {
    if (at - before.end > REACH || !isNear(text.slice(before.end, at))) break;
    if (chosen === null && ANOTHER_BODY.test(text.slice(before.end, end))) break;
    end = before.start;
    if (!fits(word, before.name)) continue;
    if (chosen === null && isCompany(word) && !isSubject(text, before, at)) break;
    if (chosen === null) chosen = before;
    else if (chosen.key !== before.key && isSameSentence(text, chosen, before)) return null;
  }
  return chosen;
}

const isCompany = (word: string): boolean => FITS[word] === undefined;

/** How a sentence or a clause begins; a company elsewhere in it is rarely the one that the next goes on about. */
const CLAUSE_BEGINS = /(?:^|[，。；：！？\n“‘「（])[ \u00a0]*$/;
const CLAUSE_ENDS = /[，。；：！？]/;

/** Whether a company stands where the subject of its clause does, and that clause has ended. */
function isSubject(text: string, { start, end }: Span, at: number): boolean {
  return (
    CLAUSE_BEGINS.test(text.slice(Math.max(0, start - 3), start)) && CLAUSE_ENDS.test(text.slice(end, at))
  );
}

/** Two in one sentence can both be meant by the next. */
function isSameSentence(text: string, a: Span, b: Span): boolean {
  return !/[。！？]/.test(text.slice(b.end, a.start));
}
