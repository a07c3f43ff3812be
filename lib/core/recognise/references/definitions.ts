import type { NamedInArticle } from '@/lib/core/recognise/named-in-article';
import type { Span } from '@/lib/core/text/span';

/** Another form that an article gives something it names: 以下简称“联盟”, （Ammar Jaffri）, TK（于旸）. */
export interface Definition {
  readonly key: string;
  readonly kind: NamedInArticle['kind'];
  /** The form, as it is printed. */
  readonly form: string;
  /** Where it is defined: the full name there. Before it the form means nothing. */
  readonly name: Span;
  /** Where the definition ends. */
  readonly end: number;
  /** From where on it means nobody any more, where that is so. */
  readonly until?: number;
  /** Whether it is a word as well, which is a name where it speaks. */
  readonly hasToSpeak?: boolean;
}

/** So far behind a name its definition ends, in UTF-16 units. */
const REACH = 140;

const SAYS_SO =
  '(?:以下|下文|后文|后)?(?:简称|下称|统称|又称|亦称|网名|昵称|花名|笔名|ID|人称)(?:为|是|作)?[:：]?';
const FORM =
  '\\s?[“"「《‘\']?([^“”"「」《》‘’\'（）()，,。；;、\\s][^“”"「」《》‘’\'（）()，,。；;、\\n]{0,20}[^“”"「」《》‘’\'（）()，,。；;、\\s])';

/** 某某联盟（以下简称“联盟”）, 三六零（601360.SH，下称“360”）, 某某平台（……，简称 CNVD）. */
const IN_BRACKETS = new RegExp(`^[ \\u00a0]?[（(](?:[^（）()\\n]{0,90}?[，,；;/\\s])?${SAYS_SO}${FORM}`);
/** 某某联盟，简称“联盟”. */
const BEHIND_COMMA = new RegExp(`^[，,]${SAYS_SO}${FORM}`);
/** 阿玛尔·贾弗里（Ammar Jaffri）, 某某中心（NDSC）, 于旸（TK）. */
const LATIN =
  /^[ \u00a0]?[（(]\s?([A-Za-z][A-Za-z0-9 .&·'’_-]{0,38}[A-Za-z0-9])\s?(?:[，,；;/|][^（）()\n]{0,60})?[）)]/;
/** Mordechai Guri（莫迪凯·古里）. */
const FOREIGN = /^[ \u00a0]?[（(]\s?(\p{Script=Han}{1,8}(?:[·•・]\p{Script=Han}{1,8})+)\s?[）)]/u;
/** TK（于旸）: what stands before the brackets that a person's name fills. */
const BEFORE_BRACKETS = /(?:^|[^A-Za-z0-9_.@-])([A-Za-z][A-Za-z0-9_.]{1,20})[ \u00a0]?[（(]$/;
const CLOSING = /^[）)]/;
const FORM_REACH = 26;

/** In brackets behind a name these say what somebody is, not what somebody is called. */
const NO_FORM =
  /^(?:C[A-Z]{1,2}O|VP|SVP|EVP|GM|PhD|Ph\.?D\.?|MBA|IEEE|ACM|CCF|AI|IT|HR|PR|PM|QQ|ID|NYSE|NASDAQ|USA|UK|EU|photo|left|right)\b/i;
const STOCK_CODE = /^(?:\d|[A-Z]{2,6}[:：]|[A-Z0-9]+\.(?:SH|SZ|HK|N|O|US)$)/i;

function formIn(match: RegExpExecArray | null): string | null {
  const form = match?.[1];
  return form === undefined || NO_FORM.test(form) || STOCK_CODE.test(form) ? null : form;
}

function definitionAt(text: string, { start, end }: Span): { form: string; end: number } | null {
  const tail = text.slice(end, end + REACH);
  for (const pattern of [IN_BRACKETS, LATIN, FOREIGN, BEHIND_COMMA]) {
    const match = pattern.exec(tail);
    const form = formIn(match);
    if (match !== null && form !== null) return { form, end: end + match[0].length };
  }
  if (!CLOSING.test(tail)) return null;
  const form = formIn(BEFORE_BRACKETS.exec(text.slice(Math.max(0, start - FORM_REACH), start)));
  return form === null ? null : { form, end: end + 1 };
}

/** Every form that the article defines for something it names, once each, in the order of the text. */
export function findDefinitions(text: string, named: readonly NamedInArticle[]): Definition[] {
  const found: Definition[] = [];
  for (const { key, kind, name, mentions } of named) {
    const forms = new Set<string>([name]);
    for (const mention of mentions) {
      // Most names stand before no bracket: nothing is cut out of the text for them.
      const next = text[mention.end];
      const opens = next === '（' || next === '(' || next === ' ' || next === '\u00a0' || next === '，';
      if (!opens && next !== '）' && next !== ')') continue;
      const definition = definitionAt(text, mention);
      if (definition === null || forms.has(definition.form)) continue;
      forms.add(definition.form);
      const { start, end } = mention;
      found.push({ key, kind, form: definition.form, name: { start, end }, end: definition.end });
    }
  }
  return found.toSorted((a, b) => a.end - b.end);
}
