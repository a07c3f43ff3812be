import { EntityList, type ListedEntity } from '@/components/entity-list/EntityList';
import type { Gallery } from '@/components/gallery';

const person: ListedEntity = {
  id: 'person-gu-qinghe',
  kind: 'person',
  name: '顾清和',
  count: 5,
  unsure: 0,
  inTitle: true,
};
const organisation: ListedEntity = {
  id: 'organisation-lishi',
  kind: 'organisation',
  name: '砺石安全实验室',
  count: 12,
  unsure: 0,
  inTitle: false,
};

const show = (entities: readonly ListedEntity[]) => () => (
  <EntityList entities={entities} onChoose={() => {}} />
);

export default {
  component: 'entity-list',
  states: {
    'people and organisations': show([
      person,
      { ...person, id: 'person-he-yanqiu', name: '何砚秋', count: 2, inTitle: false },
      { ...person, id: 'person-lu-ming', name: '陆鸣', count: 3, unsure: 2, inTitle: false },
      organisation,
      { ...organisation, id: 'organisation-jiangzhou', name: '江州网络空间安全协会', count: 1 },
    ]),
    'only in the title': show([{ ...person, count: 0 }]),
    'every kind': show([
      person,
      organisation,
      { ...person, id: 'event-lishi-2025', kind: 'event', name: '砺石安全大会 2025', count: 4 },
      { ...person, id: 'product-guanlan', kind: 'product', name: '观澜日志平台', count: 1, inTitle: false },
      {
        ...person,
        id: 'report-logs',
        kind: 'report',
        name: '日志留存实践报告',
        count: 1,
        unsure: 1,
        inTitle: false,
      },
    ]),
    'long and hostile names': show([
      {
        ...organisation,
        name: '江州市工业互联网与关键信息基础设施网络安全协同创新联合实验室（筹）理事会',
        unsure: 3,
        inTitle: true,
      },
      { ...person, name: '\u202e<img src=x onerror=alert(1)>' },
    ]),
    empty: show([]),
  },
} satisfies Gallery;
