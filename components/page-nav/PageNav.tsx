import './page-nav.css';
import { i18n } from '#i18n';

/** The pages of the extension that a reader walks between, in the order of the links. */
const ADDRESSES = {
  library: '/library.html',
  people: '/people.html',
  dictionary: '/dictionary.html',
  storage: '/storage.html',
} as const;
export type NavPage = keyof typeof ADDRESSES;
export const NAV_PAGES = Object.keys(ADDRESSES) as readonly NavPage[];

/** The way from one page of the extension to the others. */
export function PageNav({ here }: { readonly here: NavPage }) {
  return (
    <nav class="page-nav" aria-label={i18n.t('page_nav.label')}>
      {NAV_PAGES.map((page) => (
        <a key={page} href={ADDRESSES[page]} {...(page === here ? { 'aria-current': 'page' } : {})}>
          {i18n.t(`page_nav.${page}`)}
        </a>
      ))}
    </nav>
  );
}
