import { CompanionGraph } from '@/components/companion-graph/CompanionGraph';
import { CompanionTable } from '@/components/companion-graph/CompanionTable';
import type { Gallery } from '@/components/gallery';
import { samplePlace } from '@/components/saying-list/sample-sayings';
import { keyOf } from '@/lib/core/records/article-statements';
import type { Together } from '@/lib/core/sayings/together';

const names = ['南宫知微', '东方朔', '西门一', '北堂明', '慕容复盘', '端木'];
const subjects = names.map((name) => ({ kind: 'person' as const, entity: `person-${name}`, name }));
const key = (at: number): string =>
  keyOf(subjects[at % subjects.length] ?? subjects[0] ?? { kind: 'person', entity: null, name: '' });
const pair = (first: number, second: number, occasions: number) => ({
  first: key(first),
  second: key(second),
  occasions,
  evidence: Array.from({ length: occasions }, (_, at) => ({
    first: samplePlace(at),
    second: samplePlace(at),
  })),
});
const together: Together = {
  people: subjects.map((subject, at) => ({ key: key(at), subject, occasions: 6 - at })),
  pairs: [pair(0, 1, 4), pair(0, 2, 2), pair(1, 2, 1), pair(0, 3, 1), pair(3, 4, 1), pair(4, 5, 3)],
};
const [first = null] = together.pairs;
const none = () => {};

export default {
  component: 'companion-graph',
  states: {
    picture: () => <CompanionGraph together={together} chosen={first} onChoose={none} onOpen={none} />,
    table: () => (
      <CompanionTable pairs={together.pairs} atOnce={100} chosen={first} onChoose={none} onOpen={none} />
    ),
    'a table with more rows than are shown': () => (
      <CompanionTable pairs={together.pairs} atOnce={4} chosen={null} onChoose={none} onOpen={none} />
    ),
  },
} satisfies Gallery;
