import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { showDate } from '@/components/show-date';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';

interface Props {
  readonly card: EntityCard;
  readonly mention: Mention;
  /** The name before that the mention refers to, or null. */
  readonly antecedent: string | null;
}

/** What is known of the entity itself, and how the text names it at this place. */
export function CardFacts({ card, mention, antecedent }: Props) {
  const others = card.otherSurfaces.filter((surface) => surface !== mention.surface);
  const isOwn = card.id.startsWith('term-');
  const isFromElsewhere = isOwn || card.pack !== undefined;
  const otherwiseNamed = mention.surface !== card.name;
  if (
    !otherwiseNamed &&
    others.length === 0 &&
    card.parent === null &&
    card.date === null &&
    !isFromElsewhere
  )
    return null;
  return (
    <dl class="fact-list">
      {otherwiseNamed && (
        <Fact label={i18n.t('hover_card.here')}>
          <Isolated>{mention.surface}</Isolated>
          {mention.via === 'reference' && (
            <span class="hover-card-aside">{i18n.t('hover_card.by_reference')}</span>
          )}
        </Fact>
      )}
      {antecedent !== null && (
        <Fact label={i18n.t('hover_card.refers_to')}>
          <Isolated>{antecedent}</Isolated>
        </Fact>
      )}
      {others.length > 0 && (
        <Fact label={i18n.t('hover_card.also')}>
          {others.map((surface) => (
            <span class="hover-card-surface" key={surface}>
              <Isolated>{surface}</Isolated>
            </span>
          ))}
        </Fact>
      )}
      {card.parent !== null && (
        <Fact label={i18n.t('hover_card.parent')}>
          <Isolated>{card.parent}</Isolated>
        </Fact>
      )}
      {card.date !== null && <Fact label={i18n.t('hover_card.date')}>{showDate(card.date)}</Fact>}
      {isOwn && <Fact label={i18n.t('hover_card.entry')}>{i18n.t('entry.own')}</Fact>}
      {card.pack !== undefined && (
        <Fact label={i18n.t('hover_card.from_pack')}>
          <Isolated>{card.pack.name}</Isolated>
          <span class="hover-card-aside">
            <Isolated>{card.pack.version}</Isolated>
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
