import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';

interface Props {
  readonly card: EntityCard;
  readonly onAddTitles?: (() => void) | undefined;
  readonly onOpenEntry?: (() => void) | undefined;
}

/** What the article adds to the entry, and the way to the entry itself. */
export function CardEntry({ card, onAddTitles, onOpenEntry }: Props) {
  const { printedHere = [] } = card;
  return (
    <div class="hover-card-entry">
      {printedHere.length > 0 && (
        <>
          <span class="hover-card-label">{i18n.t('hover_card.printed_here')}</span>
          <ul class="hover-card-titles">
            {printedHere.map((title) => (
              <li key={title}>
                <Isolated>{title}</Isolated>
              </li>
            ))}
          </ul>
          {onAddTitles !== undefined && (
            <button class="hover-card-action" type="button" onClick={onAddTitles}>
              {i18n.t('hover_card.add_titles')}
            </button>
          )}
        </>
      )}
      {onOpenEntry !== undefined && (
        <button class="hover-card-action" type="button" onClick={onOpenEntry}>
          {i18n.t('hover_card.open_entry')}
        </button>
      )}
    </div>
  );
}
