import './colour-names.css';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { COLOURS, type Colour } from '@/lib/core/records/annotation';
import { asColourName, type ColourNames, LONGEST_COLOUR_NAME } from '@/lib/core/records/settings';

export interface ColourNamesFormProps {
  readonly names: ColourNames;
  /** Why they could not be kept; null where nothing went wrong. */
  readonly fault: FaultCode | null;
  onSave(names: ColourNames): void;
}

/** What the reader calls each colour. A field that is left empty gives a colour its own name back. */
export function ColourNamesForm({ names, fault, onSave }: ColourNamesFormProps) {
  const typed = useSignal(names);
  return (
    <form
      class="colour-names"
      onSubmit={(event) => {
        event.preventDefault();
        const kept = COLOURS.map((colour) => [colour, asColourName(typed.value[colour] ?? '')] as const);
        onSave(Object.fromEntries(kept) as Record<Colour, string | null>);
      }}
    >
      <h2>{i18n.t('colour_names.title')}</h2>
      <p>{i18n.t('colour_names.text')}</p>
      {COLOURS.map((colour) => (
        <label class="colour-names-field" key={colour}>
          <span class="colour-names-ground highlight-ground" data-colour={colour}>
            {i18n.t(`colour.${colour}`)}
          </span>
          <input
            class="text-field"
            type="text"
            dir="auto"
            maxLength={LONGEST_COLOUR_NAME}
            placeholder={i18n.t(`colour_names.example.${colour}`)}
            value={typed.value[colour] ?? ''}
            onInput={({ currentTarget }) => {
              typed.value = { ...typed.value, [colour]: currentTarget.value };
            }}
          />
        </label>
      ))}
      {fault !== null && <FaultLine code={fault} onRetry={null} />}
      <button class="button" type="submit">
        {i18n.t('colour_names.save')}
      </button>
    </form>
  );
}
