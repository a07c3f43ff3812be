import { defineBackground } from 'wxt/utils/define-background';
import { annotateCalls } from '@/entrypoints/background/annotate';
import { bringPart } from '@/entrypoints/background/bring-part';
import { citationCalls } from '@/entrypoints/background/citation-calls';
import { statementCalls } from '@/entrypoints/background/correct-statements';
import { dictionaryPageCalls, doubtCalls } from '@/entrypoints/background/dictionary-calls';
import { emptyBin } from '@/entrypoints/background/empty-bin';
import { entryCalls } from '@/entrypoints/background/entry-calls';
import { takeImports } from '@/entrypoints/background/import-port';
import { indexStatements, indexStatementsSoon } from '@/entrypoints/background/index-statements';
import { evidenceCalls, keepCalls } from '@/entrypoints/background/keep-page';
import { nameColours } from '@/entrypoints/background/name-colours';
import { noteCalls } from '@/entrypoints/background/note-calls';
import { noteInProgress } from '@/entrypoints/background/note-in-progress';
import { openArticle } from '@/entrypoints/background/open-article';
import { answerPanelCommand } from '@/entrypoints/background/panel-command';
import { placeCalls } from '@/entrypoints/background/place-highlights';
import { reachOpenArticles } from '@/entrypoints/background/reach-open-articles';
import { readStatements } from '@/entrypoints/background/read-statements';
import { readerCalls } from '@/entrypoints/background/reader-calls';
import { whenDictionaryChanges } from '@/entrypoints/background/reader-dictionary';
import { takeRestores } from '@/entrypoints/background/restore-port';
import { showMissingAccess } from '@/entrypoints/background/show-missing-access';
import { storageCalls } from '@/entrypoints/background/storage-calls';
import { tellSettings } from '@/entrypoints/background/tell-settings';
import { undoHere } from '@/entrypoints/background/undo-here';
import { watchOverData } from '@/entrypoints/background/watch-over-data';
import { desk, listen } from '@/lib/messages/answer';
import { type DictionaryPageCalls, dictionaryPageSchemas } from '@/lib/messages/dictionary-calls';
import {
  type ArticleCalls,
  articleCallSchemas,
  type PageCalls,
  pageCallSchemas,
} from '@/lib/messages/to-background';

// Listeners are added in the first turn of the event loop: the browser wakes this script by them.
export default defineBackground(() => {
  listen([
    desk<ArticleCalls>((caller) => caller.kind === 'article', articleCallSchemas, {
      openArticle,
      readStatements,
      bringPart,
      nameColours,
      noteInProgress,
      ...keepCalls,
      ...annotateCalls,
      undoHere,
      ...placeCalls,
      ...statementCalls,
      ...doubtCalls,
      ...entryCalls,
      ...citationCalls,
    }),
    desk<PageCalls>((caller) => caller.kind === 'page', pageCallSchemas, {
      ...readerCalls,
      ...noteCalls,
      ...evidenceCalls,
      ...storageCalls,
      indexStatements,
    }),
    desk<DictionaryPageCalls>((caller) => caller.kind === 'page', dictionaryPageSchemas, dictionaryPageCalls),
  ]);
  takeImports();
  takeRestores();
  watchOverData();
  reachOpenArticles();
  showMissingAccess();
  tellSettings();
  whenDictionaryChanges(indexStatementsSoon);
  answerPanelCommand();
  emptyBin();
});
