import './article-detail.css';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { showTime } from '@/components/show-date';
import { showMoment } from '@/components/show-moment';
import type { StoredArticle } from '@/lib/core/records/stored-article';

export interface ArticleDetailProps {
  readonly article: Pick<
    StoredArticle,
    'title' | 'account' | 'author' | 'published' | 'firstSeen' | 'url'
  > | null;
  /** Whether there is none to choose yet. */
  readonly isFirst: boolean;
  /** Whether the original was found to be gone. */
  readonly isGone: boolean;
  /** Whether it can be read as it was kept. */
  readonly isKept: boolean;
  /** Whether it is there only because it was opened: then it is forgotten, for good. */
  readonly isOnlyOpened?: boolean;
  /** Its highlights. */
  readonly children: ComponentChildren;
  onOpen(url: string): void;
  onRead(): void;
  onExport(): void;
  onDelete(): void;
}

/** One article of the library, and what can be done with it. */
export function ArticleDetail(props: ArticleDetailProps) {
  const { article, isGone, isKept, children } = props;
  if (article === null) {
    const words = i18n.t(props.isFirst ? 'article_detail.begin' : 'article_detail.nothing');
    return <p class="article-detail-nothing">{words}</p>;
  }
  return (
    <section class="article-detail">
      <header class="article-detail-head">
        <h2 class="article-detail-title">
          {article.title === null ? i18n.t('article_detail.untitled') : <Isolated>{article.title}</Isolated>}
        </h2>
        <dl class="fact-list">
          <Line name="account" value={article.account} />
          <Line name="author" value={article.author} />
          <Line name="published" value={article.published === null ? null : showTime(article.published)} />
          <Line name="first_seen" value={showMoment(article.firstSeen)} />
        </dl>
        {isGone && (
          <p class="article-detail-gone">
            {i18n.t(`article_detail.${isKept ? 'gone' : 'gone_without_text'}`)}
          </p>
        )}
        <Actions {...props} url={article.url} />
      </header>
      {children}
    </section>
  );
}

interface LineProps {
  readonly name: 'account' | 'author' | 'published' | 'first_seen';
  readonly value: string | null;
}

function Line({ name, value }: LineProps) {
  if (value === null) return null;
  return (
    <div>
      <dt>{i18n.t(`article_detail.${name}`)}</dt>
      <dd>
        <Isolated>{value}</Isolated>
      </dd>
    </div>
  );
}

function Actions(props: ArticleDetailProps & { readonly url: string }) {
  const { url, isGone, isKept, isOnlyOpened = false, onOpen, onRead, onExport, onDelete } = props;
  return (
    <div class="action-row">
      {/* An imported record could hold `javascript:`. */}
      {!isGone && /^https?:\/\//i.test(url) && (
        <button class="button" type="button" onClick={() => onOpen(url)}>
          {i18n.t('article_detail.open')}
        </button>
      )}
      {isKept && (
        <button class={isGone ? 'button' : 'quiet-button'} type="button" data-read onClick={onRead}>
          {i18n.t('article_detail.read')}
        </button>
      )}
      <button class="quiet-button" type="button" onClick={onExport}>
        {i18n.t('article_detail.export')}
      </button>
      <button class="quiet-button" type="button" onClick={onDelete}>
        {i18n.t(isOnlyOpened ? 'article_detail.forget' : 'article_detail.delete')}
      </button>
    </div>
  );
}
