// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type KeyPress, stepOf } from '@/entrypoints/article/walk-keys';

function press(change: Partial<KeyPress>): KeyPress {
  return {
    key: 'n',
    isTrusted: true,
    isComposing: false,
    altKey: false,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    defaultPrevented: false,
    composedPath: () => [document.body],
    ...change,
  };
}

describe('the keys that walk from mark to mark', () => {
  it('step to the next and to the one before', () => {
    expect(stepOf(press({}))).toBe('next');
    expect(stepOf(press({ key: 'p' }))).toBe('previous');
    expect(stepOf(press({ key: 'h' }))).toBe('highlight');
    expect(stepOf(press({ key: 'x' }))).toBeNull();
  });

  it.each([
    ['a page made the event up', { isTrusted: false }],
    ['an input method is composing', { isComposing: true }],
    ['a modifier is held', { ctrlKey: true }],
    ['the page has used the key', { defaultPrevented: true }],
    ['the reader types into a field', { composedPath: () => [document.createElement('textarea')] }],
  ] satisfies [string, Partial<KeyPress>][])('rest when %s', (_, change) => {
    expect(stepOf(press(change))).toBeNull();
  });
});
