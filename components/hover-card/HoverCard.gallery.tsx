import '@/components/glyph/glyph.css';
import '@/components/kind-label/kind-label.css';
import './hover-card.css';
import type { Gallery } from '@/components/gallery';
import { HoverCard, type HoverCardProps } from '@/components/hover-card/HoverCard';
import { NO_WORDS } from '@/components/hover-card/mention-words';
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
import type { DoubtCode } from '@/lib/core/recognise/doubt/doubt';
import type { Mention } from '@/lib/core/recognise/mention';

interface Shown
  extends Partial<
    Pick<
      HoverCardProps,
      'index' | 'count' | 'pinned' | 'closable' | 'words' | 'onAnswer' | 'onAddTitles' | 'onOpenEntry'
    >
  > {
  readonly mention?: Partial<Mention>;
}

let shown = 0;

const unsure = (code: DoubtCode): Partial<Mention> => ({
  certainty: 'unsure',
  doubt: { code, spans: [], entities: [] },
});

const show = (card: EntityCard, { mention = {}, words = NO_WORDS, ...props }: Shown = {}) => {
  const nameId = `card-name-${shown++}`;
  return () => (
    <HoverCard
      nameId={nameId}
      card={card}
      mention={mentionOf(card, mention)}
      index={1}
      count={7}
      words={words}
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
    'with titles that are new': show(
      {
        ...personCard,
        printedHere: ['江州网络空间安全协会名誉理事长', '\u202e<img src=x onerror=alert(1)>'],
      },
      { onAddTitles: () => {}, onOpenEntry: () => {} },
    ),
    'from a pack': show(
      { ...personCard, pack: { id: 'jiangzhou', name: '江州网安名录', version: '2026.11' } },
      { onOpenEntry: () => {} },
    ),
    person: show(personCard),
    organisation: show(organisationCard),
    event: show(eventCard),
    product: show(productCard),
    report: show(reportCard),
    pinned: show(personCard, { pinned: true, closable: true }),
    'opened by key or tap': show(personCard, { closable: true }),
    'unsure person': show(personCard, { mention: unsure('no-support') }),
    'unsure person, other titles': show(personCard, {
      mention: unsure('other-affiliation'),
      words: { doubt: ['听潮科技副总裁'], antecedent: null },
      onAnswer: () => {},
    }),
    'unsure person, common name': show(personCard, {
      mention: unsure('little-support'),
      words: { doubt: ['砺石安全大会 2025', '砺石安全实验室'], antecedent: null },
      onAnswer: () => {},
    }),
    'unsure organisation': show(organisationCard, {
      mention: { ...unsure('other-letters'), surface: '砺石' },
      onAnswer: () => {},
    }),
    'by another surface': show(organisationCard, { mention: { via: 'alias', surface: '砺石实验室' } }),
    'by reference': show(personCard, {
      mention: { via: 'reference', surface: '顾院士' },
      words: { doubt: [], antecedent: '顾清和' },
    }),
    'unsure reference': show(personCard, {
      mention: { ...unsure('unsure-antecedent'), via: 'reference', surface: '顾总' },
      words: { doubt: ['顾清和'], antecedent: '顾清和' },
    }),
    'first of many': show(personCard, { index: 0 }),
    'last of many': show(personCard, { index: 6 }),
    'only mention': show(personCard, { index: 0, count: 1 }),
    'without appearance': show({ ...productCard, appearances: [], parent: null }),
    'more than fits': show(longCard),
    'hostile words': show(hostileCard),
  },
} satisfies Gallery;
