// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ArticleFilter, ArticleFilters } from '@/components/article-list/ArticleFilters';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

const everything: ArticleFilter = { text: null, account: null, colour: null, tag: null, opened: false };

function filters(filter: Partial<ArticleFilter> = {}) {
  const onFilter = vi.fn();
  const place = show(
    <ArticleFilters
      colourNames={NO_COLOUR_NAMES}
      filter={{ ...everything, ...filter }}
      accounts={['嘶吼']}
      tags={['供应链']}
      total={3}
      onFilter={onFilter}
    />,
  );
  return { place, onFilter };
}

function type(box: HTMLInputElement, value: string, isComposing: boolean): void {
  box.value = value;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
}

describe('the filters of the library', () => {
  it('search for words as they are typed', () => {
    const { place, onFilter } = filters();
    type(find<HTMLInputElement>(place, '[type=search]'), '日志', false);
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...everything, text: '日志' });
  });

  it('do not search for the letters of half a composition', () => {
    const { place, onFilter } = filters();
    const box = find<HTMLInputElement>(place, '[type=search]');
    type(box, 'ri', true);
    type(box, 'rizhi', true);
    expect(onFilter).not.toHaveBeenCalled();
    expect(box.value).toBe('rizhi');
    box.value = '日志';
    box.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...everything, text: '日志' });
  });

  it('choose an account, a colour and a tag', () => {
    const { place, onFilter } = filters();
    const [account, colour, tag] = place.querySelectorAll('select');
    for (const [list, value] of [
      [account, '嘶吼'],
      [colour, 'blue'],
      [tag, '供应链'],
    ] as const) {
      if (list === undefined) throw new Error('There are three lists');
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
    }
    expect(onFilter.mock.calls).toEqual([
      [{ ...everything, account: '嘶吼' }],
      [{ ...everything, colour: 'blue' }],
      [{ ...everything, tag: '供应链' }],
    ]);
  });

  it('are cleared in one, and only where there is something to clear', () => {
    const { place, onFilter } = filters({ text: '日志', colour: 'pink', tag: '不再有的', opened: true });
    find(place, 'button').click();
    expect(onFilter).toHaveBeenCalledExactlyOnceWith({ ...everything, opened: true });
    expect(filters().place.querySelector('button')).toBeNull();
  });
});
