import type { ListedEntity } from '@/components/entity-list/EntityList';
import type { MentionCounts, PageState } from '@/components/page-status/PageStatus';
import type { ActivePage } from '@/entrypoints/active-page/active-page';
import type { Mention } from '@/lib/core/recognise/mention';
import type { Trouble } from '@/lib/core/records/article-page';

const SHOWN: Readonly<Record<Trouble, PageState>> = {
  'too-large': { state: 'too_large' },
  background: { state: 'failed' },
  refused: { state: 'failed' },
};

const WITHOUT_REPORT = {
  elsewhere: { state: 'elsewhere' },
  'needs-access': { state: 'needs_access' },
  'needs-reload': { state: 'needs_reload' },
  reading: { state: 'reading' },
} as const satisfies Record<string, PageState>;

/** What the page's status shows for the tab in front. */
export function pageStateOf(page: ActivePage): PageState {
  if (page.state !== 'read') return WITHOUT_REPORT[page.state];
  const { report } = page;
  if (report.trouble !== null) return SHOWN[report.trouble];
  const counts: { -readonly [Kind in keyof MentionCounts]: number } = {};
  for (const { kind } of report.mentions) counts[kind] = (counts[kind] ?? 0) + 1;
  return { state: 'read', meta: report.meta, counts };
}

/** Whom and what the article names, most often named first, those of the title alone last. */
export function listedEntities(page: ActivePage): ListedEntity[] {
  if (page.state !== 'read') return [];
  const { mentions, titleMentions } = page.report;
  const byEntity = Map.groupBy([...mentions, ...titleMentions], (mention) => mention.entity);
  const inTitle = new Set(titleMentions.map((mention) => mention.entity));
  const listed = [...byEntity].flatMap(([id, all]): ListedEntity[] => {
    const [first] = all;
    if (first === undefined) return [];
    const own = mentions.filter((mention) => mention.entity === id);
    const unsure = own.filter((mention) => mention.certainty === 'unsure').length;
    return [{ id, kind: first.kind, name: first.name, count: own.length, unsure, inTitle: inTitle.has(id) }];
  });
  return listed.toSorted((a, b) => b.count - a.count);
}

/** The mention of an entity that follows `after` in the text, the first one again after the last. */
export function nextMention(mentions: readonly Mention[], id: string, after: number | null): Mention | null {
  const own = mentions.filter((mention) => mention.entity === id);
  return own.find((mention) => after !== null && mention.start > after) ?? own[0] ?? null;
}
