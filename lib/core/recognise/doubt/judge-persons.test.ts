import { describe, expect, it } from 'vitest';
import type { Dictionary, Entity, Title } from '@/lib/core/dictionary/entity';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import { createKnowledge } from '@/lib/core/recognise/knowledge';
import { recogniseNames } from '@/lib/core/recognise/recognise';

type Made = Partial<Entity> & Pick<Entity, 'id' | 'kind' | 'name'>;

const entity = (made: Made): Entity => ({
  surfaces: [made.name],
  description: null,
  parent: null,
  date: null,
  appearances: [],
  ...made,
});

const person = (id: string, name: string, seed: number, ...titles: Title[]): Entity =>
  entity({
    id,
    kind: 'person',
    name,
    appearances: [
      { seed, event: 'event-lishi-2025', titles, role: null, talk: null, gist: null, paragraph: null },
    ],
  });

const title = (organisation: string, office: string): Title => ({
  title: `${organisation}${office}`,
  organisation,
});

/** Made up, with common names (李亮, 王伟, 刘建), one between (韦卓) and a rare one (邬鹤臻). */
const DICTIONARY: Dictionary = {
  entities: [
    person('person-li-liang', '李亮', 1, title('砺石集团', '副总裁')),
    person('person-wu-hezhen', '邬鹤臻', 1, title('江州工程院', '院士')),
    person('person-wang-wei', '王伟', 2, title('砺石集团安全实验室', '主任')),
    person('person-wang-wei-2', '王伟', 3, title('江州大学', '教授')),
    person('person-liu-jian', '刘建', 4, title('北京云岭大学网络安全学院', '院长')),
    person('person-wei-zhuo', '韦卓', 4, title('砺石集团信息安全中心', '负责人'), {
      title: '联盟秘书长',
      organisation: '联盟',
    }),
    person('person-ji-yuzhou', '纪禹舟', 4, title('砺石集团', '创始人')),
    entity({ id: 'organisation-yunling', kind: 'organisation', name: '北京云岭大学' }),
    entity({
      id: 'organisation-lishi',
      kind: 'organisation',
      name: '砺石集团',
      surfaces: ['砺石集团', '砺石'],
    }),
    entity({
      id: 'organisation-lishi-lab',
      kind: 'organisation',
      name: '砺石集团安全实验室',
      parent: 'organisation-lishi',
    }),
    entity({ id: 'organisation-university', kind: 'organisation', name: '江州大学' }),
    entity({ id: 'event-lishi-2025', kind: 'event', name: '砺石大会 2025' }),
  ],
  sources: [],
};
const knowledge = createKnowledge(DICTIONARY);

/** The persons of a text as a reader sees them: `name` sure, `name?code` unsure. */
function personsIn(text: string, answers: readonly Answer[] = [], title: string | null = null): string[] {
  return recogniseNames({ text, title, account: null }, knowledge, answers)
    .mentions.filter(({ kind }) => kind === 'person')
    .map(({ surface, doubt }) => (doubt === null ? surface : `${surface}?${doubt.code}`));
}

describe('a name is sure', () => {
  it.each([
    ['beside a title in the own organisation', '砺石集团副总裁李亮表示'],
    ['beside one in what belongs to it', '砺石集团安全实验室研究员李亮表示'],
    ['beside a short form of it', '江州工程院的邬鹤臻；工程院院士邬鹤臻'],
    ['with the title in brackets after it', '李亮（砺石集团副总裁）表示'],
    ['with the title after it on its line', '李亮  砺石集团副总裁'],
    ['with the organisation right before it', '来自砺石的李亮说'],
    ['with the organisation in brackets after it', '李亮（砺石）认为'],
    ['with it in brackets after a rank', '李亮教授（砺石）认为'],
    ['with the whole name of the organisation right before it', '砺石集团李亮团队负责'],
    ['that comes from the organisation', '李亮老师来自砺石，今天讲运营'],
    ['with what belongs to it in brackets', '组长：李亮（砺石集团）'],
  ])('%s', (_, text) => {
    for (const name of personsIn(text)) expect(name).not.toContain('?');
    expect(personsIn(text).length).toBeGreaterThan(0);
  });

  it('everywhere in an article that introduces it once', () => {
    expect(personsIn('李亮来了。\n砺石集团副总裁李亮致辞。\n李亮说。')).toEqual(['李亮', '李亮', '李亮']);
  });

  it('when it is rare and one thing speaks for it, when it is common and several do', () => {
    expect(personsIn('邬鹤臻到了砺石大会 2025。')).toEqual(['邬鹤臻']);
    expect(personsIn('李亮到了砺石。')).toEqual(['李亮?little-support']);
    expect(personsIn('砺石大会 2025 上，砺石的同事见到李亮。')).toEqual(['李亮']);
  });

  it('by what the title of the article says', () => {
    expect(personsIn('邬鹤臻说。', [], '砺石大会 2025 开幕')).toEqual(['邬鹤臻']);
  });
});

describe('a name is unsure or left out', () => {
  it('where nothing speaks for it, however rare', () => {
    expect(personsIn('邬鹤臻说。')).toEqual(['邬鹤臻?no-support']);
    expect(personsIn('李亮说。')).toEqual(['李亮?no-support']);
  });

  it('where titles of somebody else stand beside it, at every place of the article', () => {
    expect(personsIn('某音集团副总裁李亮到场，砺石也来了。\n李亮说。')).toEqual([
      '李亮?other-affiliation',
      '李亮?other-affiliation',
    ]);
    expect(personsIn('某音集团副总裁李亮到场。\n李亮说。')).toEqual([]);
    expect(personsIn('李亮 某音 创始人 & CEO\n砺石')).toEqual(['李亮?other-affiliation']);
    expect(personsIn('李亮创办的某音上市了。李亮很高兴。')).toEqual([]);
  });

  it('and the doubt says where that is written', () => {
    const text = '砺石的朋友们，某音集团副总裁李亮到场。';
    const [doubt] = recogniseNames({ text, title: null, account: null }, knowledge).mentions.flatMap(
      (mention) => mention.doubt ?? [],
    );
    expect(doubt?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(['某音集团副总裁']);
  });

  it('where it is called what nobody is called who speaks there', () => {
    const event = '砺石大会 2025 上，砺石做了展示。';
    for (const text of [
      `${event}\n摄影：李亮`,
      `（记者 韦卓）${event}`,
      `${event}\n被告人韦卓到庭。`,
      `本台记者周一、韦卓报道，${event}`,
      `${event}\n观众李亮（34岁）说`,
      `${event}\n片子的导演是90后韦卓。`,
      `${event}\n女主角由李亮饰演。`,
      `${event}\n韦卓是江口一家面馆的老板。`,
      `${event}\n图为赛场。（韦卓 摄）`,
    ])
      for (const name of personsIn(text)) expect(name, text).toContain('?other-affiliation');
  });

  it('and a by-line does not become surer by the one of whom the article tells', () => {
    expect(personsIn('砺石集团信息安全中心负责人韦卓致辞。\n责任编辑：韦卓')).toEqual([
      '韦卓',
      '韦卓?other-affiliation',
    ]);
  });

  it('where somebody only has to do with the organisation', () => {
    for (const text of [
      '砺石用户李亮说',
      '北京云岭大学校友刘建说',
      '砺石授权体验店店长李亮说',
      '砺石竞争对手某音集团的副总裁李亮说',
    ])
      for (const name of personsIn(text)) expect(name, text).toContain('?');
    expect(personsIn('砺石用户体验部总监李亮说')).toEqual(['李亮']);
  });

  it('where titles of somebody else stand below it, behind a comma in a table, or a body right before it', () => {
    const event = '砺石大会 2025 上，砺石做了展示。';
    for (const text of [
      `${event}\n韦卓\n某音集团首席科学家`,
      `${event}\n| 9:00 | 致辞：韦卓，江州市数据局局长 | |`,
      `${event}\n江州理工学院信息处韦卓博士参加`,
    ])
      for (const name of personsIn(text)) expect(name, text).toContain('?other-affiliation');
    // Names below their titles: what stands below a name is the next one's.
    expect(personsIn(`${event}\n首席科学家\n韦卓\n某音集团总裁\n周一`)).toEqual(['韦卓']);
  });

  it('where the titles of whom it stands beside have its organisation', () => {
    for (const text of [
      '砺石集团副总裁周一飞与江州学院副校长李亮一起授牌',
      '江州工程院院士周一飞和云岭科学院院士邬鹤臻将作报告',
    ])
      for (const name of personsIn(text)) expect(name, text).toContain('?other-affiliation');
    expect(personsIn('砺石集团旗下云岭公司总经理李亮')).toEqual(['李亮']);
  });

  it('where a companion says no more than the organisation of both', () => {
    const report = '很久以后，当大家都快忘记这件事的时候，韦卓在另一座城市里又一次提起了它。';
    expect(personsIn(`砺石发布了年报，纪禹舟很满意。\n${report}`)).toEqual(['纪禹舟', '韦卓?little-support']);
    expect(personsIn(`砺石发布了年报，砺石大会 2025 很热闹。\n${report}`)).toEqual(['韦卓']);
  });

  it('where it is held in another part of a large body, one that has no subject in common', () => {
    for (const name of personsIn('北京云岭大学宇航学院教授刘建说')) expect(name).toContain('?');
    for (const name of personsIn('北京云岭大学书画协会会长刘建说')) expect(name).toContain('?');
    for (const name of personsIn('北京云岭大学土木工程系教授刘建说')) expect(name).toContain('?');
    for (const name of personsIn('北京云岭大学后勤经理刘建说')) expect(name).toContain('?');
    expect(personsIn('北京云岭大学计算机学院教授刘建说')).toEqual(['刘建']);
    expect(personsIn('北京云岭大学副教授刘建说')).toEqual(['刘建']);
  });

  it('where a body has a whole name of its own, or one that many have', () => {
    for (const text of [
      '北京大学教授刘建说',
      '北京大学网络安全学院院长刘建说',
      '某行信息安全中心负责人韦卓说',
    ])
      for (const name of personsIn(text)) expect(name, text).toContain('?');
    expect(personsIn('某地成立低空联盟，联盟秘书长韦卓说')).toEqual(['韦卓?no-support']);
  });

  it('above a sentence that only begins with the organisation', () => {
    expect(personsIn('李亮\n砺石本月修复了九个漏洞。')).toEqual(['李亮?little-support']);
    expect(personsIn('李亮\n砺石集团副总裁')).toEqual(['李亮']);
    expect(personsIn('李亮\n砺石')).toEqual(['李亮']);
  });

  it('where two of a common name are told of, behind the other one', () => {
    expect(personsIn('砺石集团副总裁李亮到了。李亮说。\n某音集团总裁李亮也到了。李亮说。')).toEqual([
      '李亮',
      '李亮',
      '李亮?other-affiliation',
      '李亮?other-affiliation',
    ]);
  });

  it('where only headlines of other articles speak for it', () => {
    const article = '给猫洗澡以前先剪指甲，水温三十八度为好，洗完吹干。'.repeat(10);
    expect(personsIn(`韦卓说，${article}\n往期推荐\n砺石大会 2025\n砺石`)).toEqual(['韦卓?no-support']);
    expect(personsIn(`韦卓说，${article}\n往期的事\n砺石大会 2025\n砺石`)).toEqual(['韦卓']);
  });

  it('where the one beside the other is introduced, of a common name', () => {
    expect(personsIn('砺石集团副总裁李亮和某音集团总裁李亮。')).toEqual(['李亮', '李亮?other-affiliation']);
  });

  it('by no titles that belong to a neighbour', () => {
    expect(personsIn('砺石集团副总裁李亮，某音集团总裁周某到场')).toEqual(['李亮']);
    expect(personsIn('李亮，砺石集团安全实验室主任王伟到场')).toEqual(['李亮?little-support', '王伟']);
  });
});

describe('of two with one name', () => {
  const meant = (text: string): string[] =>
    recogniseNames({ text, title: null, account: null }, knowledge)
      .mentions.filter(({ kind }) => kind === 'person')
      .map(({ entity, doubt }) => entity + (doubt === null ? '' : `?${doubt.code}`));

  it('the one for whom the article speaks is meant', () => {
    expect(meant('江州大学教授王伟')).toEqual(['person-wang-wei-2']);
    expect(meant('砺石集团安全实验室主任王伟')).toEqual(['person-wang-wei']);
  });

  it('none is sure where it speaks for both or neither, and the doubt names both', () => {
    expect(meant('王伟说')).toEqual(['person-wang-wei?one-of-several']);
    const [mention] = recogniseNames({ text: '王伟说', title: null, account: null }, knowledge).mentions;
    expect(mention?.doubt?.entities).toEqual(['person-wang-wei', 'person-wang-wei-2']);
  });
});

describe('what the reader answered', () => {
  const answer = (says: Answer['says'], organisation: string | null = null): Answer[] => [
    { entity: 'person-li-liang', says, organisation },
  ];

  it('holds in the article, whatever it says', () => {
    expect(personsIn('某音集团副总裁李亮说', answer('this'))).toEqual(['李亮']);
    expect(personsIn('砺石集团副总裁李亮说', answer('other'))).toEqual([]);
    expect(personsIn('砺石集团副总裁李亮说', answer('never'))).toEqual([]);
  });

  it('holds elsewhere where the organisation stands beside the name', () => {
    expect(personsIn('某音集团副总裁李亮说', answer('this', '某音集团'))).toEqual(['李亮']);
    expect(personsIn('砺石大会 2025，砺石的李亮说', answer('other', '某音集团'))).toEqual(['李亮']);
  });

  it('leaves the other one of two', () => {
    const answers: Answer[] = [{ entity: 'person-wang-wei', says: 'other', organisation: null }];
    expect(
      recogniseNames({ text: '王伟说', title: null, account: null }, knowledge, answers).mentions[0],
    ).toMatchObject({ entity: 'person-wang-wei-2', certainty: 'unsure' });
  });
});
