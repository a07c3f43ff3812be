import { isEnding } from '@/lib/core/statements/lexicon/endings';
import { nameLines } from '@/lib/core/statements/name-lines';
import { sayingsIn } from '@/lib/core/statements/sayings';
import { type LabelledBlock, LabelNames, labelledBlocks } from '@/lib/core/statements/turn-labels';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** Who has the word (null: nobody with a name), and where the words begin. */
export interface Turn extends Pick<LabelledBlock, 'words'> {
  readonly voice: Voice | null;
  /** Whether it is the reporter who tells, not somebody without a name who talks. */
  readonly isReporters?: boolean;
}

/** A turn from a block on. */
interface TurnAt extends Turn, Pick<LabelledBlock, 'block'> {
  /** Whether its block begins with the question that it answers. */
  readonly hasQuestion?: boolean;
}

/** Whose words the blocks of a conversation are. */
export interface Conversation {
  /** The positions of its first and last block. */
  readonly first: number;
  readonly last: number;
  /** The turns by the position of the block that they begin with. */
  readonly turns: ReadonlyMap<number, Turn>;
  /** All who have a turn and a name. */
  readonly speakers: readonly Voice[];
}

const ASKS =
  /^(?:记者|主持人|主持|问|提问|观众|媒体|Q\d{0,2}|Question|编者|嘉宾|网友|采访者|[\u4e00-\u9fff]{2,6}记者)$/i;
const ANSWERS = /^(?:答|A\d{0,3}|回答|Answer)$/i;
const FEWEST_TURNS = 4;
/** Two turns with more blocks than these between them are not of one conversation. */
const LONGEST_TURN = 60;

/**
 * Finds the conversations of an article, in order: an interview, a round table as it was spoken, questions and
 * answers. 记者 and 主持人 have the word without a name.
 */
export function conversationsIn(
  text: string,
  blocks: readonly Span[],
  voices: readonly Voice[],
): Conversation[] {
  const people = voices.filter(({ kind }) => kind === 'person');
  const found = conversationsOf(text, blocks, [
    ...withAnswers(text, blocks, labelledTurns(text, blocks, people)),
    ...nameLines(text, blocks, people),
  ]);
  const sayings = found.length === 0 ? sayingsIn(text, blocks, people) : null;
  return sayings === null ? found : [sayings];
}

function conversationsOf(text: string, blocks: readonly Span[], turns: readonly TurnAt[]): Conversation[] {
  return runsOf(turns.toSorted((a, b) => a.block - b.block))
    .filter((run) => isConversation(text, blocks, run))
    .map((run) => conversationOf(text, blocks, run));
}

/** The turns that begin with a name, a word for who asks or answers, and a colon. */
function labelledTurns(text: string, blocks: readonly Span[], people: readonly Voice[]): TurnAt[] {
  const labelled = labelledBlocks(text, blocks);
  const names = new LabelNames(people, labelled);
  const interviewee = intervieweeOf(text, labelled, people);
  const asking = askersIn(text, blocks, labelled);
  return labelled.flatMap((block): TurnAt[] => {
    const asks = ASKS.test(block.label) || (asking.has(block.label) && names.voiceOf(block) === null);
    if (asks || ANSWERS.test(block.label)) {
      if (!saysSomething(text, blocks, block) && !isLong(blocks, block)) return [];
      const answer = asks && interviewee !== null ? answerIn(text, blocks, block) : -1;
      if (answer >= 0) return [{ ...block, words: answer, voice: interviewee, hasQuestion: true }];
      return [{ ...block, voice: asks ? null : interviewee }];
    }
    if (!saysSomething(text, blocks, block)) return [];
    const voice = names.voiceOf(block);
    return voice === null ? [] : [{ ...block, voice }];
  });
}

/** What labels ask (某报：…？): those that come back, and ask most times. */
function askersIn(
  text: string,
  blocks: readonly Span[],
  labelled: readonly LabelledBlock[],
): ReadonlySet<string> {
  const times = new Map<string, [all: number, asked: number]>();
  for (const { block, label, words } of labelled) {
    const [all, asked] = times.get(label) ?? [0, 0];
    const asks = /[？?]\s*$/.test(text.slice(words, blocks[block]?.end));
    times.set(label, [all + 1, asked + (asks ? 1 : 0)]);
  }
  const askers = [...times].filter(([, [all, asked]]) => asked >= FEWEST_QUESTIONS && asked * 3 >= all * 2);
  return new Set(askers.map(([label]) => label));
}

const FEWEST_QUESTIONS = 2;

/** Turns that follow one another closely. */
function runsOf(turns: readonly TurnAt[]): TurnAt[][] {
  const runs: TurnAt[][] = [];
  for (const turn of turns) {
    const run = runs.at(-1);
    if (run !== undefined && turn.block - (run.at(-1)?.block ?? 0) <= LONGEST_TURN) run.push(turn);
    else runs.push([turn]);
  }
  return runs;
}

/**
 * Whether turns make a conversation: somebody asks and somebody answers more than once, or two with names
 * have four turns; and no two turns say the same, as the lines of a list of articles do.
 */
function isConversation(text: string, blocks: readonly Span[], turns: readonly TurnAt[]): boolean {
  const named = turns.filter(({ voice }) => voice !== null);
  const asked = turns.length - named.length;
  const said = named.map(({ block, words }) => text.slice(words, blocks[block]?.end ?? words) || block);
  if (new Set(said).size < named.length) return false;
  const names = new Set(named.map(({ voice }) => voice?.name));
  return (asked >= 2 && named.length >= 2) || (names.size >= 2 && named.length >= FEWEST_TURNS);
}

function conversationOf(text: string, blocks: readonly Span[], turns: readonly TurnAt[]): Conversation {
  const named = turns.flatMap(({ voice }) => (voice === null ? [] : [[voice.name, voice] as const]));
  return {
    first: turns[0]?.block ?? 0,
    last: lastBlock(text, blocks, turns.at(-1)?.block ?? 0),
    turns: new Map(turns.map(({ block, voice, words }) => [block, { voice, words }])),
    speakers: [...new Map(named).values()],
  };
}

/** Whether a turn says sentences, or stands alone before them; a heading (张三：安全是底线) does not. */
function saysSomething(text: string, blocks: readonly Span[], { block, words }: LabelledBlock): boolean {
  const end = blocks[block]?.end ?? words;
  return words >= end || /(?:[。！？!?…”；：:]|\.{3})$/.test(text.slice(words, end));
}

/** Longer words than a heading's are said, whatever sign they end with. */
const LONGEST_HEADING = 20;

function isLong(blocks: readonly Span[], { block, words }: LabelledBlock): boolean {
  return (blocks[block]?.end ?? words) - words > LONGEST_HEADING;
}

/** Where the answer begins that stands in the block of its question (Q：…？A：…); -1 where none does. */
function answerIn(text: string, blocks: readonly Span[], { block, words }: LabelledBlock): number {
  const found = /[？?]\s*(?:A|答)\s*[：:]\s*/.exec(text.slice(words, blocks[block]?.end));
  return found === null ? -1 : words + found.index + found[0].length;
}

/** Turns with the answers that no label opens: where one and the same answers, what stands behind a question and before the next is theirs. */
function withAnswers(text: string, blocks: readonly Span[], turns: readonly TurnAt[]): TurnAt[] {
  const answering = turns.flatMap(({ voice }) => (voice === null ? [] : [voice]));
  const [voice] = answering;
  const isOne = new Set(answering.map(({ name }) => name)).size === 1;
  if (voice === undefined || !isOne || answering.length < FEWEST_ANSWERS) return [...turns];
  return turns.flatMap((turn, at) => {
    const block = turn.block + 1;
    const follows = turns[at + 1];
    const isAnswered = follows !== undefined && follows.voice !== null && follows.hasQuestion !== true;
    const next = follows?.block ?? blocks.length;
    const asked = text.slice(turn.words, blocks[turn.block]?.end);
    if (turn.voice !== null || isAnswered || next <= block || !/[？?]\s*$/.test(asked)) return [turn];
    return [turn, { block, words: blocks[block]?.start ?? turn.words, voice }];
  });
}

const FEWEST_ANSWERS = 2;

/** Who answers: the one person whom the article names before the first question, or whom it says it asked. */
function intervieweeOf(
  text: string,
  labelled: readonly LabelledBlock[],
  people: readonly Voice[],
): Voice | null {
  const answers = labelled.filter(({ label }) => ANSWERS.test(label));
  if (new Set(answers.map(({ label }) => label)).size !== 1) return null;
  const start = labelled.find(({ label }) => ASKS.test(label) || ANSWERS.test(label))?.start ?? 0;
  const before = people.filter((voice) => voice.end <= start);
  const announced = before.filter((voice) =>
    /(?:采访|专访|对话|访谈|对谈|邀请)[^。\n]{0,30}$/.test(
      text.slice(Math.max(0, voice.start - 40), voice.start),
    ),
  );
  return onlyOne(before) ?? onlyOne(announced);
}

function onlyOne(voices: readonly Voice[]): Voice | null {
  return new Set(voices.map(({ name }) => name)).size === 1 ? (voices[0] ?? null) : null;
}

/** The last turn goes on until the article ends, or for as long as a turn may be. */
function lastBlock(text: string, blocks: readonly Span[], lastTurn: number): number {
  let last = lastTurn;
  while (last + 1 < blocks.length && last - lastTurn < LONGEST_TURN) {
    const next = blocks[last + 1];
    if (next === undefined || isEnding(text.slice(next.start, next.end))) break;
    last++;
  }
  return last;
}
