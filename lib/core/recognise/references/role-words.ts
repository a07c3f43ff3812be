/*
 * The words that stand after a surname in place of a given name (沈院士, 韦总, 杜主任), and what a person has to
 * be for them to fit.
 */

/** What a word after a surname asks of the person's titles. */
export type Fit =
  /** Fits anybody: 老师, 先生. */
  | 'anybody'
  /** Fits somebody of a university or an institute: 教授. */
  | 'scholar'
  /** Fits somebody of a company: 总. */
  | 'business'
  /** Fits an academician: 老. */
  | 'academician'
  /** Fits only whose titles hold the word: 院士, 局长. */
  | 'same';

const ANYBODY = '老师 先生 女士 小姐 同志 同学 博士';
const ACADEMICIAN = '老';
const SCHOLAR = '教授 副教授 导师';
const BUSINESS = '总 董 工 总裁 副总裁 副总 总经理 副总经理 董事长 总监 经理 总工 首席';
const SAME = `
院士 研究员 主任 副主任 局长 副局长 院长 副院长 部长 副部长 会长 副会长 理事长 副理事长 秘书长 副秘书长 司长 副司长 处长 副处长
所长 副所长 校长 副校长 主席 副主席 书记 副书记 队长 组长 科长 厅长 副厅长 市长 副市长 区长 副区长 省长 行长 社长 台长 委员 律师
主编 总编 总编辑 参事 工程师 总师 巡视员 大使 将军 检察官 法官 警官 博导 顾问 总干事 馆长 站长 厂长 庭长 政委
`;

const FITS = new Map<string, Fit>(
  (
    [
      [ANYBODY, 'anybody'],
      [SCHOLAR, 'scholar'],
      [BUSINESS, 'business'],
      [ACADEMICIAN, 'academician'],
      [SAME, 'same'],
    ] as const
  ).flatMap(([words, fit]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, fit] as const),
  ),
);

/** One character is often the beginning of another word: 周总结, 李工程师; not in 周总结合, 韦总分享. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  总: '[体数量计之是统书编理裁监经局站台额价值则线归算干工师需长]|结(?!合)|部(?!署)|共(?!同)|动(?!情)|要(?!求)|分(?![享析别])|会(?![上后中])|以(?![为其])|和(?:[为是达的超约不计数值，。、]|$)',
  董: '事',
  老: '[师板家百虎年人实化是大店公婆二三四五六七八九龄旧底朽少牌手套外乡同总兵爷奶字挝街城区油客套铁]',
  工: '[程业具信厂人会智]|作(?!为)',
};

const SCHOLARLY = /教授|院士|研究员|博导|导师|院长|校长|讲师|学者|大学|学院|研究所|研究院|实验室/;
const OF_BUSINESS =
  /总裁|总经理|总监|副总|董事|经理|创始人|合伙人|负责人|首席|工程师|专家|C[A-Z]{1,2}O|公司|集团|科技|有限|总/;

/** Surnames that so many have that somebody else of the same may turn up without a full name. */
const EVERYWHERE = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹';

/**
 * Whether an office that nothing says the person holds may be meant all the same: the article says no more of
 * everybody than it must, and knows no other of that surname.
 */
export function mayBeUnsaid(word: string, surname: string): boolean {
  return word !== '院士' && word !== ACADEMICIAN && !EVERYWHERE.includes(surname);
}

/** Whether somebody of whom `titles` are printed can be called by a surname and this word. */
export function fits(word: string, titles: string): boolean {
  switch (FITS.get(word)) {
    case 'anybody':
      return true;
    case 'scholar':
      return SCHOLARLY.test(titles);
    case 'academician':
      return titles.includes('院士');
    case 'business':
      return titles.includes(word) || OF_BUSINESS.test(titles);
    default:
      return titles.includes(word.replace(/^副/, ''));
  }
}

const WORDS = new RegExp(
  [...FITS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => (NOT_BEFORE[word] === undefined ? word : `${word}(?!${NOT_BEFORE[word]})`))
    .join('|'),
  'y',
);

/** All of them. */
export const ROLE_WORDS: readonly string[] = [...FITS.keys()];

/** The longest of the words that begins at `at`, or null. */
export function roleWordAt(text: string, at: number): string | null {
  WORDS.lastIndex = at;
  return WORDS.exec(text)?.[0] ?? null;
}
