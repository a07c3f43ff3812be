import { DataNotice } from '@/components/data-notice/DataNotice';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'data-notice',
  states: { notice: () => <DataNotice onExport={() => {}} /> },
} satisfies Gallery;
