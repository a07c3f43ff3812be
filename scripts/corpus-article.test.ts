import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readCorpusArticle } from '@/scripts/corpus-article';
import { DOCUMENTS_MISSING } from '@/scripts/gold/gold-file';

const TOOLS = fileURLToPath(new URL('../../shared/tools', import.meta.url));

const record = (title: string, words: string): string =>
  JSON.stringify({
    ...{
      url: 'https://mp.weixin.qq.com/s?__biz=MzA=&mid=1&idx=1&sn=0a',
      source: '一个账号',
      date: '2024-05-06',
      title,
    },
    markdown: `# ${title}\n\n# ${title}\n\n一个账号\n\n${words}\n`,
  });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pangzhu-corpus-'));
  mkdirSync(join(folder, 'corpus'));
  file = join(folder, 'corpus', 'some.jsonl.gz');
  const lines = [record('第一篇', '门开了。'), record('第二篇', '[窗](https://a.example/)也**开**了。'), ''];
  writeFileSync(file, gzipSync(lines.join('\n')));
});
afterEach(() => rmSync(folder, { recursive: true }));

it('is the text, the title and the account that the page of a line has', (context) => {
  // The tool that makes the page lies among the documents.
  if (DOCUMENTS_MISSING !== null) return context.skip(DOCUMENTS_MISSING);
  symlinkSync(TOOLS, join(folder, 'tools'));
  const page = readCorpusArticle(file, 2);
  const { kind, text, title, account } = page.reading;
  page.close();
  expect({ kind, text, title, account }).toEqual({
    ...{ kind: 'article', text: '窗也开了。', title: '第二篇', account: '一个账号' },
  });
});

it.each([0, 3, 4])('says so where there is no line %d', (line) => {
  expect(() => readCorpusArticle(file, line)).toThrow(`some.jsonl.gz: there is no line ${line}`);
});
