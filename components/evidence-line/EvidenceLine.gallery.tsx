import { EvidenceLine, type EvidenceLineProps } from '@/components/evidence-line/EvidenceLine';
import type { Gallery } from '@/components/gallery';
import type { Evidence } from '@/lib/core/records/article-copy';

const MORNING = Date.UTC(2026, 10, 2, 1);

const kept: Evidence = {
  article: 'x',
  keeping: 'highlighted',
  copied: MORNING,
  pictures: { kept: 3, all: 12 },
  condition: null,
};
const found = { article: 'x', since: MORNING, checked: MORNING, sha256: '1'.repeat(64), words: null };

const show = (over: Partial<EvidenceLineProps>) => () => (
  <EvidenceLine
    evidence={kept}
    state={{ is: 'idle' }}
    canKeep
    onKeep={() => {}}
    onRead={() => {}}
    {...over}
  />
);

export default {
  component: 'evidence-line',
  states: {
    'not kept': show({ evidence: null }),
    keeping: show({ evidence: null, state: { is: 'keeping' } }),
    'not kept for want of room': show({ evidence: null, state: { is: 'failed', fault: 'quota' } }),
    'kept with some of its pictures': show({}),
    'its text alone': show({ evidence: { ...kept, copied: null, pictures: { kept: 0, all: 0 } } }),
    unchanged: show({ evidence: { ...kept, condition: { ...found, is: 'live' } } }),
    changed: show({ evidence: { ...kept, condition: { ...found, is: 'changed' } } }),
    gone: show({
      canKeep: false,
      evidence: { ...kept, condition: { ...found, is: 'gone', words: '该内容已被发布者删除' } },
    }),
  },
} satisfies Gallery;
