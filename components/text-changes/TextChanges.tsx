import './text-changes.css';
import { i18n } from '#i18n';

/** A run of sentences, as its words. */
export interface ShownChange {
  readonly is: 'same' | 'added' | 'removed' | 'replaced';
  readonly before: string;
  readonly after: string;
}

export interface TextChangesProps {
  readonly changes: readonly ShownChange[];
  /** The quotes of the highlights that a change touches. */
  readonly touched: readonly { readonly id: string; readonly quote: string }[];
  onGoTo(id: string): void;
}

/** So much of what is the same is shown beside a change, in UTF-16 units. */
const CONTEXT = 40;

/** What a page says otherwise than the text that was kept, sentence by sentence. */
export function TextChanges({ changes, touched, onGoTo }: TextChangesProps) {
  return (
    <section class="text-changes" aria-label={i18n.t('reader.changes')}>
      <h2 class="text-changes-title">{i18n.t('reader.changes')}</h2>
      {touched.length === 0 ? (
        <p class="text-changes-touched">{i18n.t('reader.touches_none')}</p>
      ) : (
        <div class="text-changes-touched">
          <p>{i18n.t('reader.touches', [touched.length])}</p>
          <ul>
            {touched.map(({ id, quote }) => (
              <li key={id}>
                <button class="quiet-button" type="button" onClick={() => onGoTo(id)}>
                  {quote}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol class="text-changes-list">
        {changes.map((change, index) =>
          change.is === 'same' ? null : (
            <li key={index}>
              <Context text={changes[index - 1]?.before ?? ''} end />
              {change.before !== '' && <del>{change.before}</del>}
              {change.after !== '' && <ins>{change.after}</ins>}
              <Context text={changes[index + 1]?.before ?? ''} />
            </li>
          ),
        )}
      </ol>
    </section>
  );
}

function Context({ text, end = false }: { readonly text: string; readonly end?: boolean }) {
  if (text === '') return null;
  if (text.length <= CONTEXT) return <p class="text-changes-context">{text}</p>;
  return (
    <p class="text-changes-context">{end ? `…${text.slice(-CONTEXT)}` : `${text.slice(0, CONTEXT)}…`}</p>
  );
}
