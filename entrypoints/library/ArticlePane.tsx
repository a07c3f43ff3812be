import { browser } from 'wxt/browser';
import { AnnotationList } from '@/components/annotation-list/AnnotationList';
import { ArticleDetail } from '@/components/article-detail/ArticleDetail';
import { citeHighlight, citing } from '@/entrypoints/citing/cite-highlight';
import {
  articles,
  isFiltered,
  isGone,
  places,
  shown,
  type WholeArticle,
} from '@/entrypoints/library/library-state';
import { canOpen, type Findings, openOriginal } from '@/entrypoints/library/open-original';
import {
  deleteArticles,
  deleteHighlights,
  editing,
  editNote,
  forgetArticle,
  highlightFault,
  recolour,
} from '@/entrypoints/library/reader-writes';
import { select, selectedOf } from '@/entrypoints/library/selection';
import { NoteEditing } from '@/entrypoints/note-editing/NoteEditing';
import { readerUrl } from '@/entrypoints/reader/reader-address';
import { shownColourNames } from '@/entrypoints/reader-data/colour-names';
import type { Highlight } from '@/lib/core/records/annotation';
import type { Database } from '@/lib/db/tables';

/** The chosen article: where it is from, its highlights, and the way to it as it was kept. */
export function ArticlePane({ db, onExport }: { readonly db: Database; onExport(): void }) {
  const whole = shown.value;
  const detail = {
    isFirst: articles.value?.total === 0 && !isFiltered.value,
    isGone: isGone.value,
    isKept: whole !== null,
    onExport,
  } as const;
  if (whole === null) {
    const none = () => {};
    return (
      <ArticleDetail {...detail} article={null} onOpen={none} onRead={none} onDelete={none}>
        {null}
      </ArticleDetail>
    );
  }
  const { article } = whole;
  return (
    <ArticleDetail
      {...detail}
      article={article}
      onOpen={() => void openOriginal(article, null, findingsOf(whole, null))}
      onRead={() => read(whole, null)}
      isOnlyOpened={article.keeping === 'opened'}
      onDelete={() =>
        void (article.keeping === 'opened' ? forgetArticle(article.id) : deleteArticles([article]))
      }
    >
      <Highlights {...whole} db={db} />
    </ArticleDetail>
  );
}

function Highlights({ db, ...whole }: WholeArticle & { readonly db: Database }) {
  const { annotations } = whole;
  const on = (id: string, act: (annotation: Highlight) => unknown): void => {
    const annotation = annotations.find((each) => each.id === id);
    if (annotation !== undefined) void act(annotation);
  };
  const open = editing.value;
  return (
    <AnnotationList
      colourNames={shownColourNames.value}
      highlights={annotations.map((annotation) => ({
        ...annotation,
        quote: annotation.anchor.quote.exact,
        place: places.value.get(annotation.id) ?? null,
      }))}
      editing={
        open === null
          ? null
          : {
              id: open.id,
              editor: (
                <NoteEditing
                  ticket={open.ticket}
                  onDone={() => closeNote(open.id)}
                  onOutdated={() => undefined}
                />
              ),
            }
      }
      fault={highlightFault.value}
      citing={citing()}
      onCite={(id, format) =>
        on(id, async (annotation) => {
          const isCopied = await citeHighlight(db, annotation, format);
          highlightFault.value = isCopied ? null : { id, code: 'clipboard', onRetry: null };
        })
      }
      selected={selectedOf('annotations')}
      onSelect={(id, isSelected) => select('annotations', id, isSelected)}
      onGoTo={(id) => on(id, (annotation) => goTo(whole, annotation))}
      onRecolour={(id, colour) => on(id, (annotation) => recolour(annotation, colour))}
      onEditNote={(id) => void editNote(id)}
      onDelete={(id) => on(id, (annotation) => deleteHighlights([annotation]))}
    />
  );
}

/** The focus goes back to the highlight: the box that had it is gone. */
function closeNote(id: string): void {
  editing.value = null;
  document.querySelector<HTMLElement>(`[data-key="${CSS.escape(id)}"] [data-main]`)?.focus();
}

function goTo(whole: WholeArticle, annotation: Highlight): void {
  if (isGone.value || !canOpen(whole.article.url)) read(whole, annotation);
  else void openOriginal(whole.article, annotation, findingsOf(whole, annotation));
}

function findingsOf(whole: WholeArticle, annotation: Highlight | null): Findings {
  return {
    onGone: () => {
      isGone.value = true;
      read(whole, annotation);
    },
    onDetached: () => read(whole, annotation),
    onPlaces: (highlights) => {
      if (shown.value?.article.id !== whole.article.id) return;
      places.value = new Map(highlights.map(({ id, place }) => [id, place]));
    },
  };
}

/** Opens the reading view, with a highlight in sight on the text that it was made on. */
function read({ article }: WholeArticle, annotation: Highlight | null): void {
  const url = annotation === null ? readerUrl(article) : readerUrl(article, annotation.madeOn, annotation.id);
  void browser.tabs.create({ url });
}
