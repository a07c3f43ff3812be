import type { AgendaItem } from '@/lib/core/sayings/agenda';
import type { Statement } from '@/lib/core/statements/statement';

/** The number of the core that finds statements. Raise it where it would find others in the same text. */
export const STATEMENTS_VERSION = 3;

/** What a page can be about. */
const SUBJECT_KINDS = ['person', 'organisation', 'report', 'event'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** Whom or what a page is about: something the dictionary knows, or a name that stands for itself. */
export interface Subject {
  readonly kind: SubjectKind;
  /** Null where the dictionary lacks it: then one name can be several people's. */
  readonly entity: string | null;
  readonly name: string;
}

/** Who says a statement. */
export interface KeptSpeaker extends Subject {
  /** The title as printed in the article, or null. */
  readonly title: string | null;
}

/** A statement with its words, so that a page about somebody reads no texts. */
export interface KeptStatement
  extends Pick<Statement, 'start' | 'end' | 'kind' | 'cue' | 'certainty' | 'doubt'> {
  readonly words: string;
  readonly speakers: readonly KeptSpeaker[];
}

/** What an article says by whom: made from its text and the dictionary, and made anew when either has changed. */
export interface ArticleStatements {
  readonly article: string;
  /** Of which text, and by which core and dictionary, it was made: {@link markOf}. */
  readonly mark: string;
  /** The event that the article is about, where that is certain. */
  readonly event: Subject | null;
  /** In order of the text. */
  readonly statements: readonly KeptStatement[];
  /** The agenda that it prints; empty where it has none. */
  readonly agenda: readonly AgendaItem[];
  /** {@link keyOf} of its speakers and its event, each once: the way from a subject to its articles. */
  readonly keys: readonly string[];
}

/**
 * Names the text, by its SHA-256, who read it, and what its reader has corrected there.
 * @param corrections the living corrections of the article
 */
export function markOf(
  sha256: string,
  reader: string,
  corrections: readonly { readonly updated: number }[] = [],
): string {
  const latest = Math.max(0, ...corrections.map(({ updated }) => updated));
  return `${reader} ${sha256}${corrections.length === 0 ? '' : ` ${corrections.length}-${latest}`}`;
}

/** The SHA-256 of the text that a mark speaks of. */
export function textOfMark(mark: string): string {
  return mark.split(' ')[1] ?? '';
}

/** A subject as one string, which can be read back. */
export function keyOf({ kind, entity, name }: Subject): string {
  return [kind, entity ?? '', name].join('\t');
}

/** The subject of a key, or null where it is none. */
export function subjectOf(key: string): Subject | null {
  const [kind, entity, name] = key.split('\t');
  const known = SUBJECT_KINDS.find((each) => each === kind);
  if (known === undefined || entity === undefined || name === undefined) return null;
  return { kind: known, entity: entity === '' ? null : entity, name };
}
