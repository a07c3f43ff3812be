import { hasInOrder } from '@/lib/core/recognise/doubt/short-form';
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
  '(?:以下|下文|后文|后|英文)?(?:简称|下称|统称|又称|亦称|又名|缩写|网名|昵称|花名|笔名|ID|人称)(?:为|是|作)?[:：]?';
const FORM =
  '\\s?[“"「《‘\']?([^“”"「」《》‘’\'（）()，,。；;、\\s][^“”"「」《》‘’\'（）()，,。；;、\\n]{0,20}[^“”"「」《》‘’\'（）()，,。；;、\\s])';

/** Marks that a name may stand in. */
const CLOSING_MARK = '[”"」』’]?';

/** 某某联盟（以下简称“联盟”）, “某某联盟”（简称“联盟”）, 三六零（601360.SH，下称“360”）, 某某平台（……，简称 CNVD）. */
const IN_BRACKETS = new RegExp(
  `^${CLOSING_MARK}[ \\u00a0]?[（(](?:[^（）()\\n]{0,90}?[，,；;/\\s])?${SAYS_SO}${FORM}`,
);
/** 某某联盟，简称“联盟”. */
const BEHIND_COMMA = new RegExp(`^${CLOSING_MARK}[，,]${SAYS_SO}${FORM}`);
/** …简称“甲”或“乙”）: another form behind the first. */
const OR_ANOTHER = /^[”"」』》’]?或者?[“"「『‘]([^“”"「」『』‘’（）()，,。；;、\n]{2,20})[”"」』’]/;
/** 某某标准化技术委员会（某标委）. */
const ABBREVIATED = /^[ \u00a0]?[（(]\s?(\p{Script=Han}{2,8})\s?[）)]/u;
/** 阿玛尔·贾弗里（Ammar Jaffri）, 某某中心（NDSC）, 于旸（TK）. */
const LATIN =
  /^[ \u00a0]?[（(]\s?([A-Za-z][A-Za-z0-9 .&·'’_-]{0,58}[A-Za-z0-9])\s?(?:[，,；;/|][^（）()\n]{0,60})?[）)]/;
/** Identity Theft Resource Center, ITRC）: the letters behind a name of several words. */
const LETTERS_BEHIND = /[，,；;]\s?([A-Z][A-Za-z0-9&-]{1,9})\s?[）)]$/;
/** Words of a name that its letters leave out. */
const SMALL_WORD = /^(?:of|the|and|for|on|in|&)$/i;
const FEWEST_LETTERS = 3;
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

/** Whether the characters of a form are some of the name's, in their order, and not only its beginning. */
function abbreviates(form: string, name: string): boolean {
  return hasInOrder(name, form) && !name.startsWith(form);
}

/** What a body with a name of several words in Latin letters is called: UCF of University of Central Florida. */
function lettersOf(name: string): string | null {
  const words = name.split(/[ -]/).filter((word) => !SMALL_WORD.test(word));
  const letters = words.map((word) => word.charAt(0)).join('');
  return letters.length >= FEWEST_LETTERS && /^[A-Z]+$/.test(letters) ? letters : null;
}

function formsIn(match: RegExpExecArray, form: string, kind: NamedInArticle['kind']): string[] {
  if (kind !== 'organisation') return [form];
  const behind = LETTERS_BEHIND.exec(match[0])?.[1];
  return [form, behind ?? lettersOf(form)].filter((one) => one !== null && one !== undefined);
}

interface Defined {
  readonly forms: readonly string[];
  readonly end: number;
}

function definitionAt(text: string, { start, end }: Span, kind: NamedInArticle['kind']): Defined | null {
  const tail = text.slice(end, end + REACH);
  for (const pattern of [IN_BRACKETS, LATIN, FOREIGN, BEHIND_COMMA]) {
    const match = pattern.exec(tail);
    const form = formIn(match);
    if (match === null || form === null) continue;
    const other = OR_ANOTHER.exec(tail.slice(match[0].length));
    const own = formsIn(match, form, kind);
    const forms = other?.[1] === undefined ? own : [...own, other[1]];
    return { forms, end: end + match[0].length + (other?.[0].length ?? 0) };
  }
  if (kind === 'organisation') {
    const [whole = '', form] = ABBREVIATED.exec(tail) ?? [];
    const isForm = form !== undefined && abbreviates(form, text.slice(start, end));
    if (isForm) return { forms: [form], end: end + whole.length };
  }
  if (!CLOSING.test(tail)) return null;
  const form = formIn(BEFORE_BRACKETS.exec(text.slice(Math.max(0, start - FORM_REACH), start)));
  return form === null ? null : { forms: [form], end: end + 1 };
}

/** What may stand behind a name that a definition follows. */
const BEFORE_DEFINITIONS = new Set([...'（( \u00a0，）)”"」』’']);

/** Every form that the article defines for something it names, once each, in the order of the text. */
export function findDefinitions(text: string, named: readonly NamedInArticle[]): Definition[] {
  const found: Definition[] = [];
  for (const { key, kind, name, mentions } of named) {
    const forms = new Set<string>([name]);
    for (const mention of mentions) {
      // Most names stand before no bracket: nothing is cut out of the text for them.
      if (!BEFORE_DEFINITIONS.has(text.charAt(mention.end))) continue;
      const definition = definitionAt(text, mention, kind);
      for (const form of definition?.forms ?? []) {
        if (forms.has(form)) continue;
        forms.add(form);
        const { start, end } = mention;
        found.push({ key, kind, form, name: { start, end }, end: definition?.end ?? end });
      }
    }
  }
  return found.toSorted((a, b) => a.end - b.end);
}
