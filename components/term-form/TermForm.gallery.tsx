import '@/components/button/button.css';
import '@/components/fault/fault.css';
import '@/components/quiet-button/quiet-button.css';
import type { Gallery } from '@/components/gallery';
import { TermForm, type TermFormProps } from '@/components/term-form/TermForm';
import type { TermDraft } from '@/lib/core/dictionary/term-writes';

const empty: TermDraft = { kind: 'person', name: '', forms: [], titles: [], notes: '' };
const full: TermDraft = {
  kind: 'person',
  name: '南宫知微',
  forms: ['微老师', 'Zhiwei'],
  notes: '在两届会上听过。',
  titles: [
    {
      title: '首席科学家',
      organisation: '云岭研究院',
      event: '测试大会',
      date: '2025-07',
      source: {
        article: '又一届测试大会侧记',
        account: '样例观察',
        url: 'https://a.example/2',
        sentence: '云岭研究院首席科学家南宫知微第一个上台。',
        date: '2025-07-31',
      },
    },
  ],
};

const show = (draft: TermDraft, props: Partial<TermFormProps> = {}) => {
  return () => (
    <TermForm
      draft={draft}
      isSmall={false}
      isSaving={false}
      fault={null}
      onSave={() => {}}
      onCancel={() => {}}
      {...props}
    />
  );
};

export default {
  component: 'term-form',
  states: {
    empty: show(empty),
    full: show(full),
    'in an article': show(full, { isSmall: true, onBelongs: () => {} }),
    saving: show(full, { isSaving: true }),
    failed: show(full, { fault: 'quota' }),
    'somebody else wrote': show(full, { fault: 'stale' }),
    'another kind': show({ ...empty, kind: 'event', name: '测试大会' }),
  },
} satisfies Gallery;
