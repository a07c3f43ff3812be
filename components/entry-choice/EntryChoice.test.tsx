// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { EntryChoice } from '@/components/entry-choice/EntryChoice';
import { bundledEntry, ownEntry } from '@/components/entry-row/sample-entries';
import type { Entry } from '@/lib/core/dictionary/entry';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

/** The choice over a dictionary that answers when it is told to. */
function open() {
  const answers = new Map<string, (found: readonly Entry[]) => void>();
  const onChoose = vi.fn();
  const place = show(
    <EntryChoice
      question="是谁？"
      find={(words) => new Promise((answer) => answers.set(words, answer))}
      onChoose={onChoose}
      onCancel={vi.fn()}
    />,
  );
  const type = async (words: string): Promise<void> => {
    const field = find<HTMLInputElement>(place, 'input');
    field.value = words;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await vi.waitUntil(() => words === '' || answers.has(words));
  };
  const rows = (): string[] => [...place.querySelectorAll('.entry-row-name')].map((row) => row.textContent);
  return { place, answers, onChoose, type, rows };
}

describe('the choice of an entry', () => {
  it('offers what is found for the words, and gives the one that is chosen', async () => {
    const { place, answers, onChoose, type, rows } = open();
    await type('欧');
    answers.get('欧')?.([bundledEntry]);
    await vi.waitUntil(() => rows().length === 1);
    find(place, '.entry-row').click();
    expect(onChoose).toHaveBeenCalledWith(bundledEntry);
  });

  it('never shows an answer to words that were typed before', async () => {
    const { answers, type, rows } = open();
    await type('欧');
    await type('欧阳');
    answers.get('欧阳')?.([ownEntry]);
    await vi.waitUntil(() => rows().length === 1);
    answers.get('欧')?.([bundledEntry]);
    await new Promise((settled) => setTimeout(settled));
    expect(rows()).toEqual([ownEntry.name]);
  });

  it('says so where nothing is found, and not before', async () => {
    const { place, answers, type } = open();
    await type('无');
    expect(find(place, 'output').textContent).toBe('');
    answers.get('无')?.([]);
    await vi.waitUntil(() => find(place, 'output').textContent !== '');
  });
});
