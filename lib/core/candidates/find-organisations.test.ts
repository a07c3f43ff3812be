import { describe, expect, it } from 'vitest';
import { findCandidates } from '@/lib/core/candidates/find-candidates';
import type { Mention } from '@/lib/core/recognise/mention';

function organisations(text: string, known: readonly Mention[] = []): string[] {
  return findCandidates(text, known)
    .filter(({ kind }) => kind === 'organisation')
    .map(({ name }) => name)
    .toSorted();
}

/** A mention of a known organisation where its name first stands. */
function knownIn(text: string, name: string): Mention {
  const start = text.indexOf(name);
  return {
    ...{ start, end: start + name.length, surface: name, entity: 'organisation-known', name },
    ...{ kind: 'organisation', via: 'name', certainty: 'sure', refersTo: null, doubt: null },
  };
}

describe('an organisation is proposed', () => {
  it('that somebody has an office in, cut down to its own name', () => {
    expect(
      organisations(
        '云岭大学网络学院原副院长白慧敏、青禾安全高级副总裁乔立和河岸石油信息化管理部总经理唐一鸣致辞。',
      ),
    ).toEqual(['云岭大学网络学院', '河岸石油', '青禾安全']);
  });

  it('that holds an event, that a list says takes part, that a label names', () => {
    expect(organisations('由青禾网安主办、云岭大学承办的峰会召开。')).toEqual(['云岭大学', '青禾网安']);
    expect(organisations('青禾科技、河岸网安、云岭大学等厂商纷纷亮相。')).toEqual([
      '云岭大学',
      '河岸网安',
      '青禾科技',
    ]);
    expect(organisations('支持单位：青禾网安、河岸数科\n媒体支持：')).toEqual(['河岸数科', '青禾网安']);
  });

  it('whole where it is a branch, and where 与 stands inside of it in a list', () => {
    expect(organisations('青禾电信股份有限公司云岭分公司出席签约。')).toEqual([
      '青禾电信股份有限公司云岭分公司',
    ]);
    expect(organisations('青禾网、光影技术与云控、河岸网等十余家媒体亮相。')).toEqual([
      '光影技术与云控',
      '河岸网',
      '青禾网',
    ]);
  });

  it('that a list counts, and that an office before a stroke is held in', () => {
    expect(organisations('青禾网安、河岸数科、云岭信创这3家企业亮相。')).toEqual([
      '云岭信创',
      '河岸数科',
      '青禾网安',
    ]);
    expect(organisations('云岭协会专家委员/河岸观察站观察员白慧敏出席。')).toEqual([
      '云岭协会',
      '河岸观察站',
    ]);
  });

  it('by its own name anywhere in an article that speaks of an event all the time', () => {
    const event = '大会开幕，峰会与论坛同期举行，年会随后召开。'.repeat(3);
    expect(organisations(`${event}研究引用了中国云岭大学的论文。`)).toEqual(['中国云岭大学']);
  });

  it('with the short name that the text defines for it, and not that by itself', () => {
    const text = '国家云岭监控中心（以下简称“云控中心”）签约。云控中心负责人白慧敏致辞。';
    const found = findCandidates(text, []).filter(({ kind }) => kind === 'organisation');
    expect(found.map(({ surfaces }) => surfaces)).toEqual([['国家云岭监控中心', '云控中心']]);
    expect(found[0]?.mentions.map(({ surface }) => surface)).toEqual([
      '国家云岭监控中心',
      '云控中心',
      '云控中心',
    ]);
  });
});

describe('no organisation is proposed', () => {
  it('that is known, nor a department of one', () => {
    const text = '青禾集团网络安全部总经理乔立致辞。';
    expect(organisations(text, [knownIn(text, '青禾集团')])).toEqual([]);
  });

  it('where words only name a field, a place, a date or an event', () => {
    for (const text of [
      '网络安全中心主办。',
      '云岭市副市长白慧敏致辞。',
      '2023 年首席执行官乔立致辞。',
      '河岸大会主席唐一鸣在云岭国际会议中心致辞。',
      '3家公司签约，首批13个创新中心揭牌。',
      '一些航空公司和四家能源公司签约。',
    ]) {
      expect(organisations(text), text).toEqual([]);
    }
  });

  it('where a sentence says nothing of taking part', () => {
    expect(organisations('研究引用了云岭大学的论文。')).toEqual([]);
  });
});
