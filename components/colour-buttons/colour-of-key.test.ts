import { describe, expect, it } from 'vitest';
import { colourOfKey } from '@/components/colour-buttons/colour-of-key';

const plain = {
  key: '1',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  isComposing: false,
  defaultPrevented: false,
};

describe('a key for a colour', () => {
  it('is a digit from 1 to 4, in the order of the buttons', () => {
    const colours = ['1', '2', '3', '4'].map((key) => colourOfKey({ ...plain, key }));
    expect(colours).toEqual(['yellow', 'green', 'blue', 'pink']);
  });

  it.each(['0', '5', 'a', 'Enter', ' ', '', '12'])('is not «%s»', (key) => {
    expect(colourOfKey({ ...plain, key })).toBeNull();
  });

  it.each(['altKey', 'ctrlKey', 'metaKey', 'isComposing', 'defaultPrevented'])('is none with %s', (held) => {
    expect(colourOfKey({ ...plain, [held]: true })).toBeNull();
  });
});
