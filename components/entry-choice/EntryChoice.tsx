import './entry-choice.css';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { EntryRow } from '@/components/entry-row/EntryRow';
import type { Entry } from '@/lib/core/dictionary/entry';

export interface EntryChoiceProps {
  /** Which of them is looked for: it labels the field. */
  readonly question: string;
  /** Those that come into question for what is typed, the likeliest first. */
  find(words: string): Promise<readonly Entry[]>;
  onChoose(entry: Entry): void;
  onCancel(): void;
}

/** So many are offered: whoever wants another one types more of its name. */
const MOST_OFFERED = 8;

/** Which entry of the dictionary is meant. */
export function EntryChoice({ question, find, onChoose, onCancel }: EntryChoiceProps) {
  const [words, setWords] = useState('');
  /** Null until there is an answer. */
  const [offered, setOffered] = useState<readonly Entry[] | null>(null);
  useEffect(() => {
    let isOver = false;
    setOffered(null);
    if (words.trim() !== '') {
      void find(words).then((found) => {
        if (!isOver) setOffered(found.slice(0, MOST_OFFERED));
      });
    }
    return () => {
      isOver = true;
    };
    // Another function is the same question.
  }, [words]);
  return (
    <section class="entry-choice" lang={i18n.t('language')}>
      <label>
        {question}
        <input
          class="text-field"
          type="search"
          value={words}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
      </label>
      <ul>
        {offered?.map((entry) => (
          <li key={entry.id}>
            <EntryRow entry={entry} isChosen={false} onChoose={() => onChoose(entry)} />
          </li>
        ))}
      </ul>
      <output>{offered?.length === 0 && i18n.t('entry_choice.none')}</output>
      <button class="quiet-button" type="button" onClick={onCancel}>
        {i18n.t('term_form.cancel')}
      </button>
    </section>
  );
}
