import './split-form.css';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { Isolated } from '@/components/isolated/Isolated';
import type { Entity } from '@/lib/core/dictionary/entity';
import type { SplitOff } from '@/lib/core/dictionary/term-writes';
import { LONGEST_SURFACE } from '@/lib/core/records/term';

export interface SplitFormProps {
  readonly entity: Entity;
  readonly fault: FaultCode | null;
  onSplit(off: SplitOff): void;
  onCancel(): void;
}

/** Two who bear one name: which of what is known belongs to the second. */
export function SplitForm({ entity, fault, onSplit, onCancel }: SplitFormProps) {
  const [name, setName] = useState(entity.name);
  const [forms, setForms] = useState<ReadonlySet<string>>(new Set());
  const [places, setPlaces] = useState<ReadonlySet<number>>(new Set());
  const split = (): void => {
    const appearances = entity.appearances.filter((_, place) => places.has(place));
    onSplit({ name: name.trim(), forms: [...forms], appearances });
  };
  return (
    <form
      class="split-form"
      lang={i18n.t('language')}
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
    >
      <p>{i18n.t('split_form.about', [entity.name])}</p>
      <label class="split-form-name">
        {i18n.t('split_form.name')}
        <input
          class="text-field"
          required
          pattern=".*\S.*"
          maxLength={LONGEST_SURFACE}
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      {entity.surfaces.length > 1 && (
        <fieldset>
          <legend>{i18n.t('split_form.forms')}</legend>
          {entity.surfaces.slice(1).map((form) => (
            <Check
              key={form}
              words={form}
              isOn={forms.has(form)}
              onChange={() => setForms(toggled(forms, form))}
            />
          ))}
        </fieldset>
      )}
      {entity.appearances.length > 0 && (
        <fieldset>
          <legend>{i18n.t('split_form.titles')}</legend>
          {entity.appearances.map(({ titles, noted }, place) => (
            <Check
              key={place}
              words={
                titles.map(({ title }) => title).join('、') ||
                (noted?.sentence ?? i18n.t('split_form.untitled'))
              }
              isOn={places.has(place)}
              onChange={() => setPlaces(toggled(places, place))}
            />
          ))}
        </fieldset>
      )}
      {fault !== null && <FaultLine code={fault} onRetry={split} />}
      <div class="split-form-buttons">
        <button class="button" type="submit">
          {i18n.t('split_form.split')}
        </button>
        <button class="quiet-button" type="button" onClick={onCancel}>
          {i18n.t('term_form.cancel')}
        </button>
      </div>
    </form>
  );
}

interface CheckProps {
  readonly words: string;
  readonly isOn: boolean;
  onChange(): void;
}

function Check({ words, isOn, onChange }: CheckProps) {
  return (
    <label class="split-form-check">
      <input type="checkbox" checked={isOn} onChange={onChange} />
      <Isolated>{words}</Isolated>
    </label>
  );
}

function toggled<T>(set: ReadonlySet<T>, value: T): ReadonlySet<T> {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
}
