// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportPanel, type ImportState } from '@/components/import-panel/ImportPanel';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function panel(state: ImportState) {
  const asked = { onChoose: vi.fn(), onCancel: vi.fn(), onTakeOthers: vi.fn() };
  return { place: show(<ImportPanel state={state} {...asked} />), ...asked };
}

const report = { added: 12, updated: 3, unchanged: 4, refused: 0, refusals: [] };

describe('an import', () => {
  it('can be stopped while it runs, and nothing else can be begun', () => {
    const { place, onCancel } = panel({ is: 'reading', file: 'a.jsonl', share: 0.5 });
    expect(place.querySelector('input')).toBeNull();
    find(place, 'button').click();
    expect(onCancel).toHaveBeenCalledOnce();
    expect(find<HTMLProgressElement>(place, 'progress').value).toBe(0.5);
  });

  it('tells how many records were added, updated, left and refused', () => {
    const { place } = panel({ is: 'done', report: { ...report, refused: 1 } });
    const numbers = [...place.querySelectorAll('dt')].map((name) => [
      name.textContent,
      name.nextElementSibling?.textContent,
    ]);
    expect(numbers).toEqual([
      ['新增', '12'],
      ['更新', '3'],
      ['没有变化', '4'],
      ['没有接受', '1'],
    ]);
  });

  it('names each refused line with its reason, and how many more there are', () => {
    const refusals = [
      { line: 2, code: 'not-json' },
      { line: 90, code: 'misshapen', path: 'anchor.quote' },
    ] as const;
    const fault = { code: 'refused-lines', report: { ...report, refused: 9, refusals } } as const;
    const { place, onTakeOthers } = panel({ is: 'failed', fault });
    const lines = [...place.querySelectorAll('li')].map((line) => line.textContent);
    expect(lines).toEqual([
      expect.stringContaining('第 2 行不是 JSON'),
      expect.stringMatching(/第 90 行.*anchor\.quote/),
    ]);
    expect(place.textContent).toContain('另有 7 行');
    find(place, 'button').click();
    expect(onTakeOthers).toHaveBeenCalledOnce();
  });

  it('does not say that anything was added when nothing was', () => {
    const fault = { code: 'refused-lines', report: { ...report, refused: 1 } } as const;
    expect(panel({ is: 'failed', fault }).place.textContent).not.toContain('新增');
  });

  it.each<ImportState>([
    { is: 'failed', fault: { code: 'empty' } },
    { is: 'failed', fault: { code: 'other-format', line: 1 } },
    { is: 'failed', fault: { code: 'newer-version', line: 1, version: 2 } },
    { is: 'failed', fault: { code: 'cut-off', line: 7 } },
    { is: 'failed', fault: { code: 'cancelled' } },
    { is: 'failed', fault: { code: 'unreadable', detail: '' } },
    { is: 'failed', fault: { code: 'quota' } },
    { is: 'failed', fault: { code: 'unavailable', detail: '' } },
    { is: 'failed', fault: { code: 'unreachable' } },
  ])('that failed says what became of what was there ($fault.code)', (state) => {
    expect(find(panel(state).place, '.import-panel-failed').textContent).toMatch(/现有的内容(?:不变|没有)/);
  });

  it('that breaks off says where', () => {
    const { place } = panel({ is: 'failed', fault: { code: 'cut-off', line: 4_102 } });
    expect(place.textContent).toContain('4102');
  });
});
