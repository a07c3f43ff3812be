// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TagField } from '@/components/tag-field/TagField';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function field(tags: readonly string[] = []) {
  const onTags = vi.fn();
  const place = show(<TagField tags={tags} own={['供应链', '供应商', '大模型']} onTags={onTags} />);
  const box = find<HTMLInputElement>(place, 'input');
  const type = async (words: string): Promise<void> => {
    box.value = words;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await new Promise(requestAnimationFrame);
  };
  const press = async (key: string, held: KeyboardEventInit = {}): Promise<KeyboardEvent> => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
    box.dispatchEvent(event);
    await new Promise(requestAnimationFrame);
    return event;
  };
  return { place, box, onTags, type, press };
}

describe('the field for tags, by keyboard', () => {
  it.each(['Enter', ',', '，'])('«%s» takes what was typed', async (key) => {
    const { type, press, onTags } = field(['旧的']);
    await type('#新的');
    expect((await press(key)).defaultPrevented).toBe(true);
    expect(onTags).toHaveBeenCalledExactlyOnceWith(['旧的', '新的']);
  });

  it('walks by the arrows through what is offered, round its ends, and says where it is', async () => {
    const { place, box, type, press, onTags } = field();
    await type('供应');
    await press('ArrowUp');
    const options = [...place.querySelectorAll('[role=option]')];
    expect(options.map(({ textContent }) => textContent)).toEqual(['供应链', '供应商']);
    expect(box.getAttribute('aria-activedescendant')).toBe(options[1]?.id);
    await press('ArrowDown');
    await press('Enter');
    expect(onTags).toHaveBeenCalledExactlyOnceWith(['供应链']);
  });

  it('Backspace in an empty box takes the last tag away, and a letter in one that is not', async () => {
    const { type, press, onTags } = field(['甲', '乙']);
    await type('x');
    expect((await press('Backspace')).defaultPrevented).toBe(false);
    expect(onTags).not.toHaveBeenCalled();
    await type('');
    await press('Backspace');
    expect(onTags).toHaveBeenCalledExactlyOnceWith(['甲']);
  });

  it('Esc empties the box, and is the surroundings’ own where it is empty', async () => {
    const { box, type, press } = field();
    await type('半');
    expect((await press('Escape')).defaultPrevented).toBe(true);
    expect(box.value).toBe('');
    expect((await press('Escape')).defaultPrevented).toBe(false);
  });

  it('leaves its keys to an input method that composes', async () => {
    const { type, press, onTags } = field(['甲']);
    await type('gong');
    expect((await press('Enter', { isComposing: true })).defaultPrevented).toBe(false);
    expect(onTags).not.toHaveBeenCalled();
  });
});
