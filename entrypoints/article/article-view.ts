import type { EntityCard } from '@/lib/core/dictionary/entity-card';
import type { Mention } from '@/lib/core/recognise/mention';
import type { PageMeta } from '@/lib/core/records/article';
import type {
  FoundStatements,
  HighlightsFault,
  OpenedArticle,
  PageReport,
  Trouble,
} from '@/lib/core/records/article-page';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import type { ShownCorrection } from '@/lib/core/records/shown-correction';
import type { ShownHighlight } from '@/lib/core/records/shown-highlight';
import type { Span } from '@/lib/core/text/span';
import type { TextMap } from '@/lib/page/text-map';

/** All that the script knows about the article on the page. Made anew at each reading, never changed. */
export interface ArticleView {
  readonly meta: PageMeta;
  readonly map: TextMap;
  readonly opened: OpenedArticle;
  readonly statements: FoundStatements;
  readonly corrections: readonly ShownCorrection[] | null;
  readonly highlights: readonly ShownHighlight[];
  readonly highlightsFault: HighlightsFault | null;
  readonly trouble: Trouble | null;
}

/** What is shown while nothing is known: no marks, nothing to point at. */
export const NOTHING_OPENED: OpenedArticle = {
  mentions: [],
  titleMentions: [],
  cards: {},
  settings: { isOn: true, keys: false, hints: false, colourNames: NO_COLOUR_NAMES, citation: 'markdown' },
};

/** The mentions of the entity that a mention names, in reading order, and which of them it is. */
export function amongItsOwn(view: ArticleView, index: number): { own: readonly number[]; at: number } {
  const entity = view.opened.mentions[index]?.entity;
  const own = view.opened.mentions.flatMap((mention, i) => (mention.entity === entity ? [i] : []));
  return { own, at: own.indexOf(index) };
}

/** A mention with its card. Throws when the answer lacks the card: the background sends one for each. */
export function mentionWithCard(view: ArticleView, index: number): { mention: Mention; card: EntityCard } {
  const mention = view.opened.mentions[index];
  const card = mention === undefined ? undefined : view.opened.cards[mention.entity];
  if (mention === undefined || card === undefined) throw new Error(`No card for mention ${index}`);
  return { mention, card };
}

/** What the popup and the side panel are told. */
export function reportOf(view: ArticleView): PageReport {
  return {
    meta: view.meta,
    text: view.map.text,
    mentions: view.opened.mentions,
    titleMentions: view.opened.titleMentions,
    statements: view.statements,
    corrections: view.corrections,
    highlights: view.highlights,
    highlightsFault: view.highlightsFault,
    trouble: view.trouble,
  };
}

/** The same view with one highlight over another stretch of the text: how it would look. */
export function withMoved(view: ArticleView, id: string, span: Span): ArticleView {
  const highlights = view.highlights.map((highlight) =>
    highlight.id === id ? { ...highlight, place: { state: 'anchored' as const, span } } : highlight,
  );
  return { ...view, highlights };
}
