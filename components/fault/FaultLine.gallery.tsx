import '@/components/quiet-button/quiet-button.css';
import './fault.css';
import { FaultLine } from '@/components/fault/FaultLine';
import { FAULT_CODES } from '@/components/fault/fault-code';
import type { Gallery } from '@/components/gallery';

export default {
  component: 'fault',
  states: {
    ...Object.fromEntries(FAULT_CODES.map((code) => [code, () => <FaultLine code={code} onRetry={null} />])),
    'can be tried again': () => <FaultLine code="unreachable" onRetry={() => {}} />,
  },
} satisfies Gallery;
