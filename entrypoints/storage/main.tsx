import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/storage/storage.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { faultCodeOf } from '@/components/fault/fault-code';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { showDataFault } from '@/entrypoints/reader-data/show-data-fault';
import { StoragePage } from '@/entrypoints/storage/StoragePage';
import { followStorage } from '@/entrypoints/storage/storage-state';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('storage_page.title');
const app = document.getElementById('app');
if (app === null) throw new Error('storage/index.html has an element #app');
const opened = await openReaderData();
if (opened.ok) {
  followStorage(opened.value);
  render(<StoragePage db={opened.value} />, app);
} else showDataFault(app, faultCodeOf(opened.error));
