import { signal } from '@preact/signals';
import { citationWords } from '@/entrypoints/citing/citation-words';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { CitedPassage } from '@/lib/formats/citation/cited-passage';
import { writeCitation } from '@/lib/formats/citation/write-citation';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings/settings';

/** The form in which the reader quoted last, for a page of the extension. */
export const citation = signal<CitationFormat>('markdown');

/** Keeps {@link citation} as it is stored, for the life of the page. */
export function followCitation(): void {
  void readSettings().then((settings) => {
    citation.value = settings.citation;
  });
  watchSettings((settings) => {
    citation.value = settings.citation;
  });
}

/** Copies a passage in a form, which is remembered. False where the browser does not let it be copied. */
export async function copyCitation(passage: CitedPassage, format: CitationFormat): Promise<boolean> {
  if (format !== citation.value) void changeSettings({ citation: format });
  try {
    await navigator.clipboard.writeText(writeCitation(passage, format, citationWords()));
    return true;
  } catch {
    return false;
  }
}
