/** A string that a script writes out, and the offset in the source just behind it. */
export interface ScriptLiteral {
  readonly value: string;
  readonly end: number;
}

/** The names of the page's own functions that undo what the server escaped in a string. */
const DECODERS = new Set(['JsDecode', 'htmlDecode']);

const TERM = /\s{0,200}(?:(?=["'])|([A-Za-z_$][\w$.]{0,80})\s{0,8}(\(\s{0,8})?)/y;
const CLOSE = /\s{0,8}\)/y;
const OR = /\s{0,200}\|\|/y;
/** What may follow: the end of the statement or property, a call on the string, `* 1`, a comment. */
const TAIL = /[^\S\r\n]{0,200}(?:$|[\r\n;,})\].*/])/y;

/**
 * Reads the value of an expression of the kind that WeChat's server writes, `"" || 'MzI…'`,
 * `JsDecode('…')`, `htmlDecode("…")`, `window.never || '…'`, from `at` on: the first string that is not
 * empty. Any other name counts as empty. Nothing is run, and it takes a time linear in the length of what
 * it reads. Null where no such expression stands, or where a string in it does not end on its line.
 */
export function readLiteral(source: string, at: number): ScriptLiteral | null {
  let value = '';
  for (let end = at; ; ) {
    const term = matchAt(TERM, source, end);
    if (term === null) return null;
    const [whole, name, call] = term;
    end += whole.length;
    if (name === undefined || call !== undefined) {
      if (name !== undefined && !DECODERS.has(name)) return null;
      const string = readString(source, end);
      if (string === null) return null;
      if (value === '') value = string.value;
      end = string.end;
    }
    if (call !== undefined) {
      const close = matchAt(CLOSE, source, end);
      if (close === null) return null;
      end += close[0].length;
    }
    const or = matchAt(OR, source, end);
    if (or === null) return matchAt(TAIL, source, end) === null ? null : { value, end };
    end += or[0].length;
  }
}

/** Matches a sticky pattern at exactly this place. */
function matchAt(sticky: RegExp, source: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(source);
}

/** Reads the string whose opening quote stands at `at`. Null where none does or it does not end on its line. */
function readString(source: string, at: number): ScriptLiteral | null {
  const quote = source.charAt(at);
  if (quote !== '"' && quote !== "'") return null;
  let close = at;
  do {
    close = source.indexOf(quote, close + 1);
    if (close < 0) return null;
  } while (isEscaped(source, close));
  const raw = source.slice(at + 1, close);
  if (/(?<!\\)[\r\n]/.test(raw)) return null;
  return { value: raw.includes('\\') ? unescaped(raw) : raw, end: close + 1 };
}

/** Whether the character at `at` stands behind an odd number of backslashes. */
function isEscaped(source: string, at: number): boolean {
  let first = at;
  while (source[first - 1] === '\\') first--;
  return (at - first) % 2 === 1;
}

const NAMED: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};
const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|u\{([\dA-Fa-f]{1,6})\}|(\r\n|[\s\S]))/g;

/** Undoes the escapes of a JavaScript string; an escaped line break is nothing, as the language has it. */
function unescaped(raw: string): string {
  return raw.replace(ESCAPE, (_, hex?: string, unit?: string, point?: string, other = '') => {
    const code = hex ?? unit ?? point;
    if (code === undefined) return /[\r\n]/.test(other) ? '' : (NAMED[other] ?? other);
    const number = Number.parseInt(code, 16);
    return number > 0x10ffff ? '' : String.fromCodePoint(number);
  });
}
