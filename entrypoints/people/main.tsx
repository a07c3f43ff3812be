import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/people/people.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { followCitation } from '@/entrypoints/citing/copy-citation';
import { PeoplePage } from '@/entrypoints/people/PeoplePage';
import { followPeople } from '@/entrypoints/people/people-state';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { storageFault } from '@/lib/db/storage-fault';

async function show(app: Element): Promise<void> {
  const opened = await openReaderData();
  if (!opened.ok) {
    showFault(app, opened.error.code);
    return;
  }
  followCitation();
  followPeople(opened.value, (error) => {
    console.error('Pangzhu: what was said cannot be read', error);
    showFault(app, storageFault(error)?.code ?? 'unavailable');
  });
  render(<PeoplePage db={opened.value} />, app);
}

function showFault(app: Element, code: FaultCode): void {
  render(<FaultLine code={code} onRetry={() => location.reload()} />, app);
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('people.title');
const app = document.getElementById('app');
if (app === null) throw new Error('people/index.html has an element #app');
await show(app);
