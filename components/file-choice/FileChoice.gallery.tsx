import '@/components/button/button.css';
import './file-choice.css';
import { FileChoice } from '@/components/file-choice/FileChoice';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'file-choice',
  states: {
    'one file': () => <FileChoice words="选择文件" accept=".csv" onChoose={() => {}} />,
  },
} satisfies Gallery;
