// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { dropUnsent, keepUnsent, readUnsent } from '@/entrypoints/note-editing/unsent-words';

const LONGEST_STORED = 5_000_000;

beforeEach(() => localStorage.clear());

describe('words that nobody has acknowledged', () => {
  it('are there for the next frame of the same note, and for no other', () => {
    keepUnsent('a', { note: '半句', typed: 20 });
    expect(readUnsent('a', 10)).toEqual({ note: '半句', typed: 20 });
    expect(readUnsent('b', 10)).toBeNull();
  });

  it('are gone once they are acknowledged', () => {
    keepUnsent('a', { note: '半句', typed: 20 });
    dropUnsent('a');
    expect(readUnsent('a', 10)).toBeNull();
  });

  it('give way to what was kept after them, for good', () => {
    keepUnsent('a', { note: '半句', typed: 20 });
    expect(readUnsent('a', 20)).toBeNull();
    expect(readUnsent('a', 10)).toBeNull();
  });

  it('leave no older ones behind where they find no room', () => {
    keepUnsent('a', { note: '半句', typed: 20 });
    keepUnsent('a', { note: 'x'.repeat(LONGEST_STORED + 1), typed: 30 });
    expect(readUnsent('a', 10)).toBeNull();
  });

  it.each(['', '{', '{"note":1,"typed":20}', '[]', '"x"'])('are not taken from «%s»', (stored) => {
    localStorage.setItem('unsent-a', stored);
    expect(readUnsent('a', 0)).toBeNull();
  });
});
