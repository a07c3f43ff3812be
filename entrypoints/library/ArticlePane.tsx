import { browser } from 'wxt/browser';
import { AnnotationList } from '@/components/annotation-list/AnnotationList';
import { ArticleDetail } from '@/components/article-detail/ArticleDetail';
import { StoredText } from '@/components/stored-text/StoredText';
import type { StoredMark } from '@/components/stored-text/stored-text-blocks';
import {
  isGone,
  places,
  shown,
  text,
  textView,
  type WholeArticle,
} from '@/entrypoints/library/library-state';
import { canOpen, type Findings, openOriginal } from '@/entrypoints/library/open-original';
import {
  deleteArticles,
  deleteHighlights,
  editing,
  editNote,
  highlightFault,
  recolour,
} from '@/entrypoints/library/reader-writes';
import { select, selectedOf } from '@/entrypoints/library/selection';
import { NoteEditing } from '@/entrypoints/note-editing/NoteEditing';
import type { LiveAnnotation } from '@/lib/core/records/annotation';

/** The chosen article: where it is from, its highlights, and its stored text where that is wanted. */
export function ArticlePane({ onExport }: { onExport(): void }) {
  const whole = shown.value;
  const detail = {
    isGone: isGone.value,
    storedText: whole === null ? 'none' : textView.value === null ? 'hidden' : 'shown',
    onExport,
  } as const;
  if (whole === null) {
    const none = () => {};
    return (
      <ArticleDetail {...detail} article={null} onOpen={none} onToggleText={none} onDelete={none}>
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
      onToggleText={() => {
        textView.value = textView.value === null ? { sha256: article.sha256, at: null } : null;
      }}
      onDelete={() => void deleteArticles([article])}
    >
      <Highlights {...whole} />
      {text.value !== null && (
        <StoredText
          text={text.value.text}
          saved={text.value.seen}
          marks={marksIn(text.value.text, whole.annotations)}
          current={textView.value?.at ?? null}
        />
      )}
    </ArticleDetail>
  );
}

function Highlights(whole: WholeArticle) {
  const { annotations } = whole;
  const on = (id: string, act: (annotation: LiveAnnotation) => unknown): void => {
    const annotation = annotations.find((each) => each.id === id);
    if (annotation !== undefined) void act(annotation);
  };
  const open = editing.value;
  return (
    <AnnotationList
      highlights={annotations.map((annotation) => ({
        ...annotation,
        quote: annotation.anchor.quote.exact,
        place: places.value.get(annotation.id) ?? null,
      }))}
      editing={
        open === null
          ? null
          : { id: open.id, editor: <NoteEditing ticket={open.ticket} onDone={() => closeNote(open.id)} /> }
      }
      fault={highlightFault.value}
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

function goTo(whole: WholeArticle, annotation: LiveAnnotation): void {
  if (isGone.value || !canOpen(whole.article.url)) showText(whole, annotation);
  else void openOriginal(whole.article, annotation, findingsOf(whole, annotation));
}

function findingsOf(whole: WholeArticle, annotation: LiveAnnotation | null): Findings {
  const cameBack = async (): Promise<void> => {
    showText(whole, annotation);
    const own = await browser.tabs.getCurrent();
    if (own?.id !== undefined) await browser.tabs.update(own.id, { active: true });
  };
  return {
    onGone: () => {
      isGone.value = true;
      void cameBack();
    },
    onDetached: () => void cameBack(),
    onPlaces: (highlights) => {
      if (shown.value?.article.id !== whole.article.id) return;
      places.value = new Map(highlights.map(({ id, place }) => [id, place]));
    },
  };
}

/** Shows the text that a highlight was made on, with the highlight in sight. */
function showText({ article }: WholeArticle, annotation: LiveAnnotation | null): void {
  textView.value = { sha256: annotation?.madeOn ?? article.sha256, at: annotation?.id ?? null };
}

/** The highlights whose words stand in this text where they say. An article can have several texts. */
function marksIn(stored: string, annotations: readonly LiveAnnotation[]): StoredMark[] {
  return annotations.flatMap(({ id, colour, note, anchor: { position, quote } }) =>
    stored.slice(position.start, position.end) === quote.exact
      ? [{ id, colour, hasNote: note !== '', span: position }]
      : [],
  );
}
