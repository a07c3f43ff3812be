import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'pangzhu-inspect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An article of our own about one of the people of the sheets. */
const page = (
  head = '',
) => `<!doctype html><html><head><meta property="og:title" content="周鸿祎在北京">${head}
  <script>var biz = "MzA0MDAwMDAwMA==" || ""; var mid = "26"; var idx = "1"; var ct = "1762747210"; var nickname = htmlDecode("某号");</script>
  </head><body><div id="js_article"><div id="js_content" style="visibility: hidden; opacity: 0; ">
  <p>360集团创始人<b>周鸿</b>祎到了北京。</p></div></div></body></html>`;

mkdirSync(join(folder, 'saved'));
writeFileSync(join(folder, 'saved/a.html'), page());
writeFileSync(
  join(folder, 'saved/named.html'),
  page('<meta property="og:url" content="https://mp.weixin.qq.com/s/x">'),
);
writeFileSync(join(folder, 'saved/linked.html'), page('<link rel="canonical" href="https://example.org/a">'));
writeFileSync(
  join(folder, 'saved/gbk.html'),
  Buffer.concat([
    Buffer.from('<meta charset="gbk"><title>'),
    Buffer.from([0xbb, 0xe1, 0xd2, 0xe9]),
    Buffer.from('</title>'),
  ]),
);
writeFileSync(
  join(folder, 'list.tsv'),
  [
    'saved/a.html\thttps://mp.weixin.qq.com/s/x',
    'saved/none.html\thttps://mp.weixin.qq.com/s/y',
    '',
    'saved/a.html\tno address',
    'saved/named.html',
  ].join('\r\n'),
);

writeFileSync(
  join(folder, 'unaddressed.tsv'),
  ['named', 'linked', 'a', 'gbk'].map((name) => `saved/${name}.html`).join('\n'),
);

/** Runs the command as npm does: in the project's folder, with word of where it was called. */
function inspect(...args: string[]): { lines: Record<string, unknown>[]; code: number | null; said: string } {
  const run = spawnSync(
    process.execPath,
    ['--import', './scripts/alias.mjs', 'scripts/inspect.ts', ...args],
    {
      encoding: 'utf8',
      env: { ...process.env, INIT_CWD: folder },
    },
  );
  const lines = run.stdout.split('\n').filter((line) => line !== '');
  return { lines: lines.map((line) => JSON.parse(line)), code: run.status, said: run.stderr };
}

describe('npm run inspect', { timeout: 60_000 }, () => {
  it('prints one page as one object with all of its fields, absent ones null', () => {
    const { lines, code, said } = inspect('saved/a.html', '--url', 'https://mp.weixin.qq.com/s/x');
    const [{ mentions, titleMentions, ...fields } = {}] = lines;
    expect(fields).toEqual({
      file: 'saved/a.html',
      site: 'weixin',
      kind: 'article',
      notice: null,
      identity: 'weixin:MzA0MDAwMDAwMA==:26:1',
      title: '周鸿祎在北京',
      account: '某号',
      author: null,
      published: '2025-11-10T12:00:10+08:00',
      original: null,
      trouble: null,
      text: '360集团创始人周鸿祎到了北京。',
      statements: [],
      candidates: [],
    });
    const person = { surface: '周鸿祎', name: '周鸿祎', kind: 'person', via: 'name', refersTo: null };
    expect(mentions).toContainEqual(expect.objectContaining({ start: 8, end: 11, ...person }));
    expect(titleMentions).toContainEqual(expect.objectContaining({ start: 0, end: 3, ...person }));
    expect([lines.length, code, said]).toEqual([1, 0, '']);
  });

  it('without an address it takes the one the page names, else what it plainly is, in the characters it declares', () => {
    expect(inspect('--list', 'unaddressed.tsv').lines).toMatchObject([
      { file: 'saved/named.html', site: 'weixin' },
      { file: 'saved/linked.html', site: 'generic' },
      { file: 'saved/a.html', site: 'weixin' },
      { file: 'saved/gbk.html', title: '会议', kind: 'none', text: '' },
    ]);
  });

  it('prints a list one a line, in order, with what went wrong', () => {
    const { lines, code } = inspect('--list', 'list.tsv');
    expect(lines).toMatchObject([
      { file: 'saved/a.html', kind: 'article' },
      { file: 'saved/none.html', error: expect.stringContaining('none.html') },
      { file: 'saved/a.html', error: expect.stringContaining('no address') },
      { file: 'saved/named.html', kind: 'article' },
    ]);
    expect(Object.keys(lines[1] ?? {})).toEqual(['file', 'error']);
    expect(code).toBe(0);
  });

  it('fails on a page that it cannot read, and on what it does not understand', () => {
    expect(inspect('saved/none.html')).toMatchObject({ lines: [{ file: 'saved/none.html' }], code: 1 });
    expect(inspect()).toMatchObject({ lines: [], code: 2, said: expect.stringContaining('--list') });
  });
});
