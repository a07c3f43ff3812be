// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { CompanionTable } from '@/components/companion-graph/CompanionTable';
import { keyOf } from '@/lib/core/records/article-statements';
import type { Pair } from '@/lib/core/sayings/together';
import { speak } from '@/tests/speak';

const person = (at: number): string => keyOf({ kind: 'person', entity: `person-${at}`, name: `甲${at}` });
const pairs = (count: number): Pair[] =>
  Array.from({ length: count }, (_, at) => ({
    first: person(0),
    second: person(at + 1),
    occasions: 1,
    evidence: [],
  }));

const page = document.body;
beforeEach(() => speak('zh_CN'));
afterEach(() => render(null, page));

function show(count: number): void {
  const table = (
    <CompanionTable pairs={pairs(count)} atOnce={100} chosen={null} onChoose={vi.fn()} onOpen={vi.fn()} />
  );
  void act(() => render(table, page));
}

const rows = (): HTMLTableRowElement[] => [...page.querySelectorAll<HTMLTableRowElement>('tbody tr')];
const more = (): HTMLButtonElement | null => page.querySelector<HTMLButtonElement>(':scope > button');
const askForMore = (): void => void act(() => more()?.click());

it('says how many pairs there are, and offers nothing more where all are shown', () => {
  show(100);
  expect(page.querySelector('caption')?.textContent).toContain('共 100 对');
  expect(rows()).toHaveLength(100);
  expect(more()).toBeNull();
});

it('shows every pair to whoever asks for more, and says each time how many are left', () => {
  show(230);
  expect(page.querySelector('caption')?.textContent).toContain('共 230 对');
  expect(rows()).toHaveLength(100);
  expect(more()?.textContent).toBe('再列出 100 对（还有 130 对）');
  askForMore();
  expect(rows()).toHaveLength(200);
  expect(more()?.textContent).toBe('再列出 30 对（还有 30 对）');
  askForMore();
  expect(rows().map((row) => row.cells[1]?.textContent)).toEqual(
    Array.from({ length: 230 }, (_, at) => `甲${at + 1}`),
  );
  expect(more()).toBeNull();
});

it('lets whoever reads by keys go on at the first of the new rows', () => {
  show(150);
  askForMore();
  expect(rows()[100]?.contains(document.activeElement)).toBe(true);
});
