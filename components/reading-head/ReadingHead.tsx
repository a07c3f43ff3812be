import './reading-head.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { showTime } from '@/components/show-date';
import { showMoment } from '@/components/show-moment';
import type { ArticleCondition } from '@/lib/core/records/article-copy';
import type { StoredArticle } from '@/lib/core/records/stored-article';

/** One text of the article that can be read. */
export interface KeptText {
  readonly sha256: string;
  readonly seen: number;
}

export interface ReadingHeadProps {
  readonly article: Pick<StoredArticle, 'title' | 'account' | 'author' | 'published' | 'url'>;
  /** Every text that is kept, the oldest first, and which of them is shown. */
  readonly texts: readonly KeptText[];
  readonly shown: string;
  /** Whether it is shown as it looked; else only its text is kept. */
  readonly isCopied: boolean;
  readonly condition: ArticleCondition | null;
  /** Whether what changed is shown; null where there is nothing to compare. */
  readonly changes: 'shown' | 'hidden' | null;
  readonly printsHighlights: boolean;
  onChoose(sha256: string): void;
  onToggleChanges(): void;
  onPrint(): void;
  onPrintsHighlights(does: boolean): void;
}

/** What stands above a kept article: what it is, when it was kept, what became of its page, and what can be done. */
export function ReadingHead(props: ReadingHeadProps) {
  const { article, texts, shown, isCopied, condition, changes } = props;
  const { title, account, author, published, url } = article;
  const seen = texts.find(({ sha256 }) => sha256 === shown)?.seen ?? null;
  const origin = [account, author, published === null ? null : showTime(published)].filter(
    (part) => part !== null,
  );
  return (
    <header class="reading-head">
      <h1 class="reading-head-title">
        {title === null ? i18n.t('article_detail.untitled') : <Isolated>{title}</Isolated>}
      </h1>
      <p class="reading-head-origin">
        {origin.map((part) => (
          <Isolated key={part}>{part}</Isolated>
        ))}
      </p>
      <p class="reading-head-kept">
        {seen !== null && i18n.t(isCopied ? 'reader.kept' : 'reader.kept_text', [showMoment(seen)])}{' '}
        {/* An imported record could hold `javascript:`. */}
        {/^https?:\/\//i.test(url) && (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {i18n.t('reader.original')}
          </a>
        )}
      </p>
      {condition !== null && <Condition {...condition} />}
      <div class="reading-head-actions">
        {texts.length > 1 && (
          <label>
            {i18n.t('reader.version')}{' '}
            <select value={shown} onChange={({ currentTarget }) => props.onChoose(currentTarget.value)}>
              {texts.map(({ sha256, seen: at }) => (
                <option key={sha256} value={sha256}>
                  {showMoment(at)}
                </option>
              ))}
            </select>
          </label>
        )}
        {changes !== null && (
          <button
            class="quiet-button"
            type="button"
            aria-expanded={changes === 'shown'}
            onClick={props.onToggleChanges}
          >
            {i18n.t(changes === 'shown' ? 'reader.hide_changes' : 'reader.show_changes')}
          </button>
        )}
        <button class="quiet-button" type="button" onClick={props.onPrint}>
          {i18n.t('reader.print')}
        </button>
        <label>
          <input
            type="checkbox"
            checked={props.printsHighlights}
            onChange={({ currentTarget }) => props.onPrintsHighlights(currentTarget.checked)}
          />{' '}
          {i18n.t('reader.print_highlights')}
        </label>
      </div>
    </header>
  );
}

function Condition({ is, since, checked, words }: ArticleCondition) {
  return (
    <div class="reading-head-condition" data-is={is}>
      <p>{i18n.t(`reader.condition.${is}`, [showMoment(since), showMoment(checked)])}</p>
      {words !== null && (
        <blockquote>
          <Isolated>{words}</Isolated>
        </blockquote>
      )}
    </div>
  );
}
