import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/people/people.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { faultCodeOf } from '@/components/fault/fault-code';
import { followCitation } from '@/entrypoints/citing/copy-citation';
import { PeoplePage } from '@/entrypoints/people/PeoplePage';
import { followPeople } from '@/entrypoints/people/people-state';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { showDataFault } from '@/entrypoints/reader-data/show-data-fault';
import { storageFault } from '@/lib/db/storage-fault';

async function show(app: Element): Promise<void> {
  const opened = await openReaderData();
  if (!opened.ok) {
    showDataFault(app, faultCodeOf(opened.error));
    return;
  }
  followCitation();
  followPeople(opened.value, (error) => {
    console.error('Pangzhu: what was said cannot be read', error);
    showDataFault(app, storageFault(error)?.code ?? 'unavailable');
  });
  render(<PeoplePage db={opened.value} />, app);
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('people.title');
const app = document.getElementById('app');
if (app === null) throw new Error('people/index.html has an element #app');
await show(app);
