import './pack-form.css';
import { useSignal } from '@preact/signals';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { WindowedList } from '@/components/windowed-list/WindowedList';
import type { EntityKind } from '@/lib/core/dictionary/entity';
import { LONGEST_PACK_WORDS, type PackHead } from '@/lib/core/records/pack';

/** One of the reader's own entries. */
export interface PackableEntry {
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
}

export interface PackFormProps {
  readonly entries: readonly PackableEntry[];
  /** The name of the file that was written last, or null. */
  readonly written: string | null;
  onWrite(head: PackHead, chosen: ReadonlySet<string>): void;
}

/** About how high a row is, in CSS px. */
const ROW_HEIGHT = 24;

const FIELDS = ['name', 'id', 'version', 'author', 'licence'] as const;
type Field = (typeof FIELDS)[number];
const BEGIN: Readonly<Record<Field, string>> = {
  name: '',
  id: '',
  version: '1',
  author: '',
  licence: 'CC0-1.0',
};
/** As `lib/core/records/pack-shape.ts` has it. */
const ID = '[a-z0-9]+(-[a-z0-9]+)*';

/** Makes a pack of some of the reader's own entries. */
export function PackForm({ entries, written, onWrite }: PackFormProps) {
  const fields = useSignal(BEGIN);
  /** Those that are left out: what is put in later goes along unless told. */
  const out = useSignal<ReadonlySet<string>>(new Set());
  if (entries.length === 0) return null;
  const chosen = new Set(entries.map(({ id }) => id).filter((id) => !out.value.has(id)));
  const leave = (ids: readonly string[], isOut: boolean): void => {
    const next = new Set(out.value);
    for (const id of ids) isOut ? next.add(id) : next.delete(id);
    out.value = next;
  };
  return (
    <form
      class="pack-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.size > 0) onWrite({ ...fields.value, description: null }, chosen);
      }}
    >
      <h2 class="import-panel-title">{i18n.t('pack_form.title')}</h2>
      <p>{i18n.t('pack_form.text')}</p>
      {FIELDS.map((field) => (
        <label class="term-form-field" key={field}>
          <span>{i18n.t(`pack_form.${field}`)}</span>
          <input
            class="text-field"
            required
            pattern={field === 'id' ? ID : '.*\\S.*'}
            maxLength={field === 'id' ? 60 : LONGEST_PACK_WORDS}
            value={fields.value[field]}
            onInput={(event) => {
              fields.value = { ...fields.value, [field]: event.currentTarget.value };
            }}
          />
        </label>
      ))}
      <fieldset class="pack-form-entries">
        <legend>{i18n.t('pack_form.entries', [chosen.size, entries.length])}</legend>
        <label>
          <input
            type="checkbox"
            checked={chosen.size === entries.length}
            onChange={({ currentTarget }) =>
              leave(
                entries.map(({ id }) => id),
                !currentTarget.checked,
              )
            }
          />
          {i18n.t('pack_form.all')}
        </label>
        <div class="pack-form-list">
          <WindowedList<PackableEntry>
            label={i18n.t('pack_form.title')}
            items={entries}
            total={entries.length}
            rowHeight={ROW_HEIGHT}
            keyOf={({ id }) => id}
            nameOf={({ name }) => name}
            row={({ id, name, kind }) => (
              <label>
                <input
                  type="checkbox"
                  checked={chosen.has(id)}
                  onChange={({ currentTarget }) => leave([id], !currentTarget.checked)}
                />
                <Isolated>{name}</Isolated> <span class="pack-facts">{i18n.t(`kind.${kind}`)}</span>
              </label>
            )}
            onMore={() => undefined}
          />
        </div>
      </fieldset>
      <button class="button" type="submit" aria-disabled={chosen.size === 0}>
        {i18n.t('pack_form.write')}
      </button>
      <p role="status">
        {written !== null && (
          <>
            {i18n.t('export_menu.done')} <Isolated>{written}</Isolated>
          </>
        )}
      </p>
    </form>
  );
}
