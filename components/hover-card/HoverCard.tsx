import { i18n } from '#i18n';
import { Glyph } from '@/components/glyph/Glyph';
import { CardAppearances } from '@/components/hover-card/CardAppearances';
import { CardDoubt } from '@/components/hover-card/CardDoubt';
import { CardEntry } from '@/components/hover-card/CardEntry';
import { CardFacts } from '@/components/hover-card/CardFacts';
import type { MentionWords } from '@/components/hover-card/mention-words';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Answer } from '@/lib/core/recognise/doubt/answer';
import type { Mention } from '@/lib/core/recognise/mention';

export interface HoverCardProps {
  /** Of the element with the name, which labels the dialog: unique in its document or shadow root. */
  readonly nameId: string;
  readonly card: EntityCard;
  readonly mention: Mention;
  readonly words: MentionWords;
  /** Which of the entity's mentions in this text it is, from 0. */
  readonly index: number;
  /** How many mentions the entity has in this text. */
  readonly count: number;
  readonly pinned: boolean;
  /** Whether it needs a button to close it: one that follows the pointer goes by itself. */
  readonly closable: boolean;
  onStep(by: -1 | 1): void;
  onTogglePin(): void;
  onClose(): void;
  onOpenSource(url: string): void;
  /** The reader says whom an unsure name means; without it nothing is asked. */
  readonly onAnswer?: ((says: Answer['says']) => void) | undefined;
  /** Puts the titles that only this article prints into the dictionary. */
  readonly onAddTitles?: (() => void) | undefined;
  /** Shows the entry on the dictionary page. */
  readonly onOpenEntry?: (() => void) | undefined;
}

/**
 * Who or what a mention names, what they were at which event, and where that is written.
 * Its sheets are not imported here, but by whoever shows it: in an article they go into the shadow root.
 */
export function HoverCard(props: HoverCardProps) {
  const { card, mention, nameId } = props;
  return (
    <div class="hover-card-frame" data-certainty={mention.certainty}>
      <section
        class="hover-card"
        role="dialog"
        aria-labelledby={nameId}
        tabIndex={-1}
        lang={i18n.t('language')}
      >
        <header class="hover-card-head">
          <div class="hover-card-naming">
            <KindLabel kind={card.kind} />
            <h2 class="hover-card-name" id={nameId}>
              <Isolated>{card.name}</Isolated>
            </h2>
          </div>
          <Buttons {...props} />
        </header>
        {mention.doubt !== null && (
          <CardDoubt
            kind={card.kind}
            doubt={mention.doubt}
            words={props.words.doubt}
            onAnswer={props.onAnswer}
          />
        )}
        {card.description !== null && (
          <p class="hover-card-description">
            <Isolated>{card.description}</Isolated>
          </p>
        )}
        <CardFacts card={card} mention={mention} antecedent={props.words.antecedent} />
        <CardEntry card={card} onAddTitles={props.onAddTitles} onOpenEntry={props.onOpenEntry} />
        <CardAppearances appearances={card.appearances} onOpenSource={props.onOpenSource} />
        <Walk {...props} />
      </section>
    </div>
  );
}

function Buttons({ pinned, closable, onTogglePin, onClose }: HoverCardProps) {
  const pin = i18n.t(pinned ? 'hover_card.unpin' : 'hover_card.pin');
  const close = i18n.t('hover_card.close');
  return (
    <div class="hover-card-buttons">
      <button
        class="hover-card-button"
        type="button"
        aria-label={pin}
        title={pin}
        data-on={pinned}
        onClick={onTogglePin}
      >
        <Glyph name="pin" />
      </button>
      {closable && (
        <button class="hover-card-button" type="button" aria-label={close} title={close} onClick={onClose}>
          <Glyph name="close" />
        </button>
      )}
    </div>
  );
}

/** How often the entity stands in this text, and the way from one mention to another. */
function Walk({ index, count, onStep }: HoverCardProps) {
  if (count < 2) return <footer class="hover-card-walk">{i18n.t('hover_card.only_here')}</footer>;
  return (
    <footer class="hover-card-walk">
      <output>{i18n.t('hover_card.place', [index + 1, count])}</output>
      <Step to="previous" reachable={index > 0} onStep={() => onStep(-1)} />
      <Step to="next" reachable={index < count - 1} onStep={() => onStep(1)} />
    </footer>
  );
}

interface StepProps {
  readonly to: 'previous' | 'next';
  readonly reachable: boolean;
  onStep(): void;
}

/** `aria-disabled` and not `disabled`: at the last mention the button keeps the focus. */
function Step({ to, reachable, onStep }: StepProps) {
  const label = i18n.t(`hover_card.${to}`);
  return (
    <button
      class="hover-card-button"
      type="button"
      aria-label={label}
      title={label}
      aria-disabled={!reachable}
      onClick={() => reachable && onStep()}
    >
      <Glyph name={to} />
    </button>
  );
}
