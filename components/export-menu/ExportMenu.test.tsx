// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ExportMenu } from '@/components/export-menu/ExportMenu';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function menu(hasArticle: boolean, selected: number) {
  const onExport = vi.fn();
  const place = show(
    <ExportMenu
      state={{ is: 'idle' }}
      hasArticle={hasArticle}
      selected={selected}
      onExport={onExport}
      onCancel={vi.fn()}
    />,
  );
  return { place, onExport };
}

describe('the way out', () => {
  it('takes everything where there is nothing narrower to take', () => {
    const { place, onExport } = menu(false, 0);
    expect(place.querySelectorAll('input[name=scope]')).toHaveLength(1);
    find(place, 'button').click();
    expect(onExport).toHaveBeenCalledExactlyOnceWith('everything', 'markdown');
  });

  it('begins with the narrowest that the reader has pointed at', () => {
    const shown = menu(true, 0);
    find(shown.place, 'button').click();
    expect(shown.onExport).toHaveBeenCalledExactlyOnceWith('article', 'markdown');
    const selected = menu(true, 3);
    find(selected.place, 'button').click();
    expect(selected.onExport).toHaveBeenCalledExactlyOnceWith('selection', 'markdown');
  });

  it('takes what is chosen in the form that is chosen', async () => {
    const { place, onExport } = menu(true, 3);
    find(place, 'input[name=scope]').click();
    find(place, 'label:last-child > input[name=format]').click();
    await vi.waitFor(() =>
      expect(place.querySelectorAll<HTMLInputElement>('input[name=format]')[1]?.checked).toBe(true),
    );
    find(place, 'button').click();
    expect(onExport).toHaveBeenCalledExactlyOnceWith('everything', 'json-lines');
  });
});
