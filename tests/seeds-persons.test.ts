import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/core/dictionary/entity';
import { buildDictionary } from '@/lib/seeds/build-dictionary';

/** One person in one document: number of titles, and the talk or round table as the document prints it. */
type Reading = readonly [name: string, role: Role | null, titles: number, talk?: string];

/**
 * Who is in the five documents, noted while reading them and before a sheet was written: the sheets are
 * compared with this list, never the other way round.
 */
const READ: readonly (readonly Reading[])[] = [
  [
    ['王京涛', 'speaker', 2],
    ['汪鸿雁', 'speaker', 2],
    ['陈智敏', 'speaker', 4],
    ['任贤良', 'speaker', 3],
    ['隋静', 'speaker', 1],
    ['顾瑾栩', 'speaker', 2],
    ['舒毕磊', 'speaker', 4],
    ['邬贺铨', 'speaker', 2],
  ],
  [
    ['吴世忠', 'speaker', 1],
    ['邬江兴', 'speaker', 2],
    ['周鸿祎', 'speaker', 2, '打造安全大模型，引领安全行业革命'],
    ['岳坤', 'speaker', 2],
    ['龚克', 'speaker', 2],
    ['钟振山', 'host', 1, '安全大模型引领数字安全新升级'],
    ['封化民', 'panelist', 1, '安全大模型引领数字安全新升级'],
    ['余凯', 'panelist', 1, '安全大模型引领数字安全新升级'],
    ['万慧星', 'panelist', 1, '安全大模型引领数字安全新升级'],
    ['李亮', 'panelist', 1, '安全大模型引领数字安全新升级'],
  ],
  [
    ['胡金鱼', 'author', 0],
    ['王京涛', 'speaker', 2],
  ],
  [
    ['谢雅而', 'host', 1],
    ['王建翔', 'speaker', 1],
    ['顾建国', 'speaker', 2],
    ['吕欣', 'speaker', 1],
    ['何建吾', 'speaker', 3],
    ['沈昌祥', 'speaker', 1, '用主动免疫可信计算筑牢人工智能安全防线'],
    ['阿玛尔·贾弗里', 'speaker', 1, '人工智能时代下，“中巴经济走廊”与“一带一路”发展网络安全的机遇与挑战'],
    ['魏凯', 'speaker', 1, '人工智能安全与风险管理产业实践'],
    ['韦韬', 'speaker', 2, 'DKCF可信框架：大模型从“砖家”到“专家”还有多远'],
    ['刘增气', 'speaker', 1, '数据安全的发展与实践研究'],
    ['邹冬', 'speaker', 1, '中国网信产业发展桔皮书——智能力量'],
    ['李新友', 'host', 1, '生成式人工智能带来的安全挑战'],
    ['郑方', 'panelist', 2, '生成式人工智能带来的安全挑战'],
    ['刘建伟', 'panelist', 1, '生成式人工智能带来的安全挑战'],
    ['祝烈煌', 'panelist', 2, '生成式人工智能带来的安全挑战'],
    ['高庆一', 'panelist', 2, '生成式人工智能带来的安全挑战'],
    ['翟胜军', 'panelist', 1, '生成式人工智能带来的安全挑战'],
  ],
  [
    ['余凯', 'host', 1],
    ['潘剑锋', 'speaker', 2],
    ['邵菊', 'speaker', 1, '安全运营新范式'],
    ['孙小庆', 'speaker', 1, '安全运营新范式'],
    ['李臻', 'speaker', 1, '探索安全运营的未来 - AI驱动的XSIAM'],
    ['王永建', 'speaker', 3],
    ['王海波', 'speaker', 1, '企业级实战对抗演练和安全运营建设之路'],
    ['张睿', 'speaker', 1, '基于360安全大模型的数字化安全运营实践'],
    ['靳明星', 'speaker', 1, 'AI驱动的零信任安全体系，便捷与安全并重'],
    // Only in the headline of an earlier report, listed at the end.
    ['周鸿祎', null, 0],
  ],
];

describe('the persons of the sheets against those read in the documents', () => {
  const persons = buildDictionary('seeds').entities.filter((entity) => entity.kind === 'person');
  const sheet = (seed: number): Reading[] =>
    persons.flatMap((person) =>
      person.appearances
        .filter((appearance) => appearance.seed === seed)
        .map(
          ({ role, titles, talk }): Reading =>
            talk === null ? [person.name, role, titles.length] : [person.name, role, titles.length, talk],
        ),
    );
  const byName = (a: Reading, b: Reading): number => a[0].localeCompare(b[0]);

  it.each(READ.map((readings, seed) => ({ seed, readings })))(
    'document $seed: nobody is missing, nobody added, everyone has their part and talk',
    ({ seed, readings }) => {
      expect(sheet(seed).toSorted(byName)).toEqual(readings.toSorted(byName));
    },
  );

  it('43 speakers and panelists and one author are 44 persons, whatever they appear in', () => {
    const names = READ.flat().map(([name]) => name);
    expect(new Set(names).size).toBe(44);
    expect(persons.map((person) => person.name).toSorted()).toEqual([...new Set(names)].toSorted());
  });
});
