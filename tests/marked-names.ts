import { expect } from 'vitest';
import type { Dictionary, EntityKind } from '@/lib/core/dictionary/entity';
import { compileRecogniser } from '@/lib/core/recognise/compile';
import { mentionsByName } from '@/tests/mentions-by-name';

export type Named = readonly [kind: EntityKind, ...surfaces: string[]];

/** A dictionary of some names. */
export function dictionaryOf(entities: readonly Named[]): Dictionary {
  return {
    entities: entities.map(([kind, ...surfaces], i) => ({
      id: `${kind}-${i}`,
      kind,
      name: surfaces[0] ?? '',
      surfaces,
      description: null,
      parent: null,
      date: null,
      appearances: [],
    })),
    sources: [],
  };
}

const DICTIONARY = dictionaryOf([
  ['person', '李亮'],
  ['person', '余凯'],
  ['person', '王京'],
  ['person', '高峰'],
  ['person', '周鸿祎'],
  ['person', '顾建国'],
  ['person', '方明'],
  ['person', '欧阳明'],
  ['person', '阿玛尔·贾弗里', 'Ammar Jaffri', '阿玛尔'],
  ['organisation', '360集团', '360'],
  ['organisation', '360数字安全集团'],
  ['organisation', '网络空间安全协会', '网络空间安全'],
  ['organisation', '中国网络空间安全协会'],
  ['organisation', 'Palo Alto Networks'],
  ['organisation', '华为'],
  ['organisation', '公安部'],
  ...['京东', '联想', '美团', '中兴', '安天', '深信服', '中国移动', '中国银行'].map(
    (name): Named => ['organisation', name],
  ),
  ['organisation', '国家资料中心'],
  ['organisation', '大模型产业联盟'],
  ['organisation', 'IDC中国'],
  ['organisation', '教育部'],
  ['organisation', '清华大学'],
  ['organisation', '云岭网络大会'],
  ['organisation', '江州人民代表大会'],
  ['organisation', '中国（中关村）网络安全联盟'],
  ['event', 'ISC大会', 'ISC'],
  ['event', 'ISC.AI 2024'],
  ['product', '360安全大模型'],
]);
/** Of names that are parts of others, words, or of several kinds. */
export const recogniser = compileRecogniser(DICTIONARY);

/** The mentions of a text as a reader would see them: sure ones in 【】, unsure ones in 〔〕. */
export function marked(text: string): string {
  let result = '';
  let end = 0;
  for (const mention of mentionsByName(text, recogniser)) {
    const [open, close] = mention.certainty === 'sure' ? ['【', '】'] : ['〔', '〕'];
    result += `${text.slice(end, mention.start)}${open}${mention.surface}${close}`;
    end = mention.end;
  }
  return result + text.slice(end);
}

/** Each line is a text as it should be marked: without the brackets it is what is read. */
export function expectMarks(lines: readonly string[]): void {
  for (const line of lines) expect(marked(line.replace(/[【】〔〕]/g, ''))).toBe(line);
}
