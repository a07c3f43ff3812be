import '@/components/tokens.css';
import '@/components/page.css';
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { EntityList } from '@/components/entity-list/EntityList';
import { PageStatus } from '@/components/page-status/PageStatus';
import { activePage, followActivePage, grantAccess } from '@/entrypoints/active-page/active-page';
import { followKeptPage, KeptPage } from '@/entrypoints/active-page/KeptPage';
import { listedEntities, nextMention, pageStateOf } from '@/entrypoints/active-page/page-state';
import { followCitation } from '@/entrypoints/citing/copy-citation';
import { DictionaryUndo } from '@/entrypoints/dictionary-changes/DictionaryUndo';
import { followColourNames } from '@/entrypoints/reader-data/colour-names';
import { CandidatesPane } from '@/entrypoints/sidepanel/CandidatesPane';
import { Highlights } from '@/entrypoints/sidepanel/Highlights';
import { followMarginChoice } from '@/entrypoints/sidepanel/margin-choice';
import { Statements } from '@/entrypoints/sidepanel/Statements';
import { askArticle } from '@/lib/messages/ask';

function SidePanel() {
  const page = activePage.value;
  const last = useRef<{ entity: string; start: number } | null>(null);
  const goTo = (entity: string): void => {
    if (page.state !== 'read') return;
    const after = last.current?.entity === entity ? last.current.start : null;
    const mention = nextMention(page.report.mentions, entity, after);
    last.current = mention === null ? null : { entity, start: mention.start };
    const span = mention === null ? null : { start: mention.start, end: mention.end };
    void askArticle(page.tab, 'goTo', { span });
  };
  return (
    <>
      <PageStatus
        page={pageStateOf(page)}
        onGrant={() => void grantAccess()}
        onReload={() => {
          if ('tab' in page) void browser.tabs.reload(page.tab);
        }}
        onOpenOriginal={(url) => void browser.tabs.create({ url })}
      />
      <KeptPage />
      {page.state === 'read' && page.report.trouble === null && (
        <>
          <Highlights tab={page.tab} report={page.report} />
          <Statements tab={page.tab} report={page.report} />
          <EntityList entities={listedEntities(page)} onChoose={goTo} />
          <CandidatesPane tab={page.tab} report={page.report} />
        </>
      )}
      <DictionaryUndo />
    </>
  );
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('extension.short_name');
followActivePage();
followKeptPage();
followMarginChoice();
followCitation();
followColourNames();
const app = document.getElementById('app');
if (app === null) throw new Error('sidepanel/index.html has an element #app');
render(<SidePanel />, app);
