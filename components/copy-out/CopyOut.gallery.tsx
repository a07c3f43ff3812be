import { CopyOut, type CopyOutProps } from '@/components/copy-out/CopyOut';
import type { Gallery } from '@/components/gallery';

const show = (over: Partial<CopyOutProps>) => () => (
  <CopyOut
    last={{ file: 'pangzhu.jsonl.gz', days: 3 }}
    target={null}
    canChoose={true}
    fault={null}
    onCopy={() => {}}
    onChoose={() => {}}
    {...over}
  />
);

export default {
  component: 'copy-out',
  states: {
    'some days ago': show({}),
    'long ago': show({ last: { file: 'pangzhu.jsonl.gz', days: 48 } }),
    never: show({ last: null }),
    'downloads only': show({ canChoose: false }),
    'into a file of the reader’s': show({
      last: { file: 'p.jsonl.gz', days: 0 },
      target: { file: 'p.jsonl.gz', state: 'ready' },
    }),
    'after a question': show({ target: { file: 'p.jsonl.gz', state: 'needs-leave' } }),
    'no room': show({ fault: 'quota' }),
  },
} satisfies Gallery;
