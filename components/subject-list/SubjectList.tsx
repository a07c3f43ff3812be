import './subject-list.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import type { Subject } from '@/lib/core/records/article-statements';

/** Somebody or something that has a page. */
export interface ListedSubject {
  readonly key: string;
  readonly subject: Subject;
  /** In how many articles. */
  readonly articles: number;
}

export interface SubjectListProps {
  readonly subjects: readonly ListedSubject[];
  /** The key of the one whose page is shown; null where none is. */
  readonly current: string | null;
  onOpen(key: string): void;
}

/** About the height of a row, in CSS px. */
const ROW_HEIGHT = 44;

/** Whom and what there are pages about. */
export function SubjectList({ subjects, current, onOpen }: SubjectListProps) {
  if (subjects.length === 0) return <p class="subject-list-empty">{i18n.t('people.none')}</p>;
  return (
    <WindowedList
      label={i18n.t('people.list')}
      items={subjects}
      total={subjects.length}
      rowHeight={ROW_HEIGHT}
      keyOf={({ key }) => key}
      nameOf={({ subject }) => subject.name}
      onMore={() => {}}
      row={({ key, subject, articles }) => (
        <button
          class="subject-row"
          type="button"
          data-main
          aria-current={key === current}
          onClick={() => onOpen(key)}
        >
          <span class="subject-name">
            <Isolated>{subject.name}</Isolated>
          </span>
          <KindLabel kind={subject.kind} />
          <span>{i18n.t('people.articles', articles)}</span>
        </button>
      )}
    />
  );
}
