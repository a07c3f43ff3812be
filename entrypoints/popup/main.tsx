import '@/components/tokens.css';
import '@/components/page.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PageActions } from '@/components/page-actions/PageActions';
import { PageStatus } from '@/components/page-status/PageStatus';
import { activePage, followActivePage, grantAccess } from '@/entrypoints/active-page/active-page';
import { HighlightsFaultLine } from '@/entrypoints/active-page/HighlightsFaultLine';
import { followKeptPage, KeptPage } from '@/entrypoints/active-page/KeptPage';
import { openPanel, PANEL_COMMANDS } from '@/entrypoints/active-page/open-panel';
import { pageStateOf } from '@/entrypoints/active-page/page-state';
import { FirstNotice } from '@/entrypoints/history/FirstNotice';
import type { PageReport } from '@/lib/core/records/article-page';
import { FIRST_SETTINGS, type Settings } from '@/lib/core/records/settings';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings/settings';

const settings = signal<Settings>(FIRST_SETTINGS);
const panelKey = signal<string | null>(null);
/** Known before the click: opening a panel must not wait. */
const windowId = signal<number | null>(null);

function countToReview({ highlights }: PageReport): number {
  return highlights.filter(({ place }) => place.state === 'review').length;
}

function Popup() {
  const page = activePage.value;
  const site = page.state === 'read' ? page.report.meta.site : null;
  const { off, keys } = settings.value;
  return (
    <>
      <PageStatus
        page={pageStateOf(page)}
        onGrant={() => void grantAccess()}
        onReload={() => {
          if ('tab' in page) void browser.tabs.reload(page.tab);
          window.close();
        }}
        onOpenOriginal={(url) => void browser.tabs.create({ url })}
      />
      {page.state === 'read' && <HighlightsFaultLine fault={page.report.highlightsFault} />}
      <KeptPage />
      <FirstNotice />
      <PageActions
        here={site === null ? null : { site: i18n.t(`site.${site}`), isOn: !off.includes(site) }}
        toReview={page.state === 'read' ? countToReview(page.report) : 0}
        isKeysOn={keys}
        panelKey={panelKey.value}
        onToggleHere={(isOn) => {
          if (site === null) return;
          void changeSettings({ off: isOn ? off.filter((other) => other !== site) : [...off, site] });
        }}
        onToggleKeys={(isOn) => void changeSettings({ keys: isOn })}
        onOpenPanel={() => {
          if (windowId.value !== null) openPanel('tab' in page ? page.tab : null, windowId.value);
          window.close();
        }}
        onOpenLibrary={() => openPage('/library.html')}
        onOpenStorage={() => openPage('/storage.html')}
      />
    </>
  );
}

function openPage(path: '/library.html' | '/storage.html'): void {
  void browser.tabs.create({ url: browser.runtime.getURL(path) });
  window.close();
}

async function prepare(): Promise<void> {
  settings.value = await readSettings();
  watchSettings((next) => {
    settings.value = next;
  });
  windowId.value = (await browser.windows.getCurrent()).id ?? null;
  const commands = await browser.commands.getAll();
  const panel = commands.find(({ name }) => name !== undefined && PANEL_COMMANDS.includes(name));
  panelKey.value = panel?.shortcut || null;
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('extension.short_name');
followActivePage();
followKeptPage();
void prepare();
const app = document.getElementById('app');
if (app === null) throw new Error('popup/index.html has an element #app');
render(<Popup />, app);
