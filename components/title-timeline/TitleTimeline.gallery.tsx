import type { Gallery } from '@/components/gallery';
import { TitleTimeline } from '@/components/title-timeline/TitleTimeline';

const title = {
  from: '2024-07-31',
  to: '2026-11-02',
  isSeen: false,
  sources: ['甲', '乙'],
  disagreesWith: null,
};

export default {
  component: 'title-timeline',
  states: {
    'of an article without a date': () => (
      <TitleTimeline
        titles={[{ ...title, title: '某院院士', from: title.to, isSeen: true, sources: ['甲'] }]}
      />
    ),
    'one that is disputed': () => (
      <TitleTimeline
        titles={[
          { ...title, title: '某院院士' },
          { ...title, title: '某所所长', from: '2024-07-31', to: '2024-07-31', disagreesWith: '某院院士' },
        ]}
      />
    ),
  },
} satisfies Gallery;
