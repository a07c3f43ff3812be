// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { dropUntrusted, onTrusted } from '@/components/layer/trusted-events';

// That a person's own events come through is tested in real browsers: no script can make one.
describe('an event made by a script', () => {
  const { signal } = new AbortController();

  it('is not heard by a listener of ours', () => {
    const listener = vi.fn();
    onTrusted(window, 'keydown', listener, { signal });
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(listener).not.toHaveBeenCalled();
  });

  it('does not reach an element inside', () => {
    const [outer, inner] = [document.createElement('div'), document.createElement('button')];
    outer.append(inner);
    document.body.append(outer);
    const listener = vi.fn();
    inner.addEventListener('click', listener);
    dropUntrusted(outer, ['click'], signal);
    inner.click();
    expect(listener).not.toHaveBeenCalled();
  });
});
