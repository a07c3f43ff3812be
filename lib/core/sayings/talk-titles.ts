const TITLE = '[《“「]([^《》“”「」\\n]{2,80})[》”」]';
const TALK = '(?:演讲|报告|分享|发言|致辞|讲话|讲座|授课|解读|讲解|议题)';
const ADJECTIVES = '(?:的|主题|主旨|专题|特邀|精彩|开场|重磅|技术)*';

/** Where a sentence gives the title of a talk. Group 1 is the title. */
const TITLES: readonly RegExp[] = [
  new RegExp(`以${TITLE}为(?:主?题)`, 'g'),
  new RegExp(`(?:题为|主题为|主题是|题目是|题目为|主讲)${TITLE}`, 'g'),
  new RegExp(`${TITLE}${ADJECTIVES}${TALK}`, 'g'),
  // Only a title's own marks: 分享了“新质生产力”的看法 names no talk.
  new RegExp(`(?:作|做|带来|发表|进行|分享)了?${ADJECTIVES}${TALK}?《([^《》\\n]{2,80})》`, 'g'),
];

/** The titles of talks that a sentence gives, each once, in order. */
export function talkTitlesIn(words: string): string[] {
  const found = TITLES.flatMap((pattern) =>
    [...words.matchAll(pattern)].map((match) => ({
      title: match[1] ?? '',
      at: match.index + match[0].indexOf(match[1] ?? ''),
    })),
  ).toSorted((a, b) => a.at - b.at);
  return [...new Set(found.map(({ title }) => title))];
}

const TIME = '(?:[01]?\\d|2[0-3])[:：][0-5]\\d';
/** From when, and until when, as printed: a part of a pattern, without groups. */
export const TIMES = `(?<![\\d:：])${TIME}(?:\\s*[-—–~～至到]+\\s*${TIME})?(?![\\d:：]\\d)`;
const FIRST_TIMES = new RegExp(TIMES);

/** When a talk is given, as a sentence prints it (09:30-10:00); null where it does not. */
export function timesIn(words: string): string | null {
  return FIRST_TIMES.exec(words)?.[0] ?? null;
}
