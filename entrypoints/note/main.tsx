import '@/components/tokens.css';
import '@/components/page.css';
import './note.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { showLastResort } from '@/entrypoints/note-editing/last-resort';
import { NoteEditing } from '@/entrypoints/note-editing/NoteEditing';

// The frame that a note is typed in. It stands inside of our closed root in an article's page, but its origin is
// the extension's: what is typed here, the page's listeners do not hear. Once the note is done, the background has
// the article's script take the frame away.
document.documentElement.lang = i18n.t('language');
document.title = i18n.t('note_editor.label');
const ticket = new URLSearchParams(location.search).get('ticket');
const app = document.getElementById('app');
if (app === null) throw new Error('note/index.html has an element #app');
const lastWords = {
  outdated: i18n.t('fault.outdated'),
  label: i18n.t('note_editor.label'),
  copy: i18n.t('note_editor.copy'),
  copied: i18n.t('note_editor.copied'),
};
const leave = (annotation: string | null, note: string): void => {
  // What was rendered asks for messages when it goes, too.
  const place = document.createElement('div');
  // With its look: the sheet of the frame fits into its height what stands in `#app`.
  place.id = app.id;
  app.replaceWith(place);
  showLastResort(place, annotation, note, lastWords);
};
if (ticket !== null) render(<NoteEditing ticket={ticket} onDone={() => {}} onOutdated={leave} />, app);
