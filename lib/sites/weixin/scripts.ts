import { readLiteral } from '@/lib/sites/script-literal';

/**
 * What the inline scripts of a WeChat page say, by name. The first value that is not empty counts;
 * escapes of JavaScript are undone, WeChat's own and HTML's are not.
 */
export interface ScriptFacts {
  /** `var biz = …`, `window.biz = …` and the like. */
  readonly variables: ReadonlyMap<string, string>;
  /** Properties of `cgiData` and `cgiDataNew`, the page's own data. */
  readonly properties: ReadonlyMap<string, string>;
}

const VARIABLES =
  /(?:var\s{1,8}|window\.)(biz|mid|appmsgid|idx|ct|createTime|nickname|item_show_type|msg_title|TextContentNoEncode|ContentNoEncode)\s{0,8}=(?!=)/g;
const DATA = /\bcgiData(?:New)?\s{0,8}=\s{0,8}\{/;
const PROPERTIES = /\b(nick_name|content_noencode|ori_create_time|create_time|item_show_type)\s{0,8}:/g;

/** What is searched of a page's scripts, in UTF-16 units. An article has 3 million of them. */
const MOST_UNITS = 10_000_000;

/** What was last read of a document, and from which scripts: a page is read again whenever it changes. */
const read = new WeakMap<Document, { readonly scripts: readonly Element[]; readonly facts: ScriptFacts }>();

/**
 * Reads what the scripts say as text: an isolated world cannot see the page's variables, and nothing is
 * ever run. Its time is linear in the scripts' length, a few ns a character, and next to none where the
 * scripts are those of the last reading. What is no plain string is passed over (bundles hold
 * `var biz = null` and `var mid = start + end >> 1`), so that malformed scripts give less and break nothing.
 */
export function readScripts(document: Document): ScriptFacts {
  const scripts = [...document.scripts];
  const last = read.get(document);
  if (last?.scripts.length === scripts.length && scripts.every((script, i) => script === last.scripts[i])) {
    return last.facts;
  }
  const facts = factsIn(scripts);
  // The last script of a page that is still being parsed may be there in part.
  if (document.readyState !== 'loading') read.set(document, { scripts, facts });
  return facts;
}

function factsIn(scripts: readonly Element[]): ScriptFacts {
  const variables = new Map<string, string>();
  const properties = new Map<string, string>();
  let left = MOST_UNITS;
  for (const script of scripts) {
    const source = (script.textContent ?? '').slice(0, left);
    left -= source.length;
    collect(VARIABLES, source, 0, variables);
    const data = source.search(DATA);
    if (data >= 0) collect(PROPERTIES, source, data, properties);
  }
  return { variables, properties };
}

/** Searches on behind each value that was read: a title may look like a script. */
function collect(pattern: RegExp, source: string, from: number, into: Map<string, string>): void {
  pattern.lastIndex = from;
  for (let found = pattern.exec(source); found !== null; found = pattern.exec(source)) {
    const literal = readLiteral(source, pattern.lastIndex);
    if (literal === null) continue;
    pattern.lastIndex = literal.end;
    const name = found[1] ?? '';
    if (literal.value !== '' && !into.has(name)) into.set(name, literal.value);
  }
}
