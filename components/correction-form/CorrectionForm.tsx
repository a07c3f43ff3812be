import './correction-form.css';
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import { LONGEST_SPEAKER, type SaidBy } from '@/lib/core/records/said';
import { clauseEdges, withMovedEnd } from '@/lib/core/statements/clause-edges';
import type { Span } from '@/lib/core/text/span';

/** What the reader says of a statement. */
export interface SaidOtherwise {
  readonly span: Span;
  /** Null where the words are no statement. */
  readonly speakers: readonly SaidBy[] | null;
}

export interface CorrectionFormProps {
  /** The text of the article. */
  readonly text: string;
  /** The statement as it is shown. */
  readonly span: Span;
  readonly speakers: readonly SaidBy[];
  /** Whom the reader can choose, each once. */
  readonly people: readonly SaidBy[];
  /** Whether it is the reader's own word already, which can be taken back. */
  readonly isCorrected: boolean;
  readonly isSaving: boolean;
  readonly fault: FaultCode | null;
  onSave(said: SaidOtherwise): void;
  onTakeBack(): void;
  onCancel(): void;
}

/** The choice that the statement came with, and the one that lets a name be typed. */
const AS_IT_IS = 'as it is';
const TYPED = 'typed';

const MOVES = [
  ['start', -1],
  ['start', 1],
  ['end', -1],
  ['end', 1],
] as const;

/** The reader's word on a statement: whose it is, how far it goes, or that it is none. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { text, speakers, people, isSaving, fault } = props;
  const span = useSignal(props.span);
  const choice = useSignal(AS_IT_IS);
  const name = useSignal('');
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const edges = clauseEdges(text, props.span);

  const chosen = (): readonly SaidBy[] => {
    if (choice.value === AS_IT_IS) return speakers;
    const wanted = choice.value === TYPED ? name.value.trim() : choice.value;
    return [people.find((one) => one.name === wanted) ?? { name: wanted, entity: null, title: null }];
  };

  return (
    <form
      class="correction-form"
      aria-label={i18n.t('correction.label')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        props.onCancel();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isSaving) props.onSave({ span: span.value, speakers: chosen() });
      }}
    >
      <label class="correction-field">
        <span>{i18n.t('correction.speaker')}</span>
        <select
          ref={first}
          class="text-field"
          value={choice.value}
          onChange={({ currentTarget }) => {
            choice.value = currentTarget.value;
          }}
        >
          <option value={AS_IT_IS}>{speakers.map((one) => one.name).join('、')}</option>
          {people
            .filter((one) => speakers.length !== 1 || one.name !== speakers[0]?.name)
            .map((one) => (
              <option key={one.name} value={one.name}>
                {one.title === null ? one.name : `${one.name}　${one.title}`}
              </option>
            ))}
          <option value={TYPED}>{i18n.t('correction.somebody_else')}</option>
        </select>
      </label>
      {choice.value === TYPED && (
        <label class="correction-field">
          <span>{i18n.t('correction.name')}</span>
          <input
            class="text-field"
            type="text"
            required
            pattern=".*\S.*"
            maxLength={LONGEST_SPEAKER}
            value={name.value}
            onInput={({ currentTarget }) => {
              name.value = currentTarget.value;
            }}
          />
        </label>
      )}
      <fieldset class="correction-ends">
        <legend>{i18n.t('correction.words')}</legend>
        <output>
          <Isolated>{text.slice(span.value.start, span.value.end)}</Isolated>
        </output>
        {MOVES.map(([which, by]) => (
          <button
            key={`${which} ${by}`}
            class="quiet-button"
            type="button"
            onClick={() => {
              span.value = withMovedEnd(edges, span.value, which, by);
            }}
          >
            {i18n.t(`correction.${which}_${by === 1 ? 'later' : 'earlier'}`)}
          </button>
        ))}
      </fieldset>
      {fault !== null && <FaultLine code={fault} onRetry={null} />}
      <div class="action-row">
        <button class="button" type="submit" aria-disabled={isSaving}>
          {i18n.t('correction.save')}
        </button>
        <button
          class="quiet-button"
          type="button"
          onClick={() => props.onSave({ span: props.span, speakers: null })}
        >
          {i18n.t('correction.none')}
        </button>
        {props.isCorrected && (
          <button class="quiet-button" type="button" onClick={props.onTakeBack}>
            {i18n.t('correction.take_back')}
          </button>
        )}
        <button class="quiet-button" type="button" onClick={props.onCancel}>
          {i18n.t('correction.cancel')}
        </button>
      </div>
    </form>
  );
}
