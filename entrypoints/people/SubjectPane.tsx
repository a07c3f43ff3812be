import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { Programme } from '@/components/programme/Programme';
import { SayingList } from '@/components/saying-list/SayingList';
import { TitleTimeline } from '@/components/title-timeline/TitleTimeline';
import { citation } from '@/entrypoints/citing/copy-citation';
import { dictionaryTitlesOf } from '@/entrypoints/people/dictionary-titles';
import { articles, choose, chosenSubject, dictionary } from '@/entrypoints/people/people-state';
import { copied, sayingActions } from '@/entrypoints/people/saying-actions';
import { keyOf, type Subject } from '@/lib/core/records/article-statements';
import { type Member, peopleOf, speakersAt } from '@/lib/core/sayings/people-of';
import { programmeOf } from '@/lib/core/sayings/programme';
import { occasionsOf, type ReadArticle } from '@/lib/core/sayings/said';
import { printedTitlesOf, titlesOverTime } from '@/lib/core/sayings/titles-over-time';
import type { Database } from '@/lib/db/tables';

/** The page of somebody, of an organisation, of an event. */
export function SubjectPane({ db }: { readonly db: Database }) {
  const subject = chosenSubject.value;
  const read = articles.value;
  if (subject === null) return <p class="people-none">{i18n.t('people.choose')}</p>;
  return (
    <>
      <header class="people-subject">
        <h2>
          <Isolated>{subject.name}</Isolated>
        </h2>
        <KindLabel kind={subject.kind} />
        <output>{copied.value !== null && i18n.t(`people.${copied.value}`)}</output>
      </header>
      {subject.entity === null && <p class="people-doubt">{i18n.t('people.name_only')}</p>}
      {read !== null && <Page db={db} subject={subject} read={read} />}
    </>
  );
}

interface PageProps {
  readonly db: Database;
  readonly subject: Subject;
  readonly read: readonly ReadArticle[];
}

function Page({ db, subject, read }: PageProps) {
  const key = keyOf(subject);
  const isEvent = subject.kind === 'event';
  const printed = [...printedTitlesOf(read, key), ...dictionaryTitlesOf(subject, dictionary.value)];
  return (
    <>
      {subject.kind === 'person' && <TitleTimeline titles={titlesOverTime(printed)} />}
      {subject.kind === 'organisation' && (
        <Members heading="people.its_people" members={peopleOf(subject, read, dictionary.value)} />
      )}
      {isEvent && <Members heading="people.speakers" members={speakersAt(read)} />}
      <h3 class="people-heading">{i18n.t(isEvent ? 'people.programme' : 'people.said')}</h3>
      {isEvent ? (
        <Programme parts={programmeOf(read, key)} citation={citation.value} {...sayingActions(db)} />
      ) : (
        <SayingList occasions={occasionsOf(read, key)} citation={citation.value} {...sayingActions(db)} />
      )}
    </>
  );
}

interface MembersProps {
  readonly heading: 'people.its_people' | 'people.speakers';
  readonly members: readonly Member[];
}

function Members({ heading, members }: MembersProps) {
  if (members.length === 0) return null;
  return (
    <section class="people-members">
      <h3 class="people-heading">{i18n.t(heading)}</h3>
      <ul>
        {members.map(({ key, subject, titles }) => (
          <li key={key}>
            <button class="quiet-button" type="button" onClick={() => choose(key)}>
              <Isolated>{subject.name}</Isolated>
            </button>
            <span>
              <Isolated>{titles.join('；')}</Isolated>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
