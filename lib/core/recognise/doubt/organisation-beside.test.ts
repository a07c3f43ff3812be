import { describe, expect, it } from 'vitest';
import { organisationBeside } from '@/lib/core/recognise/doubt/organisation-beside';
import type { Span } from '@/lib/core/text/span';

const spanOf = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('the organisation beside a name', () => {
  it.each([
    ['海岳科技公司副总裁李亮说。', '海岳科技公司'],
    ['李亮（海岳科技公司副总裁）说。', '海岳科技公司'],
    ['来自海岳科技的李亮说。', '海岳科技'],
    ['李亮说。', null],
  ])('%s', (text, organisation) => {
    expect(organisationBeside(text, spanOf(text, '李亮'), [])).toBe(organisation);
  });

  it('is not that of the name before', () => {
    const text = '海岳科技公司副总裁王明、李亮都来了。';
    expect(organisationBeside(text, spanOf(text, '李亮'), [spanOf(text, '王明')])).toBeNull();
  });
});
