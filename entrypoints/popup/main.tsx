import '@/components/tokens.css';
import '@/components/page.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { PageStatus } from '@/components/page-status/PageStatus';
import { activePage, followActivePage, grantAccess } from '@/entrypoints/active-page/active-page';
import { pageStateOf } from '@/entrypoints/active-page/page-state';

function Popup() {
  const page = activePage.value;
  return (
    <PageStatus
      page={pageStateOf(page)}
      onGrant={() => void grantAccess()}
      onReload={() => {
        if ('tab' in page) void browser.tabs.reload(page.tab);
        window.close();
      }}
      onOpenOriginal={(url) => void browser.tabs.create({ url })}
    />
  );
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('extension.short_name');
followActivePage();
const app = document.getElementById('app');
if (app === null) throw new Error('popup/index.html has an element #app');
render(<Popup />, app);
