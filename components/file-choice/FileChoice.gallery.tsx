import '@/components/button/button.css';
import '@/components/quiet-button/quiet-button.css';
import './file-choice.css';
import { FileChoice } from '@/components/file-choice/FileChoice';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'file-choice',
  states: {
    quiet: () => <FileChoice words="另选文件" accept=".csv" isQuiet={true} onChoose={() => {}} />,
    'one file': () => <FileChoice words="选择文件" accept=".csv" onChoose={() => {}} />,
  },
} satisfies Gallery;
