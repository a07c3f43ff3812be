import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageReport } from '@/lib/core/records/article-page';
import { followReports } from '@/lib/messages/follow-reports';

const report: PageReport = {
  meta: {
    ...{ site: 'weixin', kind: 'article', notice: null, identity: null, title: null },
    ...{ account: null, author: null, published: null, original: null },
  },
  ...{ text: '', mentions: [], titleMentions: [], statements: null, corrections: null },
  ...{ highlights: [], highlightsFault: null, trouble: null },
};

/** The ends of the lines that were opened, as the browser would use them. */
let lines: { say(message: unknown): void; breakOff(): void; readonly isClosed: () => boolean }[] = [];
const heard = { reports: 0, gone: 0 };

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  Object.assign(heard, { reports: 0, gone: 0 });
  vi.spyOn(fakeBrowser.tabs, 'connect').mockImplementation(() => {
    const [onMessage, onDisconnect] = [vi.fn(), vi.fn()];
    let isClosed = false;
    lines.push({
      say: (message) => onMessage.mock.calls[0]?.[0](message),
      breakOff: () => onDisconnect.mock.calls[0]?.[0](),
      isClosed: () => isClosed,
    });
    const disconnect = (): void => {
      isClosed = true;
    };
    return {
      onMessage: { addListener: onMessage },
      onDisconnect: { addListener: onDisconnect },
      disconnect,
    } as never;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const follow = () =>
  followReports(7, {
    onReport: () => {
      heard.reports += 1;
    },
    onGone: () => {
      heard.gone += 1;
    },
  });

it('hears the page that came in place of the one before, however late that one is gone', () => {
  follow();
  lines[0]?.say(report);
  lines[0]?.breakOff();
  vi.runAllTimers();
  lines[1]?.say(report);
  expect([lines.length, heard]).toEqual([2, { reports: 2, gone: 0 }]);
});

it('says once that nobody is there, and asks no more then', () => {
  follow();
  for (let at = 0; at < lines.length; at += 1) {
    lines[at]?.breakOff();
    vi.runAllTimers();
  }
  expect(lines.length).toBeGreaterThan(1);
  expect(heard).toEqual({ reports: 0, gone: 1 });
});

it('hears and asks nothing any more once it is stopped, also between two lines', () => {
  const stop = follow();
  lines[0]?.breakOff();
  stop();
  vi.runAllTimers();
  const other = follow();
  other();
  lines[1]?.breakOff();
  expect([lines.length, lines[1]?.isClosed(), heard]).toEqual([2, true, { reports: 0, gone: 0 }]);
});
