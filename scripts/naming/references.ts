import type { Candidate, Excerpt } from '@/lib/core/candidates/candidate';
import type { RecognisedWithCandidates } from '@/lib/core/recognise/recognise';
import { overlaps, type Span } from '@/lib/core/text/span';
import { type AnyGold, type GoldEntry, type GoldSpan, placesOf } from '@/scripts/gold/gold-schema';
import { count, type Share, type Slip, share } from '@/scripts/naming/share';

/** How well it is understood who is referred to. */
export interface MeasuredReferences {
  /** Gold references to whom is known, or should be proposed, that are found and mean the right one. */
  readonly toIntroduced: Share;
  /** The same, to whom is known, or is proposed: what can be found as things are. */
  readonly toProposed: Share;
  /** References that were found, and how many of them mean the right one. */
  readonly found: Share;
  readonly slips: readonly Slip[];
}

type Recognised = Pick<RecognisedWithCandidates, 'mentions' | 'candidates'>;

const spanOf = ([start, end]: GoldSpan): Span => ({ start, end });

const inAny = (span: Span, spans: readonly GoldSpan[]): boolean =>
  spans.some((gold) => overlaps(span, spanOf(gold)));

const plain = (surface: string): string => surface.replace(/\s/g, '').toLowerCase();

const isNameOf = ({ name }: Candidate, { surface }: Excerpt): boolean => plain(surface) === plain(name);

/** Whether a candidate is the one whom the gold has: named in full where the gold has a mention. */
const isSame = (candidate: Candidate, { mentions }: GoldEntry): boolean =>
  candidate.mentions.some((mention) => isNameOf(candidate, mention) && inAny(mention, mentions));

/** A reference that was found: where, and whether the gold's entry is whom it means. */
interface Found {
  readonly span: Span;
  readonly means: (entry: GoldEntry) => boolean;
  readonly isCandidate: boolean;
}

function foundReferences({ mentions, candidates }: Recognised): Found[] {
  const known = mentions
    .filter(({ via, kind }) => via === 'reference' && (kind === 'person' || kind === 'organisation'))
    .map((mention): Found => {
      return { span: mention, means: ({ entity }) => entity === mention.entity, isCandidate: false };
    });
  const others = candidates.flatMap((candidate) =>
    candidate.mentions
      .filter((mention) => !isNameOf(candidate, mention))
      .map((span): Found => ({ span, means: (entry) => isSame(candidate, entry), isCandidate: true })),
  );
  return [...known, ...others];
}

/**
 * Measures the references of a document. A form of a candidate other than its name counts as a reference.
 * @param gold where it has references alone, whoever is not in it is never referred to, and a reference to them is
 *   wrong; elsewhere a candidate whom it does not have is not judged
 */
export function measureReferences(
  gold: Pick<AnyGold, 'persons' | 'organisations'> | AnyGold,
  recognised: Recognised,
  text: string,
): MeasuredReferences {
  const entries: readonly GoldEntry[] = [...gold.persons, ...gold.organisations];
  const hasEverybody = 'scope' in gold;
  const measured = { toIntroduced: share(), toProposed: share(), found: share(), slips: [] as Slip[] };
  const found = foundReferences(recognised);

  for (const entry of entries) {
    const isKnown = entry.entity !== null;
    const isProposed = recognised.candidates.some((candidate) => isSame(candidate, entry));
    for (const place of entry.references) {
      const isFound =
        found.some(({ span, means }) => overlaps(span, spanOf(place)) && means(entry)) ||
        (isKnown &&
          recognised.mentions.some((it) => it.entity === entry.entity && overlaps(it, spanOf(place))));
      if (isKnown || isProposed) count(measured.toProposed, isFound);
      // What is neither known nor to be proposed has nobody whom a reference could be shown to mean.
      if (!isKnown && !entry.introduced) continue;
      count(measured.toIntroduced, isFound);
      if (!isFound) measured.slips.push({ what: 'reference missed', name: entry.name, span: spanOf(place) });
    }
  }
  for (const { span, means, isCandidate } of found) {
    if (isCandidate && !hasEverybody && !entries.some(means)) continue;
    const isRight = entries.some((entry) => means(entry) && inAny(span, placesOf(entry)));
    count(measured.found, isRight);
    if (isRight) continue;
    const { start, end } = span;
    measured.slips.push({ what: 'wrong reference', name: text.slice(start, end), span: { start, end } });
  }
  return measured;
}
