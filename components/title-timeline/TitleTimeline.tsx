import './title-timeline.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { showDay } from '@/components/show-day';
import type { TitleOverTime } from '@/lib/core/sayings/titles-over-time';

/** What somebody was over time, as printed, with who prints it and where two sources disagree. */
export function TitleTimeline({ titles }: { readonly titles: readonly TitleOverTime[] }) {
  if (titles.length === 0) return null;
  return (
    <section class="title-timeline" aria-labelledby="title-timeline-title">
      <h3 id="title-timeline-title">{i18n.t('people.titles')}</h3>
      <ul>
        {titles.map(({ title, from, to, isSeen, sources, disagreesWith }) => (
          <li key={title}>
            <strong>
              <Isolated>{title}</Isolated>
            </strong>
            <span>
              {showDay({ date: from === to ? from : `${from} – ${to}`, isSeen })} ·{' '}
              {i18n.t('people.printed_in', sources.length)}
            </span>
            {disagreesWith !== null && (
              <span class="title-timeline-doubt">{i18n.t('people.disagrees', [disagreesWith])}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
