import { findStatements } from '@/lib/core/statements/find-statements';
import { markedVoices } from '@/tests/marked-voices';

/** What is found in a marked text, each as `speakers|kind|words`, with the doubt where there is one. */
export function said(marked: string): string[] {
  const { text, voices } = markedVoices(marked);
  return findStatements(text, voices).map(({ speakers, kind, start, end, doubt }) => {
    const who = speakers.map(({ name }) => name).join('+');
    return `${who}|${kind}|${text.slice(start, end)}${doubt === null ? '' : `|${doubt}`}`;
  });
}
