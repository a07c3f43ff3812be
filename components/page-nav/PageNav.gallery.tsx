import type { Gallery } from '@/components/gallery';
import { NAV_PAGES, PageNav } from '@/components/page-nav/PageNav';

export default {
  component: 'page-nav',
  states: Object.fromEntries(NAV_PAGES.map((page) => [page, () => <PageNav here={page} />])),
} satisfies Gallery;
