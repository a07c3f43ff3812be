import './glyph.css';
import type { Gallery } from '@/components/gallery';
import { GLYPH_NAMES, Glyph } from '@/components/glyph/Glyph';

export default {
  component: 'glyph',
  states: Object.fromEntries(GLYPH_NAMES.map((name) => [name, () => <Glyph name={name} />])),
} satisfies Gallery;
