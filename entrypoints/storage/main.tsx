import '@/components/tokens.css';
import '@/components/page.css';
import '@/entrypoints/storage/storage.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { FaultLine } from '@/components/fault/FaultLine';
import { openReaderData } from '@/entrypoints/reader-data/open-reader-data';
import { StoragePage } from '@/entrypoints/storage/StoragePage';
import { followStorage } from '@/entrypoints/storage/storage-state';

document.documentElement.lang = i18n.t('language');
document.title = i18n.t('storage_page.title');
const app = document.getElementById('app');
if (app === null) throw new Error('storage/index.html has an element #app');
const opened = await openReaderData();
if (opened.ok) followStorage(opened.value);
render(
  opened.ok ? (
    <StoragePage db={opened.value} />
  ) : (
    <FaultLine code={opened.error.code} onRetry={() => location.reload()} />
  ),
  app,
);
