import { signal } from '@preact/signals';
import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { CompanionGraph } from '@/components/companion-graph/CompanionGraph';
import { CompanionTable } from '@/components/companion-graph/CompanionTable';
import { SayingRow } from '@/components/saying-list/SayingRow';
import { citation } from '@/entrypoints/citing/copy-citation';
import { articles, choose, events } from '@/entrypoints/people/people-state';
import { copied, sayingActions } from '@/entrypoints/people/saying-actions';
import { subjectOf } from '@/lib/core/records/article-statements';
import { appearedTogether, type Pair } from '@/lib/core/sayings/together';
import type { Database } from '@/lib/db/tables';

/** So many articles are shown as evidence at first. */
const FIRST_EVIDENCE = 5;
/** So many pairs are shown at first, and so many more whenever they are asked for. */
const PAIRS_AT_ONCE = 100;

/** The key of the event that alone counts; null for all. */
const event = signal<string | null>(null);
const chosenPair = signal<Pair | null>(null);

/** Who appeared with whom, as a picture and as a table, with the evidence of the chosen pair. */
export function TogetherPane({ db }: { readonly db: Database }) {
  const read = articles.value;
  const only = event.value;
  const together = useMemo(() => appearedTogether(read ?? [], only), [read, only]);
  const show = (pair: Pair): void => {
    chosenPair.value = pair;
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.people-evidence')?.focus());
  };
  const pair = together.pairs.find(
    ({ first, second }) => first === chosenPair.value?.first && second === chosenPair.value.second,
  );
  return (
    <>
      <header class="people-subject">
        <h2>{i18n.t('people.together')}</h2>
        <label>
          {i18n.t('people.of_event')}
          <select
            class="text-field"
            value={only ?? ''}
            onChange={({ currentTarget }) => {
              event.value = currentTarget.value === '' ? null : currentTarget.value;
              chosenPair.value = null;
            }}
          >
            <option value="">{i18n.t('people.all_events')}</option>
            {events.value.map(({ key, subject }) => (
              <option key={key} value={key}>
                {subject.name}
              </option>
            ))}
          </select>
        </label>
        <output>{copied.value !== null && i18n.t(`people.${copied.value}`)}</output>
      </header>
      {read !== null && together.pairs.length === 0 && <p class="people-none">{i18n.t('people.no_pairs')}</p>}
      {together.pairs.length > 0 && (
        <>
          <CompanionGraph together={together} chosen={pair ?? null} onChoose={show} onOpen={choose} />
          {pair !== undefined && <Evidence key={`${pair.first} ${pair.second}`} db={db} pair={pair} />}
          <CompanionTable
            key={only}
            pairs={together.pairs}
            atOnce={PAIRS_AT_ONCE}
            chosen={pair ?? null}
            onChoose={show}
            onOpen={choose}
          />
        </>
      )}
    </>
  );
}

function Evidence({ db, pair }: { readonly db: Database; readonly pair: Pair }) {
  const [isWhole, showWhole] = useState(false);
  const shown = isWhole ? pair.evidence : pair.evidence.slice(0, FIRST_EVIDENCE);
  const [first, second] = [pair.first, pair.second].map((key) => subjectOf(key)?.name ?? '');
  return (
    <section class="people-evidence" aria-label={i18n.t('people.evidence')} tabIndex={-1}>
      <h3 class="people-heading">
        {i18n.t('people.pair', pair.occasions, [first ?? '', second ?? '', pair.occasions])}
      </h3>
      {shown.map((places) => (
        <div class="people-evidence-pair" key={places.first.article.id}>
          {[places.first, places.second].map((place) => (
            <SayingRow
              key={place.statement.start}
              saying={{ places: [place] }}
              hasSpeakers={true}
              citation={citation.value}
              {...sayingActions(db)}
            />
          ))}
        </div>
      ))}
      {shown.length < pair.evidence.length && (
        <button class="quiet-button" type="button" onClick={() => showWhole(true)}>
          {i18n.t('people.all_evidence', pair.evidence.length)}
        </button>
      )}
    </section>
  );
}
