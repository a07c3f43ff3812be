// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ReviewItem, ReviewList } from '@/components/review-list/ReviewList';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

const changed: ReviewItem = {
  id: 'a',
  colour: 'yellow',
  style: 'underline',
  note: '',
  marked: { before: '顾清和说：', words: '没有一次有人看完。', after: '台下笑了。' },
  now: { before: '顾清和说：', words: '没有人看完。', after: '台下笑了。', reason: 'changed' },
};
const detached: ReviewItem = { ...changed, id: 'b', now: null };

function list(items: readonly ReviewItem[], choosing: string | null = null) {
  const told: string[] = [];
  const tell = (what: string) => (id: string | null) => void told.push(`${what} ${id}`);
  const place = show(
    <ReviewList
      moved={2}
      items={items}
      choosing={choosing}
      fault={null}
      onAccept={tell('accept')}
      onChoose={tell('choose')}
      onKeepDetached={tell('keep')}
      onGoTo={tell('go')}
      onShowStored={tell('stored')}
    />,
  );
  return { place, told };
}

describe('the list of highlights to be looked at', () => {
  it('has a button that the keyboard reaches for everything that can be decided, in their order', () => {
    const { place, told } = list([detached, changed]);
    const buttons = [...place.querySelectorAll('button')];
    expect(buttons.every(({ tabIndex }) => tabIndex === 0)).toBe(true);
    for (const button of buttons) button.click();
    expect(told).toEqual(['accept a', 'go a', 'choose a', 'keep a', 'stored a', 'choose b', 'stored b']);
  });

  it('while a place is chosen in the page it only offers to end that', () => {
    const { place, told } = list([changed], 'a');
    for (const button of place.querySelectorAll('button')) button.click();
    expect(told).toEqual(['choose null']);
  });

  it('says how many moved, are to be reviewed and are detached, where the focus can be put', () => {
    const summary = find(list([changed, detached]).place, '.review-summary');
    expect(summary.textContent?.split(' · ')).toHaveLength(3);
    expect(summary.tabIndex).toBe(-1);
  });

  it('shows the marked words as they are marked, and the ones of now as nothing sure', () => {
    const [was, is] = list([changed]).place.querySelectorAll<HTMLElement>('.review-words');
    expect(was?.dataset).toMatchObject({ colour: 'yellow', style: 'underline' });
    expect(is?.dataset).not.toHaveProperty('colour');
  });

  it('is not there where nothing has changed', () => {
    const place = show(
      <ReviewList
        moved={0}
        items={[]}
        choosing={null}
        fault={null}
        onAccept={vi.fn()}
        onChoose={vi.fn()}
        onKeepDetached={vi.fn()}
        onGoTo={vi.fn()}
        onShowStored={vi.fn()}
      />,
    );
    expect(place.childElementCount).toBe(0);
  });
});
