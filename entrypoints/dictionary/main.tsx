import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/dictionary/dictionary.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { faultCodeOf } from '@/components/fault/fault-code';
import { DictionaryPage } from '@/entrypoints/dictionary/DictionaryPage';
import { followDictionary } from '@/entrypoints/dictionary/dictionary-state';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { showDataFault } from '@/entrypoints/reader-data/show-data-fault';
import { storageFault } from '@/lib/db/storage-fault';

async function show(app: Element): Promise<void> {
  const opened = await openReaderData();
  if (!opened.ok) {
    showDataFault(app, faultCodeOf(opened.error));
    return;
  }
  followDictionary(opened.value, (error) => {
    console.error('Pangzhu: the dictionary cannot be read', error);
    showDataFault(app, storageFault(error)?.code ?? 'unavailable');
  });
  render(<DictionaryPage db={opened.value} />, app);
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('dictionary.title');
const app = document.getElementById('app');
if (app === null) throw new Error('dictionary/index.html has an element #app');
await show(app);
