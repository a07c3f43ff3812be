import type { Gallery } from '@/components/gallery';
import { SubjectList } from '@/components/subject-list/SubjectList';

const subjects = [
  { key: 'a', subject: { kind: 'person', entity: 'person-a', name: '南宫知微' }, articles: 12 },
  {
    key: 'b',
    subject: { kind: 'organisation', entity: null, name: '某某网络空间安全联合实验室' },
    articles: 3,
  },
  { key: 'c', subject: { kind: 'event', entity: 'event-c', name: '第九届测试大会' }, articles: 1 },
] as const;

export default {
  component: 'subject-list',
  states: {
    some: () => <SubjectList subjects={subjects} current="b" onOpen={() => {}} />,
    none: () => <SubjectList subjects={[]} current={null} onOpen={() => {}} />,
  },
} satisfies Gallery;
