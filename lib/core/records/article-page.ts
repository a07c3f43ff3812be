import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';
import type { PageMeta } from '@/lib/core/records/article';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { ColourNames } from '@/lib/core/records/settings';
import type { ShownCorrection } from '@/lib/core/records/shown-correction';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import type { StorageFault } from '@/lib/core/records/write-fault';
import type { ShownStatement } from '@/lib/core/statements/correct';

/** What the background knows about an article that was opened: spans in its text, and the cards to show. */
export interface OpenedArticle {
  readonly mentions: readonly Mention[];
  /** Mentions in the title, which is not part of the text. */
  readonly titleMentions: readonly Mention[];
  /** The card of every entity that is mentioned, by id. */
  readonly cards: Readonly<Record<string, EntityCard>>;
  readonly settings: ArticleSettings;
}

/** The reader's choices that change how an article is shown. */
export interface ArticleSettings {
  /** Whether anything is shown on this site at all. */
  readonly isOn: boolean;
  /** Whether single keys do something: walk from mark to mark, colour a selection. */
  readonly keys: boolean;
  /** Whether it stands beside the lines whose words they are. */
  readonly hints: boolean;
  readonly colourNames: ColourNames;
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
}

/**
 * Why an article is not, or not wholly, marked.
 * - `too-large`: more text than is read in one go;
 * - `background`: the extension's background did not answer;
 * - `refused`: it answered that the page may not ask this.
 */
export type Trouble = 'too-large' | 'background' | 'refused';

/** Who says what in an article, with the reader's word on it; null where that could not be read. */
export interface ReadStatements {
  readonly statements: readonly ShownStatement[];
  readonly corrections: readonly ShownCorrection[] | null;
}

/** Who says what, in order of the text; null until it is known, `failed` where it cannot be. */
export type FoundStatements = readonly ShownStatement[] | 'failed' | null;

/** Why the highlights of an article could not be read: what the database said, or that the background said nothing. */
export type HighlightsFault = StorageFault['code'] | 'unreachable';

/** What a page tells the popup and the side panel about itself. */
export interface PageReport {
  readonly meta: PageMeta;
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly titleMentions: readonly Mention[];
  readonly statements: FoundStatements;
  /** The reader's word on them; null where it is not known. */
  readonly corrections: readonly ShownCorrection[] | null;
  readonly highlights: readonly ShownHighlight[];
  /** Why they could not be read; null where they were, or are being read. */
  readonly highlightsFault: HighlightsFault | null;
  readonly trouble: Trouble | null;
}
