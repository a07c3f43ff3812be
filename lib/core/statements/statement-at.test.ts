import { describe, expect, it } from 'vitest';
import type { Statement } from '@/lib/core/statements/statement';
import { statementAt } from '@/lib/core/statements/statement-at';

const TEXT = '甲说：“早上好。”天黑了。';
const statement = { start: 4, end: 8 } as Statement;
const at = (words: string) => {
  const start = TEXT.indexOf(words);
  return statementAt(TEXT, [statement], { start, end: start + words.length });
};

describe('the statement that words lie in', () => {
  it.each(['早上好。', '上好', '“早上好。”', '：“早上'])('holds «%s»', (words) => {
    expect(at(words)).toBe(statement);
  });

  it.each(['甲说：“早', '好。”天', '天黑了', '：“'])('does not hold «%s»', (words) => {
    expect(at(words)).toBeNull();
  });
});
