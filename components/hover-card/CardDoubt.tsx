import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import type { Doubt, DoubtCode } from '@/lib/core/recognise/doubt/doubt';

interface Props {
  /** Of the entity that may be meant. */
  readonly kind: EntityKind;
  readonly doubt: Doubt;
  /** What the text says at the places that the doubt is about, and who else may be meant. */
  readonly words: readonly string[];
  /** What the reader says of it; without it nothing is asked. */
  readonly onAnswer?: ((says: Answer['says']) => void) | undefined;
}

const REASONS = {
  'no-support': 'hover_card.doubt.no_support',
  'little-support': 'hover_card.doubt.little_support',
  'other-affiliation': 'hover_card.doubt.other_affiliation',
  'one-of-several': 'hover_card.doubt.one_of_several',
  'longer-name': 'hover_card.doubt.longer_name',
  'also-a-word': 'hover_card.doubt.also_a_word',
  'other-letters': 'hover_card.doubt.other_letters',
  'perhaps-number': 'hover_card.doubt.perhaps_number',
  'perhaps-event': 'hover_card.doubt.perhaps_event',
  'unsure-antecedent': 'hover_card.doubt.unsure_antecedent',
} as const satisfies Record<DoubtCode, string>;

const ANSWERS = ['this', 'other', 'never'] as const satisfies readonly Answer['says'][];

/** A person is somebody, an organisation one of many, and anything else something. */
const askedAs = (kind: EntityKind) => (kind === 'person' || kind === 'organisation' ? kind : 'thing');

/** Why a mention is not certain, by the article's own words, and what the reader can say to it. */
export function CardDoubt({ kind, doubt, words, onAnswer }: Props) {
  return (
    <div class="hover-card-doubt">
      <p>
        <strong>{i18n.t('hover_card.unsure')}</strong>
        {i18n.t(REASONS[doubt.code])}
      </p>
      {words.length > 0 && (
        <ul class="hover-card-doubt-words">
          {words.map((word) => (
            <li key={word}>
              <Isolated>{word}</Isolated>
            </li>
          ))}
        </ul>
      )}
      {onAnswer !== undefined && (
        <fieldset class="hover-card-answers" aria-label={i18n.t(`hover_card.answer.${askedAs(kind)}.label`)}>
          {ANSWERS.map((says) => (
            <button key={says} class="hover-card-answer" type="button" onClick={() => onAnswer(says)}>
              {says === 'never'
                ? i18n.t('hover_card.answer.never')
                : i18n.t(`hover_card.answer.${askedAs(kind)}.${says}`)}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
