import '@/components/button/button.css';
import '@/components/fault/fault.css';
import '@/components/quiet-button/quiet-button.css';
import { bundledEntry } from '@/components/entry-row/sample-entries';
import type { Gallery } from '@/components/gallery';
import { SplitForm } from '@/components/split-form/SplitForm';
import type { Entity } from '@/lib/core/dictionary/entity';

const entity = bundledEntry.base as Entity;

const show = (shown: Entity, fault: 'stale' | null = null) => {
  return () => <SplitForm entity={shown} fault={fault} onSplit={() => {}} onCancel={() => {}} />;
};

export default {
  component: 'split-form',
  states: {
    'forms and titles': show(entity),
    'a name alone': show({ ...entity, surfaces: [entity.name], appearances: [] }),
    'somebody else wrote': show(entity, 'stale'),
  },
} satisfies Gallery;
