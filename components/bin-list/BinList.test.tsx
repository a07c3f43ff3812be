// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BinList } from '@/components/bin-list/BinList';
import { BIN_LASTS, type Binned } from '@/lib/core/records/binned';
import { show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

const NOW = Date.UTC(2025, 5, 14);
const DAY = 24 * 3_600_000;

const article = (id: string, deleted: number): Binned => ({
  id,
  of: 'article',
  article: id,
  deleted,
  record: {
    id,
    site: 'weixin',
    identity: null,
    title: id,
    account: null,
    author: null,
    published: null,
    url: 'https://mp.weixin.qq.com/s/x',
    urls: ['https://mp.weixin.qq.com/s/x'],
    sha256: '0'.repeat(64),
    textVersion: 1,
    firstSeen: 1,
    lastSeen: 1,
    keeping: 'highlighted',
    updated: 1,
    deleted: null,
  },
});

function bin(...binned: readonly Binned[]) {
  const [onRestore, onDeleteForGood] = [vi.fn(), vi.fn()];
  const place = show(
    <BinList
      binned={binned}
      now={NOW}
      fault={null}
      onRestore={onRestore}
      onDeleteForGood={onDeleteForGood}
    />,
  );
  const press = async (at: number): Promise<void> => {
    place.querySelectorAll('button')[at]?.click();
    await new Promise(requestAnimationFrame);
  };
  return { place, onRestore, onDeleteForGood, press };
}

describe('the bin', () => {
  it('brings back at the first press', async () => {
    const { press, onRestore } = bin(article('甲', NOW - DAY));
    await press(0);
    expect(onRestore).toHaveBeenCalledExactlyOnceWith('甲');
  });

  it('deletes for good at the second press in a row on the same thing only', async () => {
    const { press, onDeleteForGood } = bin(article('甲', NOW - DAY), article('乙', NOW - DAY));
    await press(1);
    await press(3);
    await press(1);
    expect(onDeleteForGood).not.toHaveBeenCalled();
    await press(1);
    expect(onDeleteForGood).toHaveBeenCalledExactlyOnceWith('甲');
  });

  it.each([
    [NOW, '30'],
    [NOW - 29.5 * DAY, '1'],
    [NOW - BIN_LASTS, '0'],
  ])('says how many days are left of what was deleted at %d', (deleted, days) => {
    expect(bin(article('甲', deleted)).place.querySelector('.bin-list-about')?.textContent).toMatch(
      new RegExp(`\\b${days}\\b`),
    );
  });
});
