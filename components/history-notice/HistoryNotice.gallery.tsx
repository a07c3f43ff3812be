import type { Gallery } from '@/components/gallery';
import { HistoryNotice } from '@/components/history-notice/HistoryNotice';

export default {
  component: 'history-notice',
  states: { first: () => <HistoryNotice onAccept={() => {}} onRefuse={() => {}} /> },
} satisfies Gallery;
