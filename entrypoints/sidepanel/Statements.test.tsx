// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Statements } from '@/entrypoints/sidepanel/Statements';
import type { PageReport } from '@/lib/core/records/article-page';
import type { Statement } from '@/lib/core/statements/statement';
import { show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(async () => {
  fakeBrowser.reset();
  // jsdom measures nothing, so nothing can change its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  // The database stays closed: nothing that is stored is shown here.
  vi.stubGlobal('navigator', { locks: { request: () => new Promise(() => undefined) } });
  await speak('zh_CN');
});
afterEach(() => vi.unstubAllGlobals());

const [JIA, YI] = ['甲说早上好。', '乙说天黑了。'];
const statementAt = (start: number, name: string): Statement => ({
  start,
  end: start + JIA.length,
  kind: 'reported',
  cue: null,
  certainty: 'sure',
  doubt: null,
  speakers: [{ name, entity: null, title: null, mention: { start, end: start + 1 } }],
});
const report = {
  text: `${JIA}\n${YI}`,
  statements: [statementAt(0, '甲'), statementAt(JIA.length + 1, '乙')],
  corrections: [],
  highlights: [],
  mentions: [],
} as unknown as PageReport;

describe('the form for another word on a statement', () => {
  it('stays open where the answer to a word on another statement comes late', async () => {
    let answer: (result: unknown) => void = () => undefined;
    const asked = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const place = show(<Statements tab={1} report={report} />);
    const forms = () => [...place.querySelectorAll('.correction-form')];
    const press = (words: string, at = 0): void =>
      [...place.querySelectorAll('button')].filter(({ textContent }) => textContent === words)[at]?.click();

    press('更正');
    await vi.waitFor(() => expect(forms()).toHaveLength(1));
    press('保存更正');
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    press('更正', 1);
    const [first] = forms();
    await vi.waitFor(() => expect(forms()[0]).not.toBe(first));
    const [second] = forms();
    // Until all that comes of it is shown.
    await act(async () => {
      answer({ ok: true, value: { ok: true, value: null } });
      // A turn of the event loop: by then whoever waited for the answer has gone on.
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(forms()).toEqual([second]);
  });

  it('goes where its own answer comes', async () => {
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(async () => ({
      ok: true,
      value: { ok: true, value: null },
    }));
    const place = show(<Statements tab={1} report={report} />);
    const press = (words: string): void =>
      [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
    press('更正');
    await vi.waitFor(() => expect(place.querySelector('.correction-form')).not.toBeNull());
    press('保存更正');
    await vi.waitFor(() => expect(place.querySelector('.correction-form')).toBeNull());
  });
});
