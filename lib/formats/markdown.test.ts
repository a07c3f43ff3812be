import fc from 'fast-check';
import { lexer, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import type { Highlight } from '@/lib/core/records/annotation';
import type { StoredArticle } from '@/lib/core/records/stored-article';
import { type AnnotatedArticle, type MarkdownWords, writeMarkdown } from '@/lib/formats/markdown';

const isSoak = process.env['SOAK'] !== undefined;

const words: MarkdownWords = {
  heading: '旁注',
  untitled: '无标题',
  account: '公众号',
  author: '作者',
  published: '发布',
  original: '原文',
  noHighlights: '没有划线',
  colours: { yellow: '黄', green: '绿', blue: '蓝', pink: '粉' },
  saidBy: ({ speakers }) => speakers.map(({ name }) => name).join('、'),
  time: (moment) => new Date(moment).toISOString().slice(0, 16).replace('T', ' '),
};

const article: StoredArticle = {
  id: '01M6CWAE8R0000000000000001',
  site: '4hou',
  identity: '4hou:T1',
  title: '测试大会侧记',
  account: '测试周报',
  author: null,
  published: '2026-11-01T10:00:00+08:00',
  url: 'https://www.4hou.com/posts/T1',
  urls: ['https://www.4hou.com/posts/T1'],
  sha256: '0'.repeat(64),
  textVersion: 1,
  firstSeen: 0,
  lastSeen: 0,
  keeping: 'highlighted',
  updated: 0,
  deleted: null,
};

function highlight(exact: string, note = '', tags: readonly string[] = []): Highlight {
  return {
    id: '01M6CWAE8R0000000000000002',
    article: article.id,
    kind: 'highlight',
    anchor: {
      quote: { exact, prefix: '', suffix: '' },
      position: { start: 0, end: exact.length },
      foldedStart: 0,
      block: 0,
      textVersion: 1,
      text: { hash: '0', folded: '0', sketch: '0' },
      rivals: [],
    },
    anchoredOn: '0'.repeat(64),
    madeOn: '0'.repeat(64),
    madeAt: null,
    keptDetached: false,
    style: 'fill',
    colour: 'yellow',
    note,
    tags,
    entities: [],
    said: null,
    created: Date.UTC(2026, 10, 2, 1, 30),
    updated: Date.UTC(2026, 10, 2, 1, 30),
    deleted: null,
  };
}

async function written(...articles: AnnotatedArticle[]): Promise<string> {
  const source = async function* () {
    yield* articles;
  };
  return (await Array.fromAsync(writeMarkdown(source(), words))).join('');
}

/** What a parser of GitHub's Markdown shows of tokens, as text. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'paragraph' || token.type === 'heading' || token.type === 'blockquote')
        return `${shown(token.tokens ?? [])}\n`;
      if (token.type === 'space') return '';
      if ('tokens' in token && token.tokens !== undefined) return shown(token.tokens);
      return unescaped('text' in token ? token.text : token.raw);
    })
    .join('');
}

/** A lexer leaves entities for the renderer. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}

/** Every token of a document, those within others too. */
function* walk(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    if ('tokens' in token && token.tokens !== undefined) yield* walk(token.tokens);
    if (token.type === 'list') for (const item of (token as Tokens.List).items) yield* walk(item.tokens);
  }
}

/** The blocks at the top of a document, by their kind. */
const blocks = (markdown: string): Token[] => lexer(markdown).filter(({ type }) => type !== 'space');

describe('an article as Markdown', () => {
  it('says whose words are marked, where that is known', async () => {
    const said = {
      speakers: [{ name: '甲', entity: null, title: '院长' }],
      kind: 'reported',
      certainty: 'sure',
    } as const;
    const markdown = await written({ article, annotations: [{ ...highlight('账本没有人看。'), said }] });
    expect(markdown).toContain('> 账本没有人看。\n\n- 甲 · 黄 · ');
  });

  it('reads as one would write it by hand', async () => {
    const annotations = [
      highlight('账本没有人看。', '要问 **为什么**：\n\n1. 谁写\n2. 谁读', ['供应链', '要 核实']),
    ];
    expect(await written({ article, annotations })).toBe(
      `# 旁注

## [测试大会侧记](<https://www.4hou.com/posts/T1>)

- 公众号: 测试周报
- 发布: 2026-11-01 02:00

> 账本没有人看。

- 黄 · 2026-11-02 01:30 · #供应链 · #要-核实 · [原文](<https://www.4hou.com/posts/T1>)

  要问 **为什么**：

  1. 谁写
  2. 谁读
`,
    );
  });

  it('has a quote over several paragraphs as one quote', async () => {
    const [, , , quote] = blocks(await written({ article, annotations: [highlight('第一段\n第二段')] }));
    expect(quote?.type).toBe('blockquote');
    expect(shown(quote === undefined ? [] : [quote])).toBe('第一段\n第二段\n\n');
  });

  it('says so where an article has no title or no highlight, and links nothing but the web', async () => {
    const bare = { ...article, title: null, account: null, published: null, url: 'javascript:alert(1)' };
    expect(await written({ article: bare, annotations: [] })).toBe('# 旁注\n\n## 无标题\n\n没有划线\n');
  });
});

/** Pieces that mean something to one reader of Markdown or another. */
const piece = fc.constantFrom(
  ...[
    '`',
    '``',
    '```',
    '~~~',
    '~~',
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '![',
    '<',
    '>',
    '<!--',
    '-->',
    '<script>',
  ],
  ...[
    '</div>',
    '&lt;',
    '&#60;',
    '&',
    '\\',
    '|',
    '---',
    '===',
    '==',
    '%%',
    '$',
    '$$',
    '#',
    '# ',
    '- ',
    '+ ',
    '1. ',
    '> ',
  ],
  ...[
    '\n',
    '\n\n',
    '\r',
    '\u2028',
    '    ',
    '\t',
    '\u202e',
    '\u0000',
    ' ',
    '甲',
    'x',
    'https://a.example',
    '[x]: y',
    '^',
    '!',
  ],
);
const hostile = fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join(''));

describe('hostile words', () => {
  it('in titles and quotes are shown as they are and make nothing of the document', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (title, quote) => {
        fc.pre(plain(title) !== '' && plain(quote) !== '');
        const markdown = await written({ article: { ...article, title }, annotations: [highlight(quote)] });
        const [name, heading, facts, quoted, about, ...rest] = blocks(markdown);
        expect([name, heading, facts, quoted, about].map((block) => block?.type)).toEqual([
          'heading',
          'heading',
          'list',
          'blockquote',
          'list',
        ]);
        expect(rest).toEqual([]);
        expect(plain(shown(heading === undefined ? [] : [heading]))).toBe(plain(title));
        expect(plain(shown(quoted === undefined ? [] : [quoted]))).toBe(plain(quote));
        expect(
          [...walk(blocks(markdown))].filter(({ type }) =>
            ['html', 'image', 'codespan', 'code'].includes(type),
          ),
        ).toEqual([]);
      }),
      { numRuns: isSoak ? 20_000 : 300 },
    );
  });

  it('in a note stay in the note, and no HTML comes of them', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (note) => {
        const markdown = await written({
          article,
          annotations: [highlight('引文', note), highlight('下一条')],
        });
        const found = blocks(markdown);
        expect(found.map(({ type }) => type)).toEqual([
          'heading',
          'heading',
          'list',
          'blockquote',
          'list',
          'blockquote',
          'list',
        ]);
        expect([...walk(found)].filter(({ type }) => type === 'html')).toEqual([]);
      }),
      { numRuns: isSoak ? 40_000 : 600 },
    );
  });
});

describe('code in a note', () => {
  const html = '<script>alert(1)</script>';
  it.each([
    ['a span', `见 \`${html}\` 处`],
    ['a fence', `看：\n\n\`\`\`html\n${html}\n\`\`\``],
    ['a fence that is never closed', `~~~\n${html}`],
  ])('as %s is left as it was written', async (_, note) => {
    const markdown = await written({ article, annotations: [highlight('引文', note)] });
    expect(markdown).toContain(html);
    expect(
      [...walk(lexer(markdown))].some((token) => /^code/.test(token.type) && shown([token]).includes(html)),
    ).toBe(true);
  });

  it.each([
    ['in a table', `a | b\n---|---\n\` | ${html} \``],
    ['after a backtick that another block ends', `- \`\n- ${html} \``],
    ['behind an escaped backtick', `\\\`${html}\\\``],
    ['in a fence that the end of a list closes', `- \`\`\`\n${html}`],
  ])('that only looks like code, %s, is text', async (_, note) => {
    const markdown = await written({ article, annotations: [highlight('引文', note)] });
    expect([...walk(lexer(markdown))].filter(({ type }) => type === 'html')).toEqual([]);
    expect(markdown).not.toContain(html);
  });
});

/** What of a text can be seen: blanks in one, and nothing that cannot be seen. */
function plain(text: string): string {
  return text.replaceAll('\u0000', '').replaceAll('\u202e', '').replace(/\s+/g, ' ').trim();
}
