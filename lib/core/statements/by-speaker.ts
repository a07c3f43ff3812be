import type { Speaker, Statement } from '@/lib/core/statements/statement';

/** What one speaker says in an article, or several say together. */
export interface SpeakerGroup<Said extends Statement> {
  /** Tells these speakers from all others of the article. */
  readonly key: string;
  /** Each with the title that the article prints first. */
  readonly speakers: readonly Speaker[];
  /** In order of the text; never none. */
  readonly statements: readonly Said[];
}

/**
 * Statements by who speaks, in the order in which the speakers first have their say. Who speaks together with others
 * is another speaker than alone: nobody knows which of the words are whose.
 * @param statements in order of the text
 */
export function bySpeaker<Said extends Statement>(statements: readonly Said[]): SpeakerGroup<Said>[] {
  const groups = Map.groupBy(statements, ({ speakers }) => speakers.map(keyOf).join('\n'));
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const speakers = first.speakers.map((speaker, at) => ({
      ...speaker,
      title: own.flatMap((statement) => statement.speakers[at]?.title ?? [])[0] ?? null,
    }));
    return [{ key, speakers, statements: own }];
  });
}

/** A name that may be another one's stands apart from the known person who has it. */
function keyOf({ name, entity }: Speaker): string {
  return entity ?? `“${name}”`;
}
