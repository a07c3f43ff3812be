import '@/components/quiet-button/quiet-button.css';
import './progress-line.css';
import type { Gallery } from '@/components/gallery';
import { ProgressLine } from '@/components/progress-line/ProgressLine';

const show = (share: number | null) => () => (
  <ProgressLine label="backup" words="砺石" file="backup-2025.jsonl" share={share} onCancel={() => {}} />
);

export default {
  component: 'progress-line',
  states: { begun: show(0), 'a third is done': show(1 / 3), 'of unknown length': show(null) },
} satisfies Gallery;
