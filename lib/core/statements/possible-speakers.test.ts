import { expect, it } from 'vitest';
import type { Mention } from '@/lib/core/recognise/mention';
import { possibleSpeakers } from '@/lib/core/statements/possible-speakers';
import type { Statement } from '@/lib/core/statements/statement';

it('those who may have spoken are named once, speakers first, with what is known of each', () => {
  const mention = { start: 0, end: 1 };
  const statements = [
    { speakers: [{ name: '何砚秋', entity: null, title: '秘书长', mention }] },
    { speakers: [{ name: '顾清和', entity: null, title: null, mention }] },
  ] as unknown as Statement[];
  const mentions = [
    { name: '顾清和', entity: 'person-gu', kind: 'person' },
    { name: '砺石安全实验室', entity: 'organisation-lishi', kind: 'organisation' },
    { name: '砺石大会', entity: 'event-lishi', kind: 'event' },
  ] as unknown as Mention[];
  expect(possibleSpeakers(statements, mentions)).toEqual([
    { name: '何砚秋', entity: null, title: '秘书长' },
    { name: '顾清和', entity: 'person-gu', title: null },
    { name: '砺石安全实验室', entity: 'organisation-lishi', title: null },
  ]);
});
