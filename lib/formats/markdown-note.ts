import { visible } from '@/lib/formats/markdown-text';

/** A line that begins code up to the line that ends it. Only at the very beginning: elsewhere a list could end it. */
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/**
 * A note, which is Markdown, as a further part of an item of a list: whatever it leaves open (a list, a fence,
 * a table) ends with the item. Only HTML could reach beyond, so outside of code it becomes text. What is code
 * is judged with care: a `<` that is taken for HTML by mistake shows as `&lt;` in code, the reverse would
 * break the document.
 */
export function inItem(note: string): string {
  const lines = visible(note)
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return withoutHtml(lines.slice(first, last + 1))
    .map((line) => (line === '' ? '' : `  ${line}`))
    .join('\n');
}

function withoutHtml(lines: readonly string[]): string[] {
  let fence: string | null = null;
  // Whether the paragraph at hand has a backtick without its partner: then nothing more of it is surely code.
  let open = false;
  return lines.map((line) => {
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
      return line;
    }
    const opening = FENCE.exec(line);
    if (opening !== null) {
      fence = opening[1] ?? opening[2] ?? null;
      open = false;
      return line;
    }
    if (line.trim() === '') open = false;
    // In a table or a formula a backtick may have its partner elsewhere, or be no code at all.
    const pieces = open || /[|$]/.test(line) ? null : codeSpans(line);
    open = pieces === null ? open || line.includes('`') : pieces.unpaired;
    return pieces === null
      ? escaped(line)
      : pieces.parts.map(({ code, text }) => (code ? text : escaped(text))).join('');
  });
}

function closes(line: string, fence: string): boolean {
  const closing = /^ {0,3}(`+|~+)$/.exec(line)?.[1];
  return closing?.startsWith(fence) === true;
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;');
}

/** Cuts a line into code spans and what stands between them. */
function codeSpans(line: string): {
  readonly parts: readonly { readonly code: boolean; readonly text: string }[];
  readonly unpaired: boolean;
} {
  const parts: { code: boolean; text: string }[] = [];
  const runs = [...line.matchAll(/(?:\\.)|(`+)/g)].filter((match) => match[1] !== undefined);
  let at = 0;
  let unpaired = false;
  for (let index = 0; index < runs.length; index += 1) {
    const run = runs[index];
    if (run === undefined || run.index < at) continue;
    // Within code a backslash means nothing, so the partner is looked for in the line itself.
    const end = partnerEnd(line, run.index + run[0].length, run[0]);
    if (end === null) {
      unpaired = true;
      continue;
    }
    parts.push(
      { code: false, text: line.slice(at, run.index) },
      { code: true, text: line.slice(run.index, end) },
    );
    at = end;
  }
  parts.push({ code: false, text: line.slice(at) });
  return { parts, unpaired };
}

/** Where the run of exactly as many backticks that closes a code span ends. */
function partnerEnd(line: string, from: number, run: string): number | null {
  for (const match of line.slice(from).matchAll(/`+/g)) {
    if (match[0].length === run.length) return from + match.index + run.length;
  }
  return null;
}
