import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/dictionary/dictionary.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import type { FaultCode } from '@/components/fault/fault-code';
import { DictionaryPage } from '@/entrypoints/dictionary/DictionaryPage';
import { followDictionary } from '@/entrypoints/dictionary/dictionary-state';
import { openDatabase } from '@/lib/db/open-database';
import { storageFault } from '@/lib/db/storage-fault';

async function show(app: Element): Promise<void> {
  const opened = await openDatabase();
  if (!opened.ok) {
    showFault(app, opened.error.code === 'quota' ? 'quota' : 'unavailable');
    return;
  }
  followDictionary(opened.value, (error) => {
    console.error('Pangzhu: the dictionary cannot be read', error);
    showFault(app, storageFault(error)?.code ?? 'unavailable');
  });
  render(<DictionaryPage db={opened.value} />, app);
}

function showFault(app: Element, code: FaultCode): void {
  render(<FaultLine code={code} onRetry={() => location.reload()} />, app);
}

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('dictionary.title');
const app = document.getElementById('app');
if (app === null) throw new Error('dictionary/index.html has an element #app');
await show(app);
