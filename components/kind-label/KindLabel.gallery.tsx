import './kind-label.css';
import type { Gallery } from '@/components/gallery';
import { KindLabel } from '@/components/kind-label/KindLabel';
import { ENTITY_KINDS } from '@/lib/core/dictionary/entity';

export default {
  component: 'kind-label',
  states: Object.fromEntries(ENTITY_KINDS.map((kind) => [kind, () => <KindLabel kind={kind} />])),
} satisfies Gallery;
