import './review-list.css';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { messageKey } from '@/components/message-key';
import type { ReviewReason } from '@/lib/core/anchor/anchor';
import type { Colour, Style } from '@/lib/core/records/annotation';
import { type ComparedPiece, compareWords } from '@/lib/core/text/compare-words';

/** Words with those around them. */
export interface WordsInPlace {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A highlight whose place the reader has to judge, or that has none. */
export interface ReviewItem {
  readonly id: string;
  readonly colour: Colour;
  readonly style: Style;
  readonly note: string;
  /** As it was marked first. */
  readonly marked: WordsInPlace;
  /** What stands where it may be now, and why that is not certain; null where nothing resembles it. */
  readonly now: (WordsInPlace & { readonly reason: ReviewReason }) | null;
}

export interface ReviewListProps {
  /** How many have surely been found again at another place of the text. */
  readonly moved: number;
  readonly items: readonly ReviewItem[];
  /** The one whose words are being selected in the page. */
  readonly choosing: string | null;
  readonly fault: { readonly id: string; readonly code: FaultCode } | null;
  /** What stands there now is what was meant. */
  onAccept(id: string): void;
  /** Another place is to be chosen in the page; null where it is not any more. */
  onChoose(id: string | null): void;
  /** It stands nowhere any more. */
  onKeepDetached(id: string): void;
  onGoTo(id: string): void;
  /** Shows the text, or the copy, that it was made on. */
  onShowStored(id: string): void;
}

/** What has become of the highlights of an article that has changed, and what the reader has to decide. */
export function ReviewList(props: ReviewListProps) {
  const { moved, items } = props;
  const toReview = items.filter(({ now }) => now !== null);
  const detached = items.filter(({ now }) => now === null);
  if (moved === 0 && items.length === 0) return null;
  const counts = [
    moved > 0 && i18n.t('review_list.moved', [moved]),
    toReview.length > 0 && i18n.t('review_list.to_review', [toReview.length]),
    detached.length > 0 && i18n.t('review_list.detached', [detached.length]),
  ];
  return (
    <section class="review-list" aria-label={i18n.t('review_list.label')}>
      <p class="review-summary" role="status" tabIndex={-1}>
        {counts.filter((count) => count !== false).join(' · ')}
      </p>
      {[...toReview, ...detached].map((item) => (
        <Item key={item.id} {...props} item={item} />
      ))}
    </section>
  );
}

function Item(props: ReviewListProps & { readonly item: ReviewItem }) {
  const { item, choosing, fault } = props;
  const { id, now, marked } = item;
  const [was, is] = compareWords(marked.words, now?.words ?? '');
  return (
    <article class="review-item" data-key={id} data-state={now === null ? 'detached' : 'review'}>
      <div class="review-sides">
        <Side
          title={i18n.t('review_list.marked')}
          place={marked}
          pieces={now === null ? null : was}
          look={item}
        />
        {now !== null && <Side title={i18n.t('review_list.now')} place={now} pieces={is} look={null} />}
      </div>
      <p class="review-reason">
        {i18n.t(`annotation_list.reason.${now === null ? 'detached' : messageKey(now.reason)}`)}
      </p>
      {choosing === id ? <Choosing onCancel={() => props.onChoose(null)} /> : <Actions {...props} />}
      {fault?.id === id && <FaultLine code={fault.code} onRetry={null} />}
    </article>
  );
}

interface SideProps {
  readonly title: string;
  readonly place: WordsInPlace;
  /** Null where there is nothing to compare with. */
  readonly pieces: readonly ComparedPiece[] | null;
  /** How the words are marked; not at all where they are only thought to be the ones. */
  readonly look: Pick<ReviewItem, 'colour' | 'style'> | null;
}

function Side({ title, place, pieces, look }: SideProps) {
  const shown = pieces ?? [{ text: place.words, isShared: true }];
  return (
    <figure class="review-side">
      <figcaption>{title}</figcaption>
      <blockquote>
        <bdi>
          <span class="review-around">{place.before}</span>
          <span
            class={look === null ? 'review-words' : 'review-words highlight-ground'}
            {...(look === null ? {} : { 'data-colour': look.colour, 'data-style': look.style })}
          >
            {shown.map(({ text, isShared }, key) =>
              isShared ? text : look === null ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>,
            )}
          </span>
          <span class="review-around">{place.after}</span>
        </bdi>
      </blockquote>
    </figure>
  );
}

function Actions({ item, ...props }: ReviewListProps & { readonly item: ReviewItem }) {
  const { id, now } = item;
  return (
    <div class="review-actions">
      {now !== null && (
        <>
          <button class="button" type="button" onClick={() => props.onAccept(id)}>
            {i18n.t('review_list.accept')}
          </button>
          <button class="quiet-button" type="button" onClick={() => props.onGoTo(id)}>
            {i18n.t('review_list.go_to')}
          </button>
        </>
      )}
      <button class="quiet-button" type="button" onClick={() => props.onChoose(id)}>
        {i18n.t('review_list.choose')}
      </button>
      {now !== null && (
        <button class="quiet-button" type="button" onClick={() => props.onKeepDetached(id)}>
          {i18n.t('review_list.keep')}
        </button>
      )}
      <button class="quiet-button" type="button" onClick={() => props.onShowStored(id)}>
        {i18n.t('review_list.stored')}
      </button>
    </div>
  );
}

function Choosing({ onCancel }: { onCancel(): void }) {
  return (
    <div class="review-actions">
      <p role="status">{i18n.t('review_list.choosing')}</p>
      <button class="quiet-button" type="button" onClick={onCancel}>
        {i18n.t('review_list.cancel')}
      </button>
    </div>
  );
}
