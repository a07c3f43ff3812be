import './candidate-list.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import type { Candidate } from '@/lib/core/candidates/candidate';

/** The list may be read anew at any time: one of them is known by these. */
type Named = Pick<Candidate, 'kind' | 'name'>;

export interface CandidateListProps {
  /** Those that the article introduces and the dictionary lacks, in the order they are to be shown in. */
  readonly candidates: readonly Candidate[];
  /** While something is written, nothing else can be. */
  readonly isWriting: boolean;
  /** Whose name one of them is, while that is asked: it stands below it. */
  readonly belonging: { readonly candidate: Named; readonly choice: ComponentChildren } | null;
  /** Shows in the article where it is named: the next place with each call. */
  onGoTo(candidate: Candidate): void;
  onAdd(candidates: readonly Candidate[]): void;
  /** It is another name of somebody or something known: it is asked whose. */
  onBelongs(candidate: Candidate): void;
  /** It is nobody, or nothing, of that name: it is never to be proposed again. */
  onDismiss(candidate: Candidate): void;
}

/** Whom and what an article introduces that the dictionary lacks, to be put in. Nothing is put in by itself. */
export function CandidateList(props: CandidateListProps) {
  const { candidates, isWriting, onAdd } = props;
  if (candidates.length === 0) return null;
  return (
    <section class="candidate-list" aria-label={i18n.t('candidate_list.label')}>
      <header class="candidate-list-head">
        <h2>{i18n.t('candidate_list.title', [candidates.length])}</h2>
        <button
          class="quiet-button"
          type="button"
          aria-disabled={isWriting}
          onClick={() => isWriting || onAdd(candidates)}
        >
          {i18n.t('candidate_list.add_all')}
        </button>
      </header>
      <ul>
        {candidates.map((candidate) => (
          <li key={`${candidate.kind} ${candidate.name}`}>
            <Row {...props} candidate={candidate} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({
  candidate,
  isWriting,
  belonging,
  ...props
}: CandidateListProps & { readonly candidate: Candidate }) {
  const { kind, name, surfaces, titles, mentions } = candidate;
  const others = surfaces.filter((form) => form !== name);
  const asked = belonging?.candidate;
  const isAsked = asked?.kind === kind && asked.name === name;
  return (
    <article class="candidate" aria-label={name}>
      <button
        class="candidate-go"
        type="button"
        title={i18n.t('candidate_list.go_to')}
        onClick={() => props.onGoTo(candidate)}
      >
        <span class="candidate-name">
          <Isolated>{name}</Isolated>
        </span>
        <KindLabel kind={kind} />
        <span class="candidate-count">{i18n.t('entity_list.count', [mentions.length])}</span>
      </button>
      {titles.length > 0 && (
        <ul class="candidate-titles">
          {titles.map(({ title }) => (
            <li key={title}>
              <Isolated>{title}</Isolated>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <p class="candidate-forms">
          {i18n.t('candidate_list.also')}{' '}
          {others.map((form) => (
            <span key={form}>
              <Isolated>{form}</Isolated>
            </span>
          ))}
        </p>
      )}
      <div class="action-row">
        <button
          class="quiet-button candidate-add"
          type="button"
          aria-disabled={isWriting}
          aria-label={i18n.t('candidate_list.about', [i18n.t('candidate_list.add'), name])}
          onClick={() => isWriting || props.onAdd([candidate])}
        >
          {i18n.t('candidate_list.add')}
        </button>
        <button
          class="quiet-button"
          type="button"
          aria-expanded={isAsked}
          aria-label={i18n.t('candidate_list.about', [i18n.t('entry_choice.belongs'), name])}
          onClick={() => props.onBelongs(candidate)}
        >
          {i18n.t('entry_choice.belongs')}
        </button>
        <button
          class="quiet-button"
          type="button"
          aria-disabled={isWriting}
          aria-label={i18n.t('candidate_list.about', [i18n.t(`candidate_list.dismiss.${kind}`), name])}
          onClick={() => isWriting || props.onDismiss(candidate)}
        >
          {i18n.t(`candidate_list.dismiss.${kind}`)}
        </button>
      </div>
      {isAsked && belonging?.choice}
    </article>
  );
}
