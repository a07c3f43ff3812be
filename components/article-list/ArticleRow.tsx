import { i18n } from '#i18n';
import type { ListedArticle } from '@/components/article-list/ArticleList';
import { colourName } from '@/components/colour-names/colour-name';
import { Isolated } from '@/components/isolated/Isolated';
import { showDate } from '@/components/show-date';
import { showDay } from '@/components/show-moment';
import { COLOURS } from '@/lib/core/records/annotation';
import type { Totals } from '@/lib/core/records/counters';
import type { ColourNames } from '@/lib/core/records/settings';

interface ArticleRowProps {
  readonly article: ListedArticle;
  readonly isCurrent: boolean;
  /** Null where nothing can be selected. */
  readonly isSelected: boolean | null;
  readonly colourNames: ColourNames;
  onOpen(): void;
  onSelect(isSelected: boolean): void;
}

/** One article of the library: what it is, when it was published, and what was highlighted in it. */
export function ArticleRow({
  article,
  isCurrent,
  isSelected,
  colourNames,
  onOpen,
  onSelect,
}: ArticleRowProps) {
  const { title, account, published, lastSeen, keeping, totals } = article;
  return (
    <div class="article-row" data-current={isCurrent}>
      {isSelected !== null && (
        <input
          type="checkbox"
          aria-label={i18n.t('article_list.select')}
          checked={isSelected}
          onChange={({ currentTarget }) => onSelect(currentTarget.checked)}
        />
      )}
      <button
        class="article-open"
        type="button"
        data-main
        aria-current={isCurrent ? 'true' : undefined}
        onClick={onOpen}
      >
        <span class="article-title">
          {title === null ? i18n.t('article_list.untitled') : <Isolated>{title}</Isolated>}
        </span>
        <span class="article-line">
          {account !== null && <Isolated>{account}</Isolated>}
          <span>{published === null ? showDay(lastSeen) : showDate(published.slice(0, DAY))}</span>
          {keeping === 'kept' && <span>{i18n.t('article_list.kept')}</span>}
          {keeping === 'opened' && <span>{i18n.t('article_list.opened_only')}</span>}
        </span>
        {totals.highlights > 0 && <Numbers totals={totals} names={colourNames} />}
      </button>
    </div>
  );
}

/** The length of `YYYY-MM-DD`, with which an ISO 8601 time begins. */
const DAY = 10;

function Numbers({ totals, names }: { readonly totals: Totals; readonly names: ColourNames }) {
  const { highlights, notes, colours } = totals;
  return (
    <span class="article-line">
      <span class="article-colours">
        {COLOURS.filter((colour) => colours[colour] > 0).map((colour) => (
          <span
            class="article-colour highlight-ground"
            key={colour}
            data-colour={colour}
            role="img"
            aria-label={colourName(colour, names)}
            title={colourName(colour, names)}
          />
        ))}
      </span>
      <span>{i18n.t('article_list.highlights', highlights)}</span>
      {notes > 0 && <span>{i18n.t('article_list.notes', notes)}</span>}
    </span>
  );
}
