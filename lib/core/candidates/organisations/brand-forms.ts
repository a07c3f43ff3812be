import { PLACES } from '@/lib/core/candidates/lexicon/organisations';
import { SHORTENED_ENDS } from '@/lib/core/candidates/lexicon/shortened-ends';
import { isField } from '@/lib/core/candidates/organisations/field-words';
import { CharacterSet } from '@/lib/core/recognise/lexicon/character-set';
import { WELL_KNOWN_COMPANIES } from '@/lib/core/recognise/lexicon/well-known-companies';

/** How the name of a company ends by law. */
const BY_LAW = /(?:集团)?(?:股份)?(?:有限(?:责任)?)?公司$/;
const COMPANY = '公司';
/** 苹果公司, 某某株式会社: what a company is called with the word for one, and without it. */
const IN_JAPAN = '株式会社';
const KNOWN_BY = /^(.{2,})(?:公司|集团|株式会社)$/;

/** Whether nothing but a company that everybody knows is named. */
function isWellKnown(name: string): boolean {
  return WELL_KNOWN_COMPANIES.longestAt(name, name.length) === name.length;
}

/** A name that is registered so; 蔚来公司 is not. */
const FULL = /(?:有限(?:责任)?|股份)公司$/;
/** 人民中科（北京）智能技术: a place in brackets. */
const IN_BRACKETS = /[（(][^（）()]{2,8}[）)]/;

/** Words that say what a company does, behind what it alone is called. */
const TRADES = [
  ...[
    '信息技术',
    '信息安全',
    '网络安全',
    '数据安全',
    '云安全',
    '云计算',
    '大数据',
    '人工智能',
    '互联网',
    '计算机',
    '数据服务',
  ],
  ...[
    '信息',
    '科技',
    '技术',
    '网络',
    '数据',
    '数字',
    '安全',
    '软件',
    '系统',
    '集团',
    '股份',
    '产业',
    '发展',
    '管理',
    '咨询',
  ],
  ...[
    '文化',
    '传媒',
    '服务',
    '智能',
    '电子',
    '通信',
    '投资',
    '控股',
    '实业',
    '工程',
    '教育',
    '国际',
    '数科',
    '网安',
    '网络安全技术',
  ],
];

/** Of those, the ones that brands are known with: 默安科技, 青藤云安全. */
const BRAND_ENDS = [
  '云安全',
  '科技',
  '安全',
  '信息',
  '网络',
  '软件',
  '数据',
  '集团',
  '股份',
  '智能',
  '数科',
  '网安',
];

/** The last characters of what is shortened. */
const LONG_ENDS = new CharacterSet(SHORTENED_ENDS.map(([whole]) => whole.slice(-1)).join(''));

/** A name so short is a word too often to stand for a company by itself. */
const SHORTEST_ALONE = 3;
const LONGEST_PLACE = 4;

function withoutPlace(name: string): string {
  // 移动通信 is nobody, 中国移动通信 is.
  if (name.startsWith('中国')) return name;
  for (let length = LONGEST_PLACE; length > 1; length--) {
    if (PLACES.longestAt(name, length) === length) return name.slice(length).replace(/^[省市]/, '');
  }
  return name;
}

/** 国投智能信息, 国投智能, 国投 of 国投智能信息股份有限公司: from the whole to what the company alone is called. */
function stemsOf(company: string): string[] {
  if (!company.endsWith(COMPANY)) return [];
  const name = company.replace(IN_BRACKETS, '');
  if (!FULL.test(name)) return [];
  const stems: string[] = [];
  for (let stem = withoutPlace(name.replace(BY_LAW, '').trimEnd()); stem.length >= 2; ) {
    stems.push(stem);
    const last = stem;
    const trade = TRADES.find((word) => last.endsWith(word) && last.length - word.length >= 2);
    if (trade === undefined) return stems;
    stem = stem.slice(0, -trade.length).trimEnd();
  }
  return stems;
}

/** 南京晴光, 南京晴光科技 of 南京晴光科技发展股份有限公司: the stems with the place before them. */
function withPlace(company: string, stems: readonly string[]): string[] {
  const [longest = ''] = stems;
  const at = company.indexOf(longest);
  return at < 2 ? [] : stems.map((stem) => company.slice(0, at) + stem);
}

/** What a company alone is called: 晟晖 in 江苏晟晖信息科技有限公司. Null where the name is no company's. */
export function brandOf(company: string): string | null {
  return stemsOf(company).at(-1) ?? null;
}

/**
 * The forms that an article may go on with after the full name of a body: 晟晖科技, 上海交大. Whether it does is not
 * asked.
 */
export function shortFormsOf(body: string): string[] {
  const mayBeShortened = LONG_ENDS.has(body.charCodeAt(body.length - 1));
  const shortened = (mayBeShortened ? SHORTENED_ENDS : []).flatMap(([whole, short]) =>
    body.endsWith(whole) && body.length > whole.length ? [body.slice(0, -whole.length) + short] : [],
  );
  const stems = stemsOf(body);
  const known = KNOWN_BY.exec(body)?.[1];
  if (known !== undefined && (body.endsWith(IN_JAPAN) || isWellKnown(known))) shortened.push(known);
  const place = withPlace(body, stems);
  // 中粮集团 is not 中粮信息科技有限公司.
  const trades = stems.length === 0 ? [] : TRADES.filter((trade) => body.includes(trade));
  const forms = stems.flatMap((stem) => [
    ...(stem.length >= SHORTEST_ALONE ? [stem] : []),
    ...trades.map((trade) => stem + trade),
  ]);
  return [...new Set([...shortened, ...forms, ...place])].filter(
    (form) => form !== body && !isField(form, 0, form.length),
  );
}

/** 火绒 of 火绒安全: what a brand may be called without the word that it ends with; null where it has none. */
export function shorterBrand(brand: string): string | null {
  const end = BRAND_ENDS.find((word) => brand.endsWith(word) && brand.length - word.length >= 2);
  const stem = end === undefined ? null : brand.slice(0, -end.length);
  return stem !== null && /^\p{Script=Han}{2,4}$/u.test(stem) && !isField(stem, 0, stem.length) ? stem : null;
}

/** What a short brand, cut out of a title, may be the beginning of: 默安科技 of 默安. */
export function longerBrands(brand: string): string[] {
  return /^\p{Script=Han}{2,3}$/u.test(brand) ? BRAND_ENDS.map((end) => brand + end) : [];
}
