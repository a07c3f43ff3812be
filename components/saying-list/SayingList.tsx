import './saying-list.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { SayingRow, type SayingRowActions } from '@/components/saying-list/SayingRow';
import { showDay } from '@/components/show-day';
import type { CitationFormat } from '@/lib/core/records/citation-format';
import type { Occasion } from '@/lib/core/sayings/said';

export interface SayingListProps extends SayingRowActions {
  /** The newest first. */
  readonly occasions: readonly Occasion[];
  /** The form in which a passage was quoted last. */
  readonly citation: CitationFormat;
}

/** What was said, by occasion: each line the very words, with the way to them and every place that prints them. */
export function SayingList(props: SayingListProps) {
  const { occasions } = props;
  if (occasions.length === 0) return <p class="saying-list-empty">{i18n.t('people.nothing_said')}</p>;
  return (
    <div class="saying-list">
      {occasions.map(({ event, date, isSeen, sayings }) => {
        const [first] = sayings;
        const article = first?.places[0].article;
        return (
          <section key={`${event?.name ?? article?.id} ${date}`}>
            <h3 class="saying-occasion">
              <Isolated>{event?.name ?? article?.title ?? i18n.t('article_detail.untitled')}</Isolated>
              <span>{showDay({ date, isSeen })}</span>
            </h3>
            <ol>
              {sayings.map((saying) => {
                const [{ article: own, statement }] = saying.places;
                return (
                  <li key={`${own.id} ${statement.start}`}>
                    <SayingRow {...props} saying={saying} hasSpeakers={false} />
                  </li>
                );
              })}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
