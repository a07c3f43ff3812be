// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { undoOfKey } from '@/components/undo-buttons/undo-keys';

/** What a key asks for that is pressed in an element. */
function pressed(key: string, held: KeyboardEventInit, markup = '<p></p>'): ReturnType<typeof undoOfKey> {
  document.body.innerHTML = markup;
  let asked: ReturnType<typeof undoOfKey> = null;
  document.body.onkeydown = (event) => {
    asked = undoOfKey(event);
  };
  document.body.firstElementChild?.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, ...held }),
  );
  return asked;
}

describe('the keys for undo and redo', () => {
  it.each([
    ['z', { ctrlKey: true }, 'undo'],
    ['z', { metaKey: true }, 'undo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['Z', { metaKey: true, shiftKey: true }, 'redo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['z', {}, null],
    ['y', { metaKey: true }, null],
    ['y', { ctrlKey: true, shiftKey: true }, null],
    ['z', { ctrlKey: true, altKey: true }, null],
    ['z', { ctrlKey: true, isComposing: true }, null],
  ] as const)('«%s» with %j asks for %s', (key, held, way) => {
    expect(pressed(key, held)).toBe(way);
  });

  it.each(['<input>', '<textarea></textarea>', '<select></select>'])(
    'ask for nothing in %s, which has an undo of its own',
    (box) => {
      expect(pressed('z', { ctrlKey: true }, box)).toBeNull();
    },
  );
});
