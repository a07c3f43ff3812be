/** As many characters in a row, names aside, are a copied sentence and no chance. */
const COPIED = 10;

/**
 * Runs of {@link COPIED} and more characters that `own` has from `document`, blanks and punctuation aside.
 * Names and titles are facts: they are taken out of `own` first and part what stands around them, and a
 * run that is part of one is no copy.
 */
export function findCopies(own: string, document: string, names: readonly string[]): string[] {
  const source = bare(document);
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const pieces = longestFirst.reduce<string[]>(
    (parts, name) => parts.flatMap((part) => part.split(name)),
    [own],
  );
  return pieces
    .flatMap((piece) => runsFrom(source, bare(piece)))
    .filter((run) => !names.some((name) => bare(name).includes(run)));
}

function runsFrom(source: string, piece: string): string[] {
  const runs: string[] = [];
  let start = 0;
  while (start + COPIED <= piece.length) {
    let end = start + COPIED;
    if (source.includes(piece.slice(start, end))) {
      while (end < piece.length && source.includes(piece.slice(start, end + 1))) end++;
      runs.push(piece.slice(start, end));
      start = end;
    } else {
      start++;
    }
  }
  return runs;
}

function bare(text: string): string {
  return text.replace(/[\s\p{P}]+/gu, '');
}
