import type { Gallery } from '@/components/gallery';
import { type PackableEntry, PackForm } from '@/components/pack-form/PackForm';

const entries: readonly PackableEntry[] = [
  { id: 'term-1', name: '欧阳明舟', kind: 'person' },
  { id: 'term-2', name: '江州网络空间安全协会', kind: 'organisation' },
  { id: 'term-3', name: '\u202e<img src=x onerror=alert(1)>', kind: 'person' },
];
const show =
  (some: readonly PackableEntry[], written: string | null = null) =>
  () => <PackForm entries={some} written={written} onWrite={() => {}} />;

export default {
  component: 'pack-form',
  states: {
    'some entries': show(entries),
    written: show(entries, 'jiangzhou-1.json'),
    many: show(Array.from({ length: 40 }, (_, at) => ({ id: `${at}`, name: `第 ${at} 位`, kind: 'person' }))),
    'none of the reader’s own': show([]),
  },
} satisfies Gallery;
