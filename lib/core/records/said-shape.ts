import { LONGEST_SPEAKER, LONGEST_TITLE, type Said, type SaidBy } from '@/lib/core/records/said';
import { agreeing, list, nullable, one, record, type Shape, text } from '@/lib/core/records/shape';
import { STATEMENT_KINDS } from '@/lib/core/statements/statement';

const LONGEST_ID = 200;
const MOST_SPEAKERS = 100;

const speaker = record<SaidBy>({
  name: text(LONGEST_SPEAKER, (value) => value.trim() !== ''),
  entity: nullable(text(LONGEST_ID, (value) => value !== '')),
  title: nullable(text(LONGEST_TITLE, (value) => value.trim() !== '')),
});

export const said: Shape<Said> = record<Said>({
  speakers: agreeing(list(speaker, MOST_SPEAKERS), 'somebody who speaks', ({ length }) => length > 0),
  kind: one(...STATEMENT_KINDS),
  certainty: one('sure', 'unsure'),
});
