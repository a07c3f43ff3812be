import type { Gallery } from '@/components/gallery';
import { TableImport } from '@/components/table-import/TableImport';
import type {
  MappedTable,
  TableFault,
  TableImportState,
  TableReport,
} from '@/components/table-import/table-import-state';

const show = (state: TableImportState) => () => (
  <TableImport
    state={state}
    onChoose={() => {}}
    onMap={() => {}}
    onKind={() => {}}
    onImport={() => {}}
    onCancel={() => {}}
  />
);

const table: MappedTable = {
  file: '江州网安名录.csv',
  encoding: 'gb18030',
  head: ['姓名', '职务', '单位', '日期', '手机'],
  sample: [
    ['欧阳明舟', '所长', '海岳实验室', '2024-07-31', '——'],
    ['陆鸣', '副理事长｜首席科学家', '江州网络空间安全协会', '2023', ''],
    ['\u202e<img src=x onerror=alert(1)>', '很长的头衔'.repeat(20), '', '', ''],
  ],
  mapping: ['name', 'titles', 'organisation', 'date', null],
  kind: 'person',
};
const report: TableReport = { added: 9_996, updated: 1, unchanged: 0, refused: 0, refusals: [] };
const failed = (fault: TableFault) => show({ is: 'failed', fault });

export default {
  component: 'table-import',
  states: {
    idle: show({ is: 'idle' }),
    mapping: show({ is: 'mapping', table }),
    'no column holds the name': show({
      is: 'mapping',
      table: { ...table, mapping: [null, 'titles', 'organisation', 'date', null] },
    }),
    reading: show({ is: 'reading', file: table.file, share: 0.4 }),
    merging: show({ is: 'merging', file: table.file, share: 0.9 }),
    done: show({ is: 'done', report }),
    'done without some rows': show({
      is: 'done',
      report: {
        ...report,
        refused: 104,
        refusals: [
          { line: 17, code: 'bad-date', field: 'date' },
          { line: 404, code: 'no-name', field: 'name' },
          { line: 405, code: 'unknown-kind', field: 'kind' },
          { line: 512, code: 'several', field: 'name' },
          { line: 513, code: 'too-long', field: 'titles' },
          { line: 514, code: 'too-many', field: 'forms' },
          { line: 515, code: 'bad-url', field: 'url' },
          { line: 9_001, code: 'broken-quotes', field: null },
        ],
      },
    }),
    'no text': failed('not-text'),
    'too large': failed('too-large'),
    empty: failed('empty'),
    cancelled: failed('cancelled'),
    'disk full': failed('quota'),
    'nobody answered': failed('unreachable'),
  },
} satisfies Gallery;
