import { i18n } from '#i18n';
import { excerpt } from '@/components/excerpt';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { stepAmongButtons } from '@/components/layer/step-among-buttons';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import type { Colour, Style } from '@/lib/core/records/annotation';

/** Something of ours at a place of the page. `key` tells it from the others there. */
export type MarkChoice =
  | { readonly key: string; readonly is: 'mention'; readonly kind: EntityKind; readonly name: string }
  | {
      readonly key: string;
      readonly is: 'highlight';
      readonly colour: Colour;
      readonly style: Style;
      readonly hasNote: boolean;
      readonly quote: string;
    };

export interface MarkChooserProps {
  readonly choices: readonly MarkChoice[];
  onChoose(key: string): void;
}

/** Enough of a quote to tell it from another one, in UTF-16 units. */
const LONGEST_QUOTE = 18;

/**
 * Which of several things at one place is meant. Its sheets are not imported here, but by whoever shows it: in
 * an article they go into the shadow root.
 */
export function MarkChooser({ choices, onChoose }: MarkChooserProps) {
  return (
    <section
      class="mark-chooser sheet"
      role="dialog"
      aria-label={i18n.t('mark_chooser.label')}
      lang={i18n.t('language')}
      onKeyDown={(event) => {
        if (stepAmongButtons(event.currentTarget, event.target, event.key)) event.preventDefault();
      }}
    >
      {choices.map((choice) => (
        <button
          class="mark-choice quiet-button"
          type="button"
          key={choice.key}
          onClick={() => onChoose(choice.key)}
        >
          <Choice {...choice} />
        </button>
      ))}
    </section>
  );
}

function Choice(choice: MarkChoice) {
  if (choice.is === 'mention') {
    return (
      <>
        <KindLabel kind={choice.kind} /> <Isolated>{choice.name}</Isolated>
      </>
    );
  }
  return (
    <>
      <span>{i18n.t(choice.hasNote ? 'mark_chooser.note' : 'mark_chooser.highlight')}</span>{' '}
      <span class="highlight-ground" data-colour={choice.colour} data-style={choice.style}>
        <Isolated>{excerpt(choice.quote, LONGEST_QUOTE)}</Isolated>
      </span>
    </>
  );
}
