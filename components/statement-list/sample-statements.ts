import type { ListedStatement } from '@/components/statement-list/StatementList';
import type { Speaker } from '@/lib/core/statements/statement';

export const gu: Speaker = {
  name: '顾清和',
  entity: 'person-gu-qinghe',
  title: '砺石安全实验室首席科学家',
  mention: { start: 0, end: 3 },
};
const he: Speaker = { ...gu, name: '何砚秋', entity: null, title: '江州网络空间安全协会秘书长' };
const lu: Speaker = { ...gu, name: '陆鸣', entity: null, title: null };

export const statement: ListedStatement = {
  start: 0,
  end: 22,
  words: '凌晨三点，告警响了四百次，没有一次有人看完。',
  speakers: [gu],
  kind: 'quoted',
  cue: '说',
  certainty: 'sure',
  doubt: null,
  correction: null,
  isKept: false,
};

/** As one says it after the other in an article of ours. */
export const statements: readonly ListedStatement[] = [
  statement,
  {
    ...statement,
    start: 30,
    end: 90,
    words: '顾清和指出，日志不是写给机器的，是写给三个月以后的自己的；谁都不看的日志，不如不写。',
    kind: 'reported',
    isKept: true,
  },
  {
    ...statement,
    start: 100,
    end: 160,
    words: '他认为，夜班最缺的不是工具，而是第二双眼睛。',
    kind: 'reported',
    certainty: 'unsure',
    doubt: 'pronoun',
  },
  {
    ...statement,
    start: 170,
    end: 200,
    words: '“账本要有人看，才叫账本。”',
    speakers: [he],
    correction: 'c',
  },
  {
    ...statement,
    start: 210,
    end: 260,
    words: '围绕“谁来值夜班”，何砚秋、陆鸣展开讨论。',
    speakers: [he, lu],
    kind: 'summarised',
  },
  {
    ...statement,
    start: 270,
    end: 300,
    words: '陆鸣将分享三年夜班的故事。',
    speakers: [lu],
    kind: 'summarised',
    certainty: 'unsure',
    doubt: 'announced',
  },
];

/** So many statements of a few speakers in turn. */
export function manyStatements(count: number): ListedStatement[] {
  return Array.from({ length: count }, (_, number) => ({
    ...statement,
    start: number * 100,
    end: number * 100 + 50,
    words: `第 ${number + 1} 句。${'夜里的告警要有人看。'.repeat(1 + (number % 7))}`,
    speakers: [[gu, he, lu][Math.floor(number / 5) % 3] ?? gu],
    kind: number % 3 === 0 ? 'quoted' : 'reported',
  }));
}
