// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { CiteMenu } from '@/components/cite-menu/CiteMenu';
import { CITATION_FORMATS } from '@/lib/core/records/citation-format';
import { find, show } from '@/tests/show';
import { type Locale, speak } from '@/tests/speak';

/** Preact shows what a press has changed a moment later. */
const opened = (place: Element) =>
  vi.waitFor(() => {
    const forms = [...place.querySelectorAll<HTMLElement>('.cite-menu-formats button')];
    expect(forms).toHaveLength(CITATION_FORMATS.length);
    return forms;
  });
const press = (from: Element, key: string) =>
  from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

it.each(['zh_CN', 'en'] satisfies Locale[])(
  'copies in the last form, or in one that is chosen by keys (%s)',
  async (locale) => {
    await speak(locale);
    const onCite = vi.fn();
    const place = show(<CiteMenu format="gb7714_2025" onCite={onCite} />);
    find(place, '.cite-menu button').click();
    expect(onCite).toHaveBeenLastCalledWith('gb7714_2025');

    find(place, '.cite-menu-more').click();
    const forms = await opened(place);
    expect(forms.map((form) => form.getAttribute('aria-pressed'))).toEqual(
      CITATION_FORMATS.map((format) => String(format === 'gb7714_2025')),
    );
    expect(forms.every(({ textContent }) => textContent !== '' && !textContent.includes('cite_menu'))).toBe(
      true,
    );
    forms[0]?.focus();
    press(find(place, ':focus'), 'ArrowRight');
    find(place, ':focus').click();
    expect(onCite).toHaveBeenLastCalledWith(CITATION_FORMATS[1]);
  },
);

it('is closed by Esc, which closes nothing else, and leaves the focus where it was opened', async () => {
  await speak('zh_CN');
  const place = show(<CiteMenu format="plain" onCite={() => {}} />);
  const heard = vi.fn();
  place.addEventListener('keydown', heard);
  find(place, '.cite-menu-more').click();
  (await opened(place))[0]?.focus();
  press(find(place, ':focus'), 'Escape');
  await vi.waitFor(() => expect(place.querySelector('.cite-menu-formats')).toBeNull());
  expect(document.activeElement).toBe(find(place, '.cite-menu-more'));
  expect(heard).not.toHaveBeenCalled();
});
