import '@/components/glyph/glyph.css';
import '@/components/quiet-button/quiet-button.css';
import './cite-menu.css';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'cite-menu',
  states: {
    closed: () => <CiteMenu format="markdown" onCite={() => {}} />,
  },
} satisfies Gallery;
