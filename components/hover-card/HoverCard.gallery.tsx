import '@/components/glyph/glyph.css';
import '@/components/kind-label/kind-label.css';
import './hover-card.css';
import type { Gallery } from '@/components/gallery';
import { HoverCard, type HoverCardProps } from '@/components/hover-card/HoverCard';
import {
  eventCard,
  hostileCard,
  longCard,
  mentionOf,
  organisationCard,
  personCard,
  productCard,
  reportCard,
} from '@/components/hover-card/sample-cards';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';

interface Shown extends Partial<Pick<HoverCardProps, 'index' | 'count' | 'pinned' | 'closable'>> {
  readonly mention?: Partial<Mention>;
}

let shown = 0;

const show = (card: EntityCard, { mention = {}, ...props }: Shown = {}) => {
  const nameId = `card-name-${shown++}`;
  return () => (
    <HoverCard
      nameId={nameId}
      card={card}
      mention={mentionOf(card, mention)}
      index={1}
      count={7}
      pinned={false}
      closable={false}
      onStep={() => {}}
      onTogglePin={() => {}}
      onClose={() => {}}
      onOpenSource={() => {}}
      {...props}
    />
  );
};

export default {
  component: 'hover-card',
  states: {
    person: show(personCard),
    organisation: show(organisationCard),
    event: show(eventCard),
    product: show(productCard),
    report: show(reportCard),
    pinned: show(personCard, { pinned: true, closable: true }),
    'opened by key or tap': show(personCard, { closable: true }),
    'unsure person': show(personCard, { mention: { certainty: 'unsure' } }),
    'unsure organisation': show(organisationCard, { mention: { certainty: 'unsure', surface: '砺石' } }),
    'by another surface': show(organisationCard, { mention: { via: 'alias', surface: '砺石实验室' } }),
    'by reference': show(personCard, { mention: { via: 'reference', surface: '顾院士' } }),
    'unsure reference': show(personCard, {
      mention: { via: 'reference', surface: '该专家', certainty: 'unsure' },
    }),
    'first of many': show(personCard, { index: 0 }),
    'last of many': show(personCard, { index: 6 }),
    'only mention': show(personCard, { index: 0, count: 1 }),
    'without appearance': show({ ...productCard, appearances: [], parent: null }),
    'more than fits': show(longCard),
    'hostile words': show(hostileCard),
  },
} satisfies Gallery;
