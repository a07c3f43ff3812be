import { COMMON_SURNAMES } from '@/lib/core/recognise/lexicon/surnames';
import type { Voice } from '@/lib/core/statements/voice';
import type { Span } from '@/lib/core/text/span';

/** A block that begins with a word and a colon, as the turns of a conversation in print do. */
export interface LabelledBlock {
  /** The position of the block. */
  readonly block: number;
  readonly label: string;
  /** Where the label begins; the offset of the block. */
  readonly start: number;
  /** Where the words begin; the block's end where the label stands alone. */
  readonly words: number;
}

const LABEL = /^[【[*]*([^，。；！？、：:“”《》]{1,30}?)(?:[（(][^）)]{1,16}[）)])?[】\]*]*\s*[：:]\s*/;
/** Lines of this form that nobody says. */
const NOT_A_TURN =
  /^(?:导语|来源|作者|编辑|责编|时间|地点|注|图|摘要|链接|主题|议题|主办|协办|承办|联系|电话|邮箱|关键词|题目|标题|备注|网址|声明|提示|包括|其中|第.{1,4}|[一二三四五六七八九十\d.、]+|https?|文|原文|影响|漏洞|版本|参考)/i;
const COMMON_WORDS =
  /^(?:方法|方案|方式|方向|方面|金额|高危|中危|毛利|应用|成果|任务|安全|时长|温馨|常见|相关|关键)/;

/** The blocks with a label, in order. */
export function labelledBlocks(text: string, blocks: readonly Span[]): LabelledBlock[] {
  return blocks.flatMap(({ start, end }, block) => {
    const found = LABEL.exec(text.slice(start, Math.min(end, start + 60)));
    const label = found?.[1]?.trim();
    if (!found || label === undefined || label === '' || NOT_A_TURN.test(label)) return [];
    return { block, label, start, words: Math.min(end, start + found[0].length) };
  });
}

/**
 * Whom the labels of an article can mean: a known name; a name that the article has elsewhere as well, alone or
 * with a title before it; a part of one (Flanker of 何淇丹Flanker); or a new name that comes back. What stands
 * before colons only (优势：, 影响：) is no name.
 */
export class LabelNames {
  readonly #byName: ReadonlyMap<string, Voice>;
  readonly #byPart = new Map<string, Voice>();
  readonly #times = new Map<string, number>();
  readonly #hasPeople: boolean;

  /** @param people the places that name persons, in order */
  constructor(people: readonly Voice[], labelled: readonly LabelledBlock[]) {
    this.#byName = namedElsewhere(people, labelled);
    this.#hasPeople = people.length > 0;
    for (const { label } of labelled) this.#times.set(label, (this.#times.get(label) ?? 0) + 1);
    for (const [name, voice] of this.#byName) for (const part of partsOf(name)) this.#byPart.set(part, voice);
    for (const label of this.#times.keys()) {
      const voice = this.#named(label);
      if (voice !== null) for (const part of partsOf(label)) this.#byPart.set(part, voice);
    }
  }

  /** Who a label names, or null. */
  voiceOf({ label, words }: LabelledBlock): Voice | null {
    const voice = this.#named(label) ?? this.#byPart.get(label);
    if (voice !== undefined && voice !== null) return voice;
    // Somebody whom neither the dictionary nor a title names: the article's own label is the name.
    if ((this.#times.get(label) ?? 0) < 2 || !this.#hasPeople || !isName(label)) return null;
    const place = { start: words, end: words };
    return { ...place, name: label, entity: null, kind: 'person', certainty: 'sure', title: null };
  }

  /** The name that a label is, or has before Latin letters, or behind a title. */
  #named(label: string): Voice | null {
    for (let length = label.length; length >= 2; length--) {
      const front = this.#byName.get(label.slice(0, length));
      if (front !== undefined && /^[\w .]*$/.test(label.slice(length))) return front;
      const name = label.slice(label.length - length);
      const back = this.#byName.get(name);
      if (back !== undefined && this.#times.has(name)) return back;
    }
    return null;
  }
}

/** The Han and the Latin part of a name of both, and the parts of a foreign name. */
function partsOf(name: string): string[] {
  return name
    .split(/[·•]|(?<=[\u4e00-\u9fff])(?=[A-Za-z])/)
    .filter((part, _, parts) => parts.length > 1 && part.length > 1);
}

function namedElsewhere(people: readonly Voice[], labelled: readonly LabelledBlock[]): Map<string, Voice> {
  let next = 0;
  const named = people.filter((voice) => {
    while (next < labelled.length && (labelled[next]?.words ?? 0) <= voice.start) next++;
    const isInLabel = (labelled[next]?.start ?? voice.end) <= voice.start;
    return voice.entity !== null || !isInLabel;
  });
  return new Map(named.map((voice) => [voice.name, voice]));
}

/** Whether a label that nobody has introduced looks like a name: it begins with a surname, or is of letters. */
export function isName(label: string): boolean {
  if (/^[A-Za-z][\w .]{1,20}$/.test(label)) return true;
  const isHan = /^[\u4e00-\u9fff]{2,3}$/.test(label);
  return isHan && COMMON_SURNAMES.has(label.charCodeAt(0)) && !COMMON_WORDS.test(label);
}
