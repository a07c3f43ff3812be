import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { PageNav } from '@/components/page-nav/PageNav';
import { SubjectList } from '@/components/subject-list/SubjectList';
import { FirstNotice } from '@/entrypoints/history/FirstNotice';
import { choose, chosen, kind, listed, TOGETHER, unread, words } from '@/entrypoints/people/people-state';
import { SubjectPane } from '@/entrypoints/people/SubjectPane';
import { TogetherPane } from '@/entrypoints/people/TogetherPane';
import type { SubjectKind } from '@/lib/core/records/article-statements';
import type { Database } from '@/lib/db/tables';

const KINDS = ['person', 'organisation', 'event', 'report'] as const satisfies readonly SubjectKind[];

/** People, organisations and events on one side, the page of the chosen one beside them. */
export function PeoplePage({ db }: { readonly db: Database }) {
  const pane = useRef<HTMLElement>(null);
  useEffect(() => pane.current?.scrollTo({ top: 0 }), [chosen.value]);
  return (
    <div class="people">
      <header class="people-head">
        <h1>{i18n.t('people.title')}</h1>
        <PageNav here="people" />
        <button
          class="quiet-button"
          type="button"
          aria-pressed={chosen.value === TOGETHER}
          onClick={() => choose(TOGETHER)}
        >
          {i18n.t('people.together')}
        </button>
        {unread.value > 0 && <output>{i18n.t('people.unread', unread.value)}</output>}
      </header>
      <div class="people-notice">
        <FirstNotice />
      </div>
      <section class="people-list" aria-label={i18n.t('people.list')}>
        <Filters />
        <SubjectList subjects={listed.value} current={chosen.value} onOpen={choose} />
      </section>
      <section class="people-pane" aria-label={i18n.t('people.page')} ref={pane}>
        {chosen.value === TOGETHER ? <TogetherPane db={db} /> : <SubjectPane db={db} />}
      </section>
    </div>
  );
}

function Filters() {
  return (
    <div class="people-filters">
      <input
        class="text-field"
        type="search"
        aria-label={i18n.t('people.search')}
        placeholder={i18n.t('people.search')}
        value={words.value}
        onInput={({ currentTarget }) => {
          words.value = currentTarget.value;
        }}
      />
      <select
        class="text-field"
        aria-label={i18n.t('people.kind')}
        value={kind.value ?? ''}
        onChange={({ currentTarget }) => {
          kind.value = KINDS.find((each) => each === currentTarget.value) ?? null;
        }}
      >
        <option value="">{i18n.t('people.all_kinds')}</option>
        {KINDS.map((each) => (
          <option key={each} value={each}>
            {i18n.t(`kind.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}
