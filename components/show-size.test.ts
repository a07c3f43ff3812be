import { beforeEach, expect, it } from 'vitest';
import { showSize } from '@/components/show-size';
import { speak } from '@/tests/speak';

beforeEach(() => speak('en'));

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_000, '1 kB'],
  [1_450, '1.5 kB'],
  [12_345, '12 kB'],
  [2_500_000, '2.5 MB'],
  [7_200_000_000_000, '7,200 GB'],
])('%i bytes are «%s»', (bytes, shown) => {
  expect(showSize(bytes)).toBe(shown);
});
