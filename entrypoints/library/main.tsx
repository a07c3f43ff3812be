import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/library/library.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { faultCodeOf } from '@/components/fault/fault-code';
import { followCitation } from '@/entrypoints/citing/copy-citation';
import { LibraryPage } from '@/entrypoints/library/LibraryPage';
import { followLibrary } from '@/entrypoints/library/library-state';
import { followColourNames } from '@/entrypoints/reader-data/colour-names';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { showDataFault } from '@/entrypoints/reader-data/show-data-fault';
import { storageFault } from '@/lib/db/storage-fault';

async function show(app: Element): Promise<void> {
  const opened = await openReaderData();
  if (!opened.ok) {
    showDataFault(app, faultCodeOf(opened.error));
    return;
  }
  const db = opened.value;
  followCitation();
  followLibrary(db, (error) => {
    console.error('Pangzhu: the library cannot be read', error);
    showDataFault(app, storageFault(error)?.code ?? 'unavailable');
  });
  render(<LibraryPage db={db} />, app);
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('library.title');
followColourNames();
const app = document.getElementById('app');
if (app === null) throw new Error('library/index.html has an element #app');
await show(app);
