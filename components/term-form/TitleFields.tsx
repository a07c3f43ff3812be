import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { LONGEST_TITLE, MOST_TITLES, type TermTitle } from '@/lib/core/records/term';

export interface TitleFieldsProps {
  readonly titles: readonly TermTitle[];
  readonly isSmall: boolean;
  onChange(titles: readonly TermTitle[]): void;
}

const NO_TITLE: TermTitle = { title: '', organisation: null, event: null, date: null, source: null };

/** The form that `date` has: a year, a month or a day. */
const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?';

/** What somebody was over time, a group of fields for each. */
export function TitleFields({ titles, isSmall, onChange }: TitleFieldsProps) {
  const put = (at: number, change: Partial<TermTitle>): void =>
    onChange(titles.map((title, i) => (i === at ? { ...title, ...change } : title)));
  return (
    <fieldset class="term-form-titles">
      <legend>{i18n.t('term_form.titles')}</legend>
      {titles.map((title, at) => (
        <div class="term-form-title" key={at}>
          <Field
            label={i18n.t('term_form.title')}
            value={title.title}
            onInput={(words) => put(at, { title: words })}
          />
          <Field
            label={i18n.t('term_form.organisation')}
            value={title.organisation ?? ''}
            onInput={(organisation) => put(at, { organisation })}
          />
          {!isSmall && (
            <>
              <Field
                label={i18n.t('term_form.event')}
                value={title.event ?? ''}
                onInput={(event) => put(at, { event })}
              />
              <Field
                label={i18n.t('term_form.date')}
                value={title.date ?? ''}
                pattern={DATE}
                onInput={(date) => put(at, { date })}
              />
            </>
          )}
          {title.source !== null && <Source {...title.source} />}
          <button
            class="quiet-button"
            type="button"
            onClick={() => onChange(titles.filter((_, i) => i !== at))}
          >
            {i18n.t('term_form.remove_title')}
          </button>
        </div>
      ))}
      {titles.length < MOST_TITLES && (
        <button class="quiet-button" type="button" onClick={() => onChange([...titles, NO_TITLE])}>
          {i18n.t('term_form.add_title')}
        </button>
      )}
    </fieldset>
  );
}

interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly pattern?: string;
  onInput(words: string): void;
}

function Field({ label, value, pattern, onInput }: FieldProps) {
  return (
    <label class="term-form-field">
      <span>{label}</span>
      <input
        class="text-field"
        value={value}
        maxLength={LONGEST_TITLE}
        {...(pattern === undefined ? {} : { pattern, placeholder: '2024-07-31' })}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}

/** Where it is from: it goes with the title and is not typed. */
function Source({ article, sentence }: NonNullable<TermTitle['source']>) {
  return (
    <p class="term-form-source">
      {sentence !== null && <Isolated>{sentence}</Isolated>}
      <span>
        {i18n.t('term_form.from')} <Isolated>{article}</Isolated>
      </span>
    </p>
  );
}
