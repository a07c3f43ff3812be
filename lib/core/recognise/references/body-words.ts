import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';

/*
 * The words that stand for a body behind 该 and 本 (该公司, 本联盟), and what its name has to be for them to fit.
 */

/** Bodies that are no companies. */
const INSTITUTION =
  /(?:协会|学会|商会|联盟|联合会|委员会|大学|学院|学校|研究院|研究所|中心|实验室|政府|组织|工作组|大使馆|电视台|[日时早晚]报|周刊|[部局厅署院办会队室]|(?<!株式会)社)$/;

/** What a word for a body asks of the name that it stands for. */
const FITS: Readonly<Record<string, RegExp>> = {
  联盟: /联盟/,
  协会: /协会/,
  学会: /学会/,
  商会: /商会/,
  中心: /中心/,
  实验室: /实验室/,
  研究院: /研究院/,
  研究所: /研究所|所$/,
  委员会: /委员会|委$/,
  专委会: /专委会|专业委员会/,
  工作组: /工作组/,
  基金会: /基金会/,
  大学: /大学/,
  学院: /学院/,
  高校: /大学|学院/,
  学校: /大学|学院|学校/,
  联合体: /联合体/,
  共同体: /共同体/,
  联合会: /联合会/,
  促进会: /促进会/,
  研究会: /研究会/,
  分会: /分会$/,
  俱乐部: /俱乐部/,
  出版社: /出版社/,
  医院: /医院/,
  战队: /战队/,
  团队: /团队$|战队$/,
  小组: /小组$/,
  社区: /社区/,
  校: /大学|学院|学校/,
  院: /[学究法察程医]院$/,
  所: /所$/,
  局: /局$/,
  行: /银行$|分行$/,
  银行: /银行$|分行$/,
  平台: /平台$/,
  组织: /组织|联盟|协会|学会|委员会|工作组|联合会|基金会|社区|党$|Group/,
  办公室: /办公室$/,
  司令部: /司令部$/,
  机构: /[部局厅署院办会心所室馆]$|^[A-Z]{2,6}$/,
};
/** The same ends, anywhere in a text. */
const KINDS: Readonly<Record<string, RegExp>> = Object.fromEntries(
  Object.entries(FITS).map(([word, { source }]) => [word, new RegExp(source.replaceAll(/[$^]/g, ''))]),
);
/** 该企业 is mostly a customer or a victim that has no name. */
const COMPANY = ['公司', '集团', '巨头'];
/** What a company does, before such a word: 该网络安全公司, 这家电动汽车制造商. */
const TRADES =
  '网络安全 信息安全 数据安全 安全 科技 技术 软件 硬件 芯片 半导体 互联网 电商 电子商务 社交媒体 社交 电动汽车 汽车 手机 电信 游戏 零售 支付 金融科技 金融 医疗保健 医疗设备 医疗 制药 能源 航空 航运 物流 私募股权 人工智能 机器人 云计算 云服务 打印机 咨询 初创'.split(
    ' ',
  );
/** Kinds of companies that have to be told apart from others by what they do: 该供应商 is mostly anybody's. */
const OF_TRADE = '公司 集团 巨头 供应商 制造商 提供商 服务商 厂商 发行商 开发商 零售商 运营商'.split(' ');
/** Characters behind one that make another word of it: 该行业, 该局长, 该大学生. */
const NOT_BEFORE: Readonly<Record<string, string>> = {
  公司: '法',
  大学: '生',
  中心: '医城',
  组织: '者架结',
  机构: '投',
  银行: '卡',
  校: '企园友区验准内外',
  院: '校士系线长',
  所: '有谓需以在属长述',
  局: '长面势域部限',
  行: '业动为政列程使径情家书星',
};
const INSTITUTIONS = Object.keys(FITS)
  .toSorted((a, b) => b.length - a.length)
  .map((word) => (NOT_BEFORE[word] === undefined ? word : `${word}(?![${NOT_BEFORE[word]}])`));
const WORDS = new RegExp(
  `(?:[该本]|这家(?:总部位于\\p{Script=Han}{2,8}的)?)(${[
    `(?:${TRADES.join('|')}){1,2}(?:${OF_TRADE.join('|')})`,
    ...INSTITUTIONS,
    `(?:${COMPANY.join('|')})(?![${NOT_BEFORE['公司']}])`,
  ].join('|')})`,
  'uy',
);
/** 该 and 本, each with the beginning of every word, and 这家: what such a reference begins with. */
export const DEMONSTRATIVES: readonly string[] = [
  '这家',
  ...TRADES.map((word) => `该${word}`),
  ...[...COMPANY, ...Object.keys(FITS)].flatMap((word) => [`该${word}`, `本${word}`]),
];

/** Where none of these stands the expression is not asked: most places of the same trigger belong to other references. */
const FIRSTS = new CharacterSet(DEMONSTRATIVES.map((word) => word.charAt(0)).join(''));

/** The word for a body behind the 该, 本 or 这家 at `start`, and where it ends; null where none begins. */
export function bodyWordAt(text: string, start: number): { word: string; end: number } | null {
  if (!FIRSTS.has(text.charCodeAt(start))) return null;
  WORDS.lastIndex = start;
  const [whole = '', word] = WORDS.exec(text) ?? [];
  return word === undefined ? null : { word, end: start + whole.length };
}

/** Whether a company is meant by the word (公司, 集团): it asks nothing of a name but to be no institution's. */
export function isCompanyWord(word: string): boolean {
  return FITS[word] === undefined;
}

/**
 * Whether a word is said of bodies whose names do not say that they are one (组织, 机构, 平台): whatever other body a text
 * names beside them may be meant by it as well.
 */
export function isWide(word: string): boolean {
  return word === '组织' || word === '机构' || word === '平台';
}

/** Whether a body's name says that the word can mean it. */
export function nameFits(word: string, name: string): boolean {
  const fit = FITS[word];
  return fit === undefined ? !INSTITUTION.test(name) : fit.test(name);
}

/** Whether a stretch of text has a body of the kind in it that the word stands for. */
export function namesKind(word: string, stretch: string): boolean {
  return KINDS[word]?.test(stretch) === true;
}
