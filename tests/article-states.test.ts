import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ArticleReading } from '@/lib/core/records/article';
import { readPage } from '@/scripts/read-page';
import { readFromCopy } from '@/tests/read-from-copy';
import { documents, isThere, makePage, SHARED, WHY_NOT } from '@/tests/shared-pages';

const isSoak = process.env['SOAK'] !== undefined;
const withoutBlanks = (text: string): string => text.replaceAll('\u3000', '');

async function read(file: string, ...options: string[]): Promise<ArticleReading> {
  const { html, url } = await makePage(file, ...options);
  const page = readPage(html, url);
  page.close();
  return page.reading;
}

const raws = new Map<string, ArticleReading>();
/** What is read of an article's page as the server sends it, made and read once for all tests. */
async function readRaw(file: string): Promise<ArticleReading> {
  const reading = raws.get(file) ?? (await read(file, '--state', 'raw'));
  raws.set(file, reading);
  return reading;
}

describe('an article in whatever state its page is', { timeout: 60_000 }, () => {
  if (!isThere) {
    // A project that was cloned alone has no pages of others: who runs it is told what was not looked at.
    it('has one text', (context) => context.skip(WHY_NOT));
    return;
  }

  it.each(documents)('%s has one text, and reads from its copy as from its page', async (file) => {
    const raw = await readRaw(file);
    expect(raw.kind).toBe('article');
    expect(raw.text.length).toBeGreaterThan(0);
    expect(await read(file, '--state', 'rendered')).toEqual(raw);
    const hostile = [
      ['--state', 'rendered', '--hostile'],
      ['--state', 'raw', '--hostile'],
    ];
    for (const options of isSoak ? [...hostile, ['--state', 'rendered']] : hostile) {
      const { html, url } = await makePage(file, ...options);
      const page = readPage(html, url);
      const { copy, shown } = readFromCopy(page);
      page.close();
      expect({ ...page.reading, text: '' }).toEqual({ ...raw, text: '' });
      expect(withoutBlanks(page.reading.text)).toBe(withoutBlanks(raw.text));
      expect(shown).toBe(page.reading.text);
      expect(copy.isStructured).toBe(true);
    }
  });

  const posts = documents.filter((file) =>
    readFileSync(join(SHARED, file), 'utf8').includes('url: https://www.4hou.com/'),
  );

  it.each(posts)('%s, of 4hou, has its lead, and neither its title nor what follows it', async (file) => {
    const { title, text, published, author } = await readRaw(file);
    expect(text).toMatch(/^导语：/);
    expect(text).not.toContain('如若转载');
    expect(text).not.toContain('发表评论');
    expect(text.split('\n')).not.toContain(title);
    expect(published).toMatch(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    expect(author).not.toBeNull();
  });
});
