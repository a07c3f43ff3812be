// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ListedHighlight } from '@/components/annotation-list/AnnotationList';
import { AnnotationRow } from '@/components/annotation-list/AnnotationRow';
import { highlight } from '@/components/annotation-list/sample-highlights';
import { NO_COLOUR_NAMES } from '@/lib/core/records/settings';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function row(over: Partial<ListedHighlight>, isOpened = false) {
  const asked = {
    onGoTo: vi.fn(),
    onRecolour: vi.fn(),
    onEditNote: vi.fn(),
    onDelete: vi.fn(),
    onCite: vi.fn(),
    onSelect: vi.fn(),
    onOpen: vi.fn(),
  };
  const place = show(
    <AnnotationRow
      colourNames={NO_COLOUR_NAMES}
      highlight={{ ...highlight, ...over }}
      editor={null}
      fault={null}
      citing={{ citation: 'markdown', cited: null }}
      isSelected={false}
      isOpened={isOpened}
      {...asked}
    />,
  );
  return { place, ...asked };
}

const span = { start: 0, end: 4 };

describe('a highlight in a list', () => {
  it('leads to its words where they were found', () => {
    const { place, onGoTo } = row({});
    find(place, '[data-main]').click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith(highlight.id);
    expect(place.textContent).not.toContain('待核对');
  });

  it.each([
    ['changed', '改动很大'],
    ['ambiguous', '分不清是哪一处'],
    ['other-text', '已经不是当时那一篇'],
  ] as const)('says that it is to be reviewed, and why: %s', (reason, words) => {
    const { place } = row({ place: { state: 'review', span, reason } });
    expect(place.textContent).toContain('待核对');
    expect(place.textContent).toContain(words);
  });

  it('leads nowhere when its words are gone, and keeps quote and note', () => {
    const { place } = row({ note: '还要再找', place: { state: 'detached' } });
    expect(place.querySelector('[data-main]')).toBeNull();
    expect(place.textContent).toContain(highlight.quote);
    expect(place.textContent).toContain('还要再找');
  });

  it('makes no element of its words', () => {
    const { place } = row({ quote: '<img src=x onerror=alert(1)>', note: '<script>x</script>' });
    expect(place.querySelectorAll('img, script')).toHaveLength(0);
    expect(place.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('shows the beginning of a quote of 100,000 characters, not all of it', () => {
    const { place } = row({ quote: '砺'.repeat(100_000), note: '石'.repeat(1_000_000) });
    expect(place.textContent?.length).toBeLessThan(2_000);
  });

  it('asks for another colour, a note, and its deletion', () => {
    const { place, onRecolour, onEditNote, onDelete } = row({}, true);
    find(place, 'button[aria-label=粉色]').click();
    const [edit, remove] = place.querySelectorAll<HTMLElement>('.annotation-actions > button');
    edit?.click();
    remove?.click();
    expect(onRecolour).toHaveBeenCalledExactlyOnceWith(highlight.id, 'pink');
    expect(onEditNote).toHaveBeenCalledExactlyOnceWith(highlight.id);
    expect(onDelete).toHaveBeenCalledExactlyOnceWith(highlight.id);
  });
});
