import '@/components/tokens.css';
import '@/components/page.css';
import '@/components/button/button.css';
import '@/components/fault/fault.css';
import '@/components/kind-label/kind-label.css';
import '@/components/quiet-button/quiet-button.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { AddTerm } from '@/entrypoints/term/AddTerm';

// The frame that a new person or organisation is put in with, beside selected words of an article. Like that for
// notes it has the extension's origin: what is typed here, the page's listeners do not hear.
document.documentElement.lang = i18n.t('language');
document.title = i18n.t('dictionary.add');
const ticket = new URLSearchParams(location.search).get('ticket');
const app = document.getElementById('app');
if (app === null) throw new Error('term/index.html has an element #app');
if (ticket !== null) render(<AddTerm ticket={ticket} />, app);
