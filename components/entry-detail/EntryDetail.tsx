import './entry-detail.css';
import { i18n } from '#i18n';
import { EntryState } from '@/components/entry-row/EntryRow';
import { CardAppearances } from '@/components/hover-card/CardAppearances';
import { Isolated } from '@/components/isolated/Isolated';
import { KindLabel } from '@/components/kind-label/KindLabel';
import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Entry } from '@/lib/core/dictionary/entry';
import type { LiveReaderAnswer } from '@/lib/core/records/reader-answer';

export interface EntryDetailProps {
  readonly entry: Entry;
  /** Null where the entry is hidden, or one with another. */
  readonly card: EntityCard | null;
  /** What the reader has answered about it. */
  readonly answers: readonly LiveReaderAnswer[];
  /** The titles of the articles that they hold in, by what names the page; of some it is not known. */
  readonly articleTitles: ReadonlyMap<string, string>;
  onEdit(): void;
  onHide(isHidden: boolean): void;
  onMerge(): void;
  onUnmerge(): void;
  onSplit(): void;
  /** Only of the reader's own. */
  onDelete(): void;
  onTakeBack(answer: LiveReaderAnswer): void;
  onOpenSource(url: string): void;
}

/** All about one entry of the dictionary, and what can be done with it. */
export function EntryDetail(props: EntryDetailProps) {
  const { entry, card, answers } = props;
  const forms = (entry.entity ?? entry.base)?.surfaces.filter((form) => form !== entry.name) ?? [];
  return (
    <article class="entry-detail" lang={i18n.t('language')}>
      <header class="entry-detail-head">
        <h2>
          <Isolated>{entry.name}</Isolated>
        </h2>
        <KindLabel kind={entry.kind} />
        <EntryState {...entry} />
      </header>
      {entry.pack !== undefined && (
        <p class="entry-detail-origin">
          {i18n.t('hover_card.from_pack')} <Isolated>{entry.pack.name}</Isolated>{' '}
          <Isolated>{entry.pack.version}</Isolated>
        </p>
      )}
      <Actions {...props} />
      {forms.length > 0 && (
        <section>
          <h3>{i18n.t('entry.forms')}</h3>
          <ul class="entry-detail-forms">
            {forms.map((form) => (
              <li key={form}>
                <Isolated>{form}</Isolated>
              </li>
            ))}
          </ul>
        </section>
      )}
      {entry.term !== null && entry.term.notes !== '' && (
        <section>
          <h3>{i18n.t('entry.notes')}</h3>
          <p class="entry-detail-notes">
            <Isolated>{entry.term.notes}</Isolated>
          </p>
        </section>
      )}
      {card !== null && card.appearances.length > 0 && (
        <section>
          <h3>{i18n.t('entry.timeline')}</h3>
          <CardAppearances appearances={card.appearances} onOpenSource={props.onOpenSource} />
        </section>
      )}
      {answers.length > 0 && (
        <section>
          <h3>{i18n.t('entry.answers')}</h3>
          <ul class="entry-detail-answers">
            {answers.map((answer) => (
              <li key={answer.id}>
                <span>
                  {i18n.t(`entry.says.${answer.says}`, [answer.surface])}{' '}
                  {answer.organisation === null ? (
                    <>
                      {i18n.t('entry.in_article')}{' '}
                      <Isolated>{props.articleTitles.get(answer.page ?? '') ?? answer.page ?? ''}</Isolated>
                    </>
                  ) : (
                    i18n.t('entry.beside', [answer.organisation])
                  )}
                </span>
                <button class="quiet-button" type="button" onClick={() => props.onTakeBack(answer)}>
                  {i18n.t('entry.take_back')}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}

function Actions({ entry, onEdit, onHide, onMerge, onUnmerge, onSplit, onDelete }: EntryDetailProps) {
  const isHidden = entry.term?.isHidden === true;
  const isMerged = entry.term !== null && entry.term.mergedInto !== null;
  return (
    <div class="entry-detail-actions">
      {entry.entity !== null && (
        <>
          <Action does="edit" onClick={onEdit} />
          <Action does="merge" onClick={onMerge} />
          <Action does="split" onClick={onSplit} />
          <Action does="hide" onClick={() => onHide(true)} />
        </>
      )}
      {isHidden && <Action does="show" onClick={() => onHide(false)} />}
      {isMerged && <Action does="unmerge" onClick={onUnmerge} />}
      {entry.base === null && <Action does="delete" onClick={onDelete} />}
    </div>
  );
}

interface ActionProps {
  readonly does: 'edit' | 'merge' | 'split' | 'hide' | 'show' | 'unmerge' | 'delete';
  onClick(): void;
}

function Action({ does, onClick }: ActionProps) {
  return (
    <button class="quiet-button" type="button" onClick={onClick}>
      {i18n.t(`entry.action.${does}`)}
    </button>
  );
}
