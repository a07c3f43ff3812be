/**
 * What a column of a table can hold. `forms` and `titles` hold several in one cell, apart by `|`, `；`, `;` or a line
 * break; one row is one time: its titles, organisation, event, date and source belong together.
 */
export const TABLE_FIELDS = [
  'name',
  'kind',
  'forms',
  'titles',
  'organisation',
  'event',
  'date',
  'notes',
  'source',
  'url',
  'sentence',
  'id',
] as const;
export type TableField = (typeof TABLE_FIELDS)[number];

/** For each column of a table, in order, what it holds; null where it is left out. No field twice. */
export type Mapping = readonly (TableField | null)[];

/** What columns are called, without blanks and in lower case. */
const CALLED: Readonly<Record<TableField, readonly string[]>> = {
  name: ['name', 'fullname', '姓名', '名字', '名称', '人名', '机构名', '机构名称'],
  kind: ['kind', 'type', '类别', '类型', '种类'],
  forms: ['forms', 'surfaces', 'aliases', 'alias', '又作', '别名', '其他写法', '写法', '简称'],
  titles: ['titles', 'title', 'position', '头衔', '职务', '职位', '职称'],
  organisation: [
    'organisation',
    'organization',
    'company',
    'affiliation',
    '机构',
    '单位',
    '公司',
    '所属机构',
  ],
  event: ['event', 'conference', '会议', '活动', '大会'],
  date: ['date', 'year', '日期', '时间', '年份', '年'],
  notes: ['notes', 'note', 'remark', 'remarks', 'comment', '备注', '笔记', '说明'],
  source: ['source', 'article', '出处', '来源', '文章'],
  url: ['url', 'link', 'address', '网址', '链接', '地址'],
  sentence: ['sentence', 'quote', '原句', '原文', '句子', '引文'],
  id: ['id', '编号'],
};

/** What each column holds by what it is called; the first of a name counts. */
export function guessMapping(head: readonly string[]): Mapping {
  const taken = new Set<TableField>();
  return head.map((called) => {
    const plain = called.replaceAll(/\s/g, '').toLowerCase();
    const field = TABLE_FIELDS.find((one) => CALLED[one].includes(plain) && !taken.has(one)) ?? null;
    if (field !== null) taken.add(field);
    return field;
  });
}

/** The mapping with one column holding something else; the column that held it before is left out. */
export function remapped(mapping: Mapping, column: number, field: TableField | null): Mapping {
  return mapping.map((held, at) => (at === column ? field : held === field ? null : held));
}
