import { id } from '@/lib/core/records/annotation-shape';
import type { Quarantined } from '@/lib/core/records/quarantined';
import { record, text, time } from '@/lib/core/records/shape';

const LONGEST_NAME = 1_000;
const LONGEST_KEY = 1_048_576;

export const quarantined = record<Quarantined>({
  id,
  table: text(LONGEST_NAME),
  key: text(LONGEST_KEY),
  // Whatever it is: that is why it is here.
  raw: () => null,
  path: text(LONGEST_NAME),
  expected: text(LONGEST_NAME),
  at: time,
});
