import { recogniseFor } from '@/entrypoints/background/open-article';
import { withData } from '@/entrypoints/background/reader-data';
import { indexOf } from '@/entrypoints/background/shown-highlights';
import { resolve } from '@/lib/core/anchor/resolve';
import type { Mention } from '@/lib/core/recognise/mention';
import type { ArticleWords } from '@/lib/core/recognise/recognise';
import { type Correction, isCorrection, type LiveAnnotation } from '@/lib/core/records/annotation';
import { followMerges } from '@/lib/core/records/follow-merges';
import { done, type Outcome } from '@/lib/core/records/outcome';
import type { ShownCorrection } from '@/lib/core/records/shown-correction';
import type { StorageFault } from '@/lib/core/records/write-fault';
import type { PlacedCorrection } from '@/lib/core/statements/correct';
import type { Statement } from '@/lib/core/statements/statement';
import { statementsIn } from '@/lib/core/statements/statements-in';
import { findArticle } from '@/lib/db/find-article';
import { annotationsOf } from '@/lib/db/read-article';

/** Whom an article names and who says what there, as found in its text, and what the reader has said of that. */
export interface FoundInArticle {
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  /** All annotations of the article, in reading order, naming entities as the reader has merged them since. */
  readonly annotations: Outcome<readonly LiveAnnotation[], StorageFault>;
}

/**
 * Recognises the names of an article anew: nothing lives only in this script's memory.
 * @param url its address; null where only its identity is known
 */
export async function whoSaysWhat(
  article: ArticleWords & { readonly identity: string | null },
  url: string | null,
): Promise<FoundInArticle> {
  const [{ mentions, candidates, known }, stored] = await Promise.all([
    recogniseFor(article, url),
    withData(async (db): Promise<Outcome<readonly LiveAnnotation[], StorageFault>> => {
      const found = await findArticle(db, article.identity, url ?? '');
      return done(found === null ? [] : await annotationsOf(db, found.id));
    }),
  ]);
  const annotations = stored.ok
    ? done(stored.value.map((annotation) => followMerges(annotation, known.became)))
    : stored;
  const named = { mentions, candidates };
  const statements = statementsIn(article.text, named, known.knowledge.recogniser);
  return { mentions, statements, annotations };
}

/** A correction with its place in a text; null where it has no certain one. */
export interface ResolvedCorrection {
  readonly shown: ShownCorrection;
  readonly placed: PlacedCorrection | null;
}

/** Finds corrections again in a text, those that were said first first. Never a guess: both anchors must surely stand. */
export function placeCorrections(text: string, annotations: readonly LiveAnnotation[]): ResolvedCorrection[] {
  const corrections = annotations.filter(isCorrection).toSorted((a, b) => a.updated - b.updated);
  if (corrections.length === 0) return [];
  const anchors = corrections.flatMap(({ anchor, found }) => [anchor, found ?? anchor]);
  const places = resolve(indexOf(text), anchors);
  return corrections.map((correction, at) => resolved(correction, places[2 * at], places[2 * at + 1]));
}

type Resolution = ReturnType<typeof resolve>[number] | undefined;

function resolved(
  { id, updated, said }: Correction,
  place: Resolution,
  found: Resolution,
): ResolvedCorrection {
  if (place === undefined || found === undefined) throw new Error('Every anchor has a resolution');
  const isPlaced = place.state === 'anchored' && found.state === 'anchored';
  const isLost = place.state === 'detached' || found.state === 'detached';
  return {
    shown: { id, updated, state: isPlaced ? 'anchored' : isLost ? 'detached' : 'review' },
    placed: isPlaced ? { id, span: place.span, found: found.span, said } : null,
  };
}
