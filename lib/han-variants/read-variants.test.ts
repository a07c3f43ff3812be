import { expect, test } from 'vitest';
import { createFold } from '@/lib/core/anchor/fold';
import { stringOf } from '@/lib/core/anchor/text-index';
import { groupVariants, readVariants } from '@/lib/han-variants/read-variants';

const fold = createFold(readVariants());
const folded = (text: string): string => stringOf(fold.codes(text));

test.each([
  ['网络安全产业发展', '網絡安全產業發展'],
  ['国家互联网应急中心', '國家互聯網應急中心'],
  ['头发与发展', '頭髮與發展'],
  ['皇后之后', '皇后之後'],
  ['台湾台风', '臺灣颱風'],
  ['里面', '裡面'],
  ['里面', '裏面'],
  ['为了', '爲了'],
])('%s and %s are the same words', (simplified, traditional) => {
  expect(folded(traditional)).toBe(folded(simplified));
});

test('different words stay different', () => {
  expect(folded('安全')).not.toBe(folded('完全'));
  expect(folded('中国')).not.toBe(folded('中华'));
});

test('a group is closed: whatever any table turns into each other stands together', () => {
  expect(
    groupVariants([
      ['发', '發'],
      ['发', '髮'],
      ['后', '後'],
      ['𠮷', '吉'],
    ]),
  ).toBe('发發髮 后後');
});

test('the table stays small enough for a background that starts often', () => {
  expect(new TextEncoder().encode(readVariants()).length).toBeLessThan(24_000);
});
