/**
 * What a text directive says (https://wicg.github.io/scroll-to-text-fragment/#syntax): the words, or how they begin
 * and end, and what stands directly before and after them. None of it reaches over the end of a line.
 */
export interface TextDirective {
  readonly prefix: string | null;
  readonly start: string;
  readonly end: string | null;
  readonly suffix: string | null;
}

/**
 * A directive as the fragment of an address, without the `#`. Beside `&`, `-` and `,`, which mean something in it,
 * all is encoded that would end a link in Markdown or in plain text.
 */
export function asFragment({ prefix, start, end, suffix }: TextDirective): string {
  const parts = [
    prefix === null ? null : `${encoded(prefix)}-`,
    encoded(start),
    end === null ? null : encoded(end),
    suffix === null ? null : `-${encoded(suffix)}`,
  ];
  return `:~:text=${parts.filter((part) => part !== null).join(',')}`;
}

function encoded(words: string): string {
  return encodeURIComponent(words).replace(
    /[-!'()*~_]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
