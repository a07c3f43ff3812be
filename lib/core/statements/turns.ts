import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import { isEnding } from '@/lib/core/statements/lexicon/endings';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A turn of a conversation in print: a block that begins with who speaks. */
interface Turn {
  /** The position of its block. */
  readonly block: number;
  readonly label: string;
  /** Where the words begin; the block's end where the label stands alone. */
  readonly words: number;
  readonly voice: Voice | null;
}

/** Whose words the blocks of a conversation are. */
export interface Conversation {
  /** The positions of its first and last block. */
  readonly first: number;
  readonly last: number;
  /** For the position of a block that begins a turn: who has the word (null: nobody with a name) and where the words begin. */
  readonly turns: ReadonlyMap<number, { readonly voice: Voice | null; readonly words: number }>;
  /** The names of all who have a turn. */
  readonly speakers: readonly Voice[];
}

const LABEL = /^[【[*]*([^，。；！？、：:“”《》]{1,30}?)(?:[（(][^）)]{1,16}[）)])?[】\]*]*\s*[：:]\s*/;
const ASKS =
  /^(?:记者|主持人|主持|问|提问|观众|媒体|Q\d{0,2}|Question|编者|嘉宾|网友|采访者|[\u4e00-\u9fff]{2,6}记者)$/i;
const ANSWERS = /^(?:答|A\d{0,3}|回答|Answer)$/i;
/** Lines of this form that nobody says. */
const NOT_A_TURN =
  /^(?:导语|来源|作者|编辑|责编|时间|地点|注|图|摘要|链接|主题|议题|主办|协办|承办|联系|电话|邮箱|关键词|题目|标题|备注|网址|声明|提示|包括|其中|第.{1,4}|[一二三四五六七八九十\d.、]+|https?|文|原文|影响|漏洞|版本|参考)/i;
const FEWEST_TURNS = 4;

/**
 * Finds a conversation: an interview, a round table as it was spoken, questions and answers. A label that is
 * nobody's known name counts as a name only where it comes back; 记者 and 主持人 have the word without a name.
 */
export function conversationIn(
  text: string,
  blocks: readonly Span[],
  voices: readonly Voice[],
): Conversation | null {
  const people = voices.filter(({ kind }) => kind === 'person');
  const labelled = blocks.flatMap((block, position) => labelOf(text, block, position) ?? []);
  if (labelled.length < FEWEST_TURNS) return null;
  const byName = namedElsewhere(people, blocks, labelled);
  const times = new Map<string, number>();
  for (const { label } of labelled) times.set(label, (times.get(label) ?? 0) + 1);
  const interviewee = intervieweeOf(text, blocks, labelled, people);
  const turns = labelled
    .flatMap((turn): Turn[] => {
      if (ASKS.test(turn.label)) return [{ ...turn, voice: null }];
      if (ANSWERS.test(turn.label)) return [{ ...turn, voice: interviewee }];
      const voice = nameOf(turn, byName, people, times);
      return voice === null ? [] : [{ ...turn, voice }];
    })
    .filter((turn) => saysSomething(text, blocks, turn));
  if (!isConversation(text, blocks, turns)) return null;
  const first = turns[0]?.block ?? 0;
  return {
    first,
    last: lastBlock(text, blocks, turns.at(-1)?.block ?? 0),
    turns: new Map(turns.map(({ block, voice, words }) => [block, { voice, words }])),
    speakers: [
      ...new Map(
        turns.flatMap(({ voice }) => (voice === null ? [] : [[voice.name, voice] as const])),
      ).values(),
    ],
  };
}

/**
 * Whether turns make a conversation: somebody asks and somebody answers more than once, or two with names
 * have four turns; and no two turns say the same, as the lines of a list of articles do.
 */
function isConversation(text: string, blocks: readonly Span[], turns: readonly Turn[]): boolean {
  const named = turns.filter(({ voice }) => voice !== null);
  const asked = turns.length - named.length;
  const distinct = new Set(
    named.map(({ block, words }) => text.slice(words, blocks[block]?.end ?? words) || block),
  );
  if (distinct.size < named.length) return false;
  const names = new Set(named.map(({ voice }) => voice?.name));
  return (asked >= 2 && named.length >= 2) || (names.size >= 2 && named.length >= FEWEST_TURNS);
}

/** Whether a turn says sentences, or stands alone before them; a heading (张三：安全是底线) does not. */
function saysSomething(text: string, blocks: readonly Span[], { block, words }: Turn): boolean {
  const end = blocks[block]?.end ?? words;
  return words >= end || /[。！？!?…”；]$/.test(text.slice(words, end));
}

/** Whether a label that nobody has introduced looks like a name: it begins with a surname, or is of letters. */
function isName(label: string): boolean {
  if (/^[A-Za-z][\w .]{1,20}$/.test(label)) return true;
  return (
    COMMON_SURNAMES.has(label.charCodeAt(0)) &&
    /^[\u4e00-\u9fff]{2,3}$/.test(label) &&
    !COMMON_WORDS.test(label)
  );
}

const COMMON_WORDS =
  /^(?:方法|方案|方式|方向|方面|金额|高危|中危|毛利|应用|成果|任务|安全|时长|温馨|常见|相关|关键)/;

function labelOf(text: string, block: Span, position: number): Omit<Turn, 'voice'> | null {
  const found = LABEL.exec(text.slice(block.start, Math.min(block.end, block.start + 60)));
  const label = found?.[1]?.trim();
  if (!found || label === undefined || label === '' || NOT_A_TURN.test(label)) return null;
  return { block: position, label, words: Math.min(block.end, block.start + found[0].length) };
}

/**
 * Whom labels can mean: known people, and those whom the article names elsewhere as well. What stands before
 * colons only (优势：, 影响：) is no name.
 */
function namedElsewhere(
  people: readonly Voice[],
  blocks: readonly Span[],
  labelled: readonly Omit<Turn, 'voice'>[],
): Map<string, Voice> {
  const inLabels = new Set(
    labelled.flatMap(({ block, words }) => {
      const start = blocks[block]?.start ?? 0;
      return people.filter((voice) => voice.start >= start && voice.end <= words).map((voice) => voice.start);
    }),
  );
  const named = people.filter(({ entity, start }) => entity !== null || !inLabels.has(start));
  return new Map(named.map((voice) => [voice.name, voice]));
}

/** Who a label names: a known name in it, a part of one (Flanker of 何淇丹Flanker), or a new name that comes back. */
function nameOf(
  { label, words }: Omit<Turn, 'voice'>,
  byName: ReadonlyMap<string, Voice>,
  people: readonly Voice[],
  times: ReadonlyMap<string, number>,
): Voice | null {
  const known = byName.get(label);
  if (known !== undefined) return known;
  // 何淇丹Flanker and Flanker are 何淇丹, where one of the labels holds the name.
  const full = [...times.keys()].find(
    (other) => other !== label && label.length >= 2 && other.includes(label),
  );
  for (const [name, voice] of byName) {
    const isLonger = label.startsWith(name) && /^[\w .]+$/.test(label.slice(name.length));
    const isTitled = label.endsWith(name) && times.has(name);
    const isShorter = label.length >= 2 && (name.startsWith(label) || name.endsWith(label));
    if (isLonger || isTitled || isShorter || full?.startsWith(name)) return voice;
  }
  // Somebody whom neither the dictionary nor a title names: the article's own label is the name.
  if ((times.get(label) ?? 0) < 2 || people.length === 0 || !isName(label)) return null;
  return {
    start: words,
    end: words,
    name: label,
    entity: null,
    kind: 'person',
    certainty: 'sure',
    title: null,
  };
}

/** Who answers: the one person whom the article names before the first question. */
function intervieweeOf(
  text: string,
  blocks: readonly Span[],
  labelled: readonly Omit<Turn, 'voice'>[],
  people: readonly Voice[],
): Voice | null {
  const answers = new Set(labelled.filter(({ label }) => ANSWERS.test(label)).map(({ label }) => label));
  if (answers.size !== 1) return null;
  const question = labelled.find(({ label }) => ASKS.test(label) || ANSWERS.test(label));
  const start = blocks[question?.block ?? 0]?.start ?? 0;
  const before = people.filter((voice) => voice.end <= start);
  const names = new Map<string, number>();
  for (const { name } of before) names.set(name, (names.get(name) ?? 0) + 1);
  if (names.size === 1) return before[0] ?? null;
  const announced = before.filter((voice) =>
    /(?:采访|专访|对话|访谈|对谈|邀请)[^。\n]{0,30}$/.test(
      text.slice(Math.max(0, voice.start - 40), voice.start),
    ),
  );
  return new Set(announced.map(({ name }) => name)).size === 1 ? (announced[0] ?? null) : null;
}

/** The last turn goes on until the article ends. */
function lastBlock(text: string, blocks: readonly Span[], lastTurn: number): number {
  let last = lastTurn;
  while (last + 1 < blocks.length) {
    const next = blocks[last + 1];
    if (next === undefined || isEnding(text.slice(next.start, next.end))) break;
    last++;
  }
  return last;
}
