import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '@/lib/core/text/span';
import { textFragmentOf } from '@/lib/core/text-fragment/text-fragment';
import { found } from '@/tests/naive-text-finder';

const linkTo = (text: string, words: string, from = 0): string | null => {
  const start = text.indexOf(words, from);
  return textFragmentOf(text, { start, end: start + words.length });
};

/** What a browser scrolls to, by the naive finder; null where there is no link. */
const led = (text: string, fragment: string | null): string | null => {
  if (fragment === null) return null;
  const span = found(text, fragment);
  return span === null ? '(nothing)' : text.slice(span.start, span.end);
};

/** A stretch without what nobody sees at its ends, and with whole characters there. */
function seen(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start--;
  if (/[\udc00-\udfff]/.test(text[end] ?? '')) end++;
  while (start < end && /[\s\p{Cf}]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s\p{Cf}]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

describe('a text fragment', () => {
  it('is the words themselves where they stand once and begin and end with a sentence', () => {
    const words = '供应链安全需要人人有责任。';
    expect(linkTo(`开幕。${words}闭幕。`, words)).toBe(`:~:text=${encodeURIComponent(words)}`);
  });

  it('encodes what means something in it, and what would end a link', () => {
    const words = "零信任-架构,研发&运营(DevOps)'*!~_ 已经落地。";
    const fragment = linkTo(`开幕。${words}闭幕。`, words) ?? '';
    expect(fragment.slice(':~:text='.length)).toMatch(/^[A-Za-z0-9.%]+$/);
    expect(decodeURIComponent(fragment)).toBe(`:~:text=${words}`);
  });

  it('gets its neighbours up to a mark where it begins or ends inside a word of Chinese', () => {
    const text = '他说，网络安全运营的核心是人，不是设备。';
    expect(decodeURIComponent(linkTo(text, '络安全运营的核心是') ?? '')).toBe(
      ':~:text=他说，网-,络安全运营的核心是,-人，不是设备',
    );
  });

  it('says which of several it means by what stands around it', () => {
    const text =
      '甲方认为应当先做起来。\n大家都同意这一点。\n乙方认为应当先想清楚。\n大家都同意这一点。\n散会。';
    const at = text.lastIndexOf('大家');
    const fragment = textFragmentOf(text, { start: at, end: at + 9 });
    expect(found(text, fragment ?? '')).toEqual({ start: at, end: at + 9 });
  });

  it('is how it begins and how it ends where it goes over paragraphs', () => {
    const text = '第一段说的是过去的十年。\n第二段说的是将来的十年。\n第三段。';
    const fragment = linkTo(text, '过去的十年。\n第二段说的是将来') ?? '';
    expect(led(text, fragment)).toBe('过去的十年。\n第二段说的是将来');
  });

  it('grows to its paragraph where everything beside it is repeated', () => {
    const text = '开始。\n他说：先做。再想。后评。\n然后。\n他说：先做。再想。后评。\n结束。';
    const at = text.lastIndexOf('再想。');
    expect(led(text, textFragmentOf(text, { start: at, end: at + 3 }))).toBe('他说：先做。再想。后评。');
  });

  it('is none where no directive leads to the very place', () => {
    expect(textFragmentOf('一样\n一样\n一样', { start: 6, end: 8 })).toBeNull();
    expect(textFragmentOf('一样', { start: 0, end: 0 })).toBeNull();
    expect(textFragmentOf(' \n ', { start: 0, end: 3 })).toBeNull();
  });

  it('does not lead to the title above the text', () => {
    const title = '大模型重塑安全运营的未来';
    const text = `${title}。这是报道的第一句。\n后来又说：${title}，还要看人。`;
    const fragment = textFragmentOf(text, { start: 0, end: title.length }, [title]);
    const page = `${title}\n${text}`;
    expect(found(page, fragment ?? '')?.start).toBe(title.length + 1);
  });

  it('halves no character', () => {
    const text = '他说😀很好。她说不好，因为没有人来。';
    const start = text.indexOf('😀') + 1;
    expect(led(text, textFragmentOf(text, { start, end: start + 3 }))).toBe('😀很好');
  });

  const words = fc.constantFrom(
    ...('网络安全大模型说，。“”《》：；、 -&,.:\'"AaBb1２2é\u3000\u200b😀'.match(/./gsu) ?? []),
    '网络安全',
    'don’t stop',
    '3,000.5',
    '\n',
    '。\n',
  );
  const texts = fc.array(words, { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''));

  it('leads to the very place, or widens to whole paragraphs, or is none', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].toSorted((x, y) => x - y);
        const fragment = textFragmentOf(text, { start, end });
        if (fragment === null) return;
        const quote = seen(text, start, end);
        const lineEnd = text.indexOf('\n', quote.end);
        const lines = seen(
          text,
          text.lastIndexOf('\n', quote.start - 1) + 1,
          lineEnd < 0 ? text.length : lineEnd,
        );
        const place = found(text, fragment);
        expect(place, decodeURIComponent(fragment)).not.toBeNull();
        expect([quote, lines]).toContainEqual(seen(text, place?.start ?? 0, place?.end ?? 0));
      }),
      { numRuns: process.env['SOAK'] === undefined ? 400 : 20_000 },
    );
  });

  it('is found for every sentence of a text in which nothing is repeated', () => {
    const sentence = fc
      .uniqueArray(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 14, maxLength: 30 })
      .map((codes) => `${String.fromCharCode(...codes)}。`);
    fc.assert(
      fc.property(fc.array(sentence, { minLength: 1, maxLength: 8 }), fc.nat(), (sentences, pick) => {
        const text = sentences.join('');
        const wanted = sentences[pick % sentences.length] ?? '';
        expect(led(text, linkTo(text, wanted))).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
