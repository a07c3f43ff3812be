import './page-status.css';
import { i18n } from '#i18n';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { showTime } from '@/components/show-date';
import { ENTITY_KINDS, type EntityKind } from '@/lib/core/dictionary/entity';
import type { PageMeta } from '@/lib/core/records/article';

/** How many mentions of each kind the text holds. A kind that is not met is absent. */
export type MentionCounts = Readonly<Partial<Record<EntityKind, number>>>;

/** What became of the page in the tab. */
export type PageState =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly meta: PageMeta; readonly counts: MentionCounts }
  | { readonly state: Trouble };

/** Why a page has no marks though its reader may expect some. */
export type Trouble = 'elsewhere' | 'needs_access' | 'needs_reload' | 'too_large' | 'failed';

export interface PageStatusProps {
  readonly page: PageState;
  /** Must be called within the click: browsers ask for a permission only then. */
  onGrant(): void;
  onReload(): void;
  onOpenOriginal(url: string): void;
}

/** What the page in the tab is, what was found in it, or what stood in the way and what to do. */
export function PageStatus({ page, onGrant, onReload, onOpenOriginal }: PageStatusProps) {
  return (
    <section class="page-status" aria-live="polite">
      {page.state === 'reading' && <p class="page-status-quiet">{i18n.t('page_status.reading')}</p>}
      {page.state === 'read' && <Read {...page} onOpenOriginal={onOpenOriginal} />}
      {page.state !== 'reading' && page.state !== 'read' && (
        <Message trouble={page.state} onGrant={onGrant} onReload={onReload} />
      )}
    </section>
  );
}

interface ReadProps extends Pick<PageStatusProps, 'onOpenOriginal'> {
  readonly meta: PageMeta;
  readonly counts: MentionCounts;
}

function Read({ meta, counts, onOpenOriginal }: ReadProps) {
  const hasText = meta.kind === 'article' || meta.kind === 'share';
  return (
    <>
      <p class="page-status-quiet">{i18n.t(`page_status.kind.${meta.kind}`)}</p>
      {meta.kind !== 'none' && meta.kind !== 'notice' && (
        <h2 class="page-status-title">
          {meta.title === null ? i18n.t('page_status.title_unknown') : <Isolated>{meta.title}</Isolated>}
        </h2>
      )}
      <Origin {...meta} />
      {meta.notice !== null && <Notice words={meta.notice} />}
      {meta.kind === 'none' && <p>{i18n.t('page_status.none')}</p>}
      {meta.kind === 'reprint' && <Reprint original={meta.original} onOpenOriginal={onOpenOriginal} />}
      {hasText && <Found counts={counts} />}
    </>
  );
}

function Origin({ account, author, published }: PageMeta) {
  if (account === null && author === null && published === null) return null;
  return (
    <dl class="fact-list">
      {account !== null && <Line label={i18n.t('page_status.account')} value={account} />}
      {author !== null && <Line label={i18n.t('page_status.author')} value={author} />}
      {published !== null && <Line label={i18n.t('page_status.published')} value={showTime(published)} />}
    </dl>
  );
}

function Line({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Isolated>{value}</Isolated>
      </dd>
    </div>
  );
}

function Notice({ words }: { readonly words: string }) {
  return (
    <>
      <p>{i18n.t('page_status.notice')}</p>
      <blockquote class="page-status-notice">
        <Isolated>{words}</Isolated>
      </blockquote>
    </>
  );
}

function Reprint({
  original,
  onOpenOriginal,
}: Pick<PageMeta, 'original'> & Pick<PageStatusProps, 'onOpenOriginal'>) {
  return (
    <>
      <p>{i18n.t('page_status.reprint')}</p>
      {original !== null && (
        <button class="button" type="button" onClick={() => onOpenOriginal(original)}>
          {i18n.t('page_status.open_original')}
        </button>
      )}
    </>
  );
}

function Found({ counts }: { readonly counts: MentionCounts }) {
  const found = ENTITY_KINDS.flatMap((kind) => {
    const count = counts[kind] ?? 0;
    return count === 0 ? [] : [{ kind, count }];
  });
  if (found.length === 0) return <p>{i18n.t('page_status.nothing_known')}</p>;
  return (
    <ul class="page-status-counts" aria-label={i18n.t('page_status.found')}>
      {found.map(({ kind, count }) => (
        <li key={kind}>
          <KindLabel kind={kind} /> {i18n.t('page_status.mentions', [count])}
        </li>
      ))}
    </ul>
  );
}

interface MessageProps extends Pick<PageStatusProps, 'onGrant' | 'onReload'> {
  readonly trouble: Trouble;
}

function Message({ trouble, onGrant, onReload }: MessageProps) {
  return (
    <>
      <h2 class="page-status-title">{i18n.t(`page_status.${trouble}.title`)}</h2>
      <p>{i18n.t(`page_status.${trouble}.text`)}</p>
      {trouble === 'needs_access' && (
        <button class="button" type="button" onClick={onGrant}>
          {i18n.t('page_status.needs_access.action')}
        </button>
      )}
      {(trouble === 'needs_reload' || trouble === 'failed') && (
        <button class="button" type="button" onClick={onReload}>
          {i18n.t(`page_status.${trouble}.action`)}
        </button>
      )}
    </>
  );
}
