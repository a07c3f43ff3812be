import './article-filters.css';
import { useSignal } from '@preact/signals';
import type { TargetedEvent, TargetedInputEvent } from 'preact';
import { i18n } from '#i18n';
import { colourName } from '@/components/colour-names/colour-name';
import { COLOURS, type Colour } from '@/lib/core/records/annotation';
import type { ColourNames } from '@/lib/core/records/settings';

/** Which articles the library shows; null lets all through. */
export interface ArticleFilter {
  readonly text: string | null;
  readonly account: string | null;
  readonly colour: Colour | null;
  readonly tag: string | null;
  /** False leaves out what is stored only because it was opened. */
  readonly opened: boolean;
}

export interface ArticleFiltersProps {
  readonly filter: ArticleFilter;
  /** The accounts to choose from. */
  readonly accounts: readonly string[];
  readonly tags: readonly string[];
  readonly colourNames: ColourNames;
  /** How many articles pass. Null while they are looked for. */
  readonly total: number | null;
  onFilter(filter: ArticleFilter): void;
}

/** By words, account and colour, and how many articles are left. */
export function ArticleFilters({
  filter,
  accounts,
  tags,
  colourNames,
  total,
  onFilter,
}: ArticleFiltersProps) {
  return (
    <search class="article-filters">
      <WordsFilter
        words={filter.text ?? ''}
        onWords={(words) => onFilter({ ...filter, text: words || null })}
      />
      <div class="article-filters-row">
        <select
          class="article-filter"
          aria-label={i18n.t('article_list.account')}
          value={filter.account ?? ''}
          onChange={({ currentTarget }) => onFilter({ ...filter, account: currentTarget.value || null })}
        >
          <option value="">{i18n.t('article_list.any_account')}</option>
          {accounts.map((account) => (
            <option key={account} value={account}>
              {account}
            </option>
          ))}
        </select>
        <select
          class="article-filter"
          aria-label={i18n.t('article_list.colour')}
          value={filter.colour ?? ''}
          onChange={({ currentTarget }) =>
            onFilter({ ...filter, colour: COLOURS.find((colour) => colour === currentTarget.value) ?? null })
          }
        >
          <option value="">{i18n.t('article_list.any_colour')}</option>
          {COLOURS.map((colour) => (
            <option key={colour} value={colour}>
              {colourName(colour, colourNames)}
            </option>
          ))}
        </select>
        {(tags.length > 0 || filter.tag !== null) && (
          <select
            class="article-filter"
            aria-label={i18n.t('article_list.tag')}
            value={filter.tag ?? ''}
            onChange={({ currentTarget }) => onFilter({ ...filter, tag: currentTarget.value || null })}
          >
            <option value="">{i18n.t('article_list.any_tag')}</option>
            {/* The last highlight with a tag may go while it is filtered by. */}
            {[...new Set([...tags, ...(filter.tag === null ? [] : [filter.tag])])].map((tag) => (
              <option key={tag} value={tag}>
                {tag}
              </option>
            ))}
          </select>
        )}
      </div>
      <label class="article-filters-row">
        <input
          type="checkbox"
          checked={filter.opened}
          onChange={({ currentTarget }) => onFilter({ ...filter, opened: currentTarget.checked })}
        />
        {i18n.t('article_list.opened')}
      </label>
      <div class="article-filters-row article-filters-foot">
        <output>{total !== null && i18n.t('article_list.total', total)}</output>
        {isNarrowed(filter) && (
          <button
            class="quiet-button"
            type="button"
            onClick={() => onFilter({ ...filter, text: null, account: null, colour: null, tag: null })}
          >
            {i18n.t('article_list.clear')}
          </button>
        )}
      </div>
    </search>
  );
}

function isNarrowed({ text, account, colour, tag }: ArticleFilter): boolean {
  return [text, account, colour, tag].some((each) => each !== null);
}

interface WordsFilterProps {
  readonly words: string;
  onWords(words: string): void;
}

/** The box keeps what is typed by itself: nobody searches for the letters of half a composition. */
function WordsFilter({ words, onWords }: WordsFilterProps) {
  const composed = useSignal<string | null>(null);
  const tell = ({ currentTarget }: TargetedEvent<HTMLInputElement>): void => {
    composed.value = null;
    onWords(currentTarget.value);
  };
  const type = (event: TargetedInputEvent<HTMLInputElement>): void => {
    if (event.isComposing) composed.value = event.currentTarget.value;
    else tell(event);
  };
  return (
    <input
      class="article-filter"
      type="search"
      placeholder={i18n.t('article_list.search')}
      aria-label={i18n.t('article_list.search')}
      value={composed.value ?? words}
      onInput={type}
      onCompositionEnd={tell}
    />
  );
}
