/** A short form of fewer characters fits too many names. */
const SHORTEST = 3;

/** One that does not begin as the name does needs to be longer: 信创海河实验室. */
const LONG = 5;

/**
 * A place and a word for a kind of body are a name of their own: 北京大学 is not short for 北京航空航天大学, nor is 中国科学院
 * for 中国社会科学院.
 */
const WHOLE_NAME =
  /^(?:中国|国家|全国|中央|北京|上海|天津|重庆|南京|西安|武汉|广州|深圳|杭州|成都|浙江|江苏|山东|四川|湖北|湖南|福建|安徽|河南|河北|陕西|东北|西北|西南|华东|华南|华中)市?(?:科学院|工程院|科技大学|师范大学|理工大学|大学|学院|银行|医院|研究院|研究所|实验室|协会|学会|联盟|集团|公司)/;

function isAnotherName(short: string, name: string): boolean {
  const whole = WHOLE_NAME.exec(short)?.[0];
  return whole !== undefined && !name.includes(whole);
}

/**
 * Whether `short` is made of characters of `name` in their order, as Chinese bodies are shortened:
 * 工信部网安局 for 工业和信息化部网络安全管理局, 北航 for 北京航空航天大学.
 */
export function isShortFor(short: string, name: string): boolean {
  if (short.length < SHORTEST || short.length >= name.length) return false;
  if (short[0] !== name[0] && short.length < LONG) return false;
  return hasInOrder(name, short) && !isAnotherName(short, name);
}

/** Whether a name has some characters in their order, whatever stands between them. */
export function hasInOrder(name: string, characters: string): boolean {
  let at = 0;
  for (const character of characters) {
    at = name.indexOf(character, at);
    if (at < 0) return false;
    at += character.length;
  }
  return true;
}

const NUMERALS = '零一二三四五六七八九';

/**
 * How the name of a body is compared: without what defines its short form, and with its figures written in
 * digits, 三六零 as 360.
 */
export function bodyKey(name: string): string {
  return name
    .replace(/[（(](?:以下)?(?:简称|下称).*$/, '')
    .replace(/[零〇一二三四五六七八九]{3,}/g, (figures) =>
      Array.from(figures, (figure) => (figure === '〇' ? 0 : NUMERALS.indexOf(figure))).join(''),
    );
}
