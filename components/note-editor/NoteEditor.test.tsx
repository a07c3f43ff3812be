// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteEditor, type NoteEditorProps } from '@/components/note-editor/NoteEditor';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

function open(over: Partial<NoteEditorProps> = {}) {
  const props: NoteEditorProps = {
    value: '日志',
    state: { is: 'drafted' },
    tags: [],
    ownTags: [],
    onTags: vi.fn(),
    onInput: vi.fn(),
    onCommit: vi.fn(),
    onCancel: vi.fn(),
    onDiscard: vi.fn(),
    onChoose: vi.fn(),
    ...over,
  };
  const place = show(<NoteEditor {...props} />);
  const box = find<HTMLTextAreaElement>(place, 'textarea');
  const press = (key: string, held: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...held });
    box.dispatchEvent(event);
    return event;
  };
  return { ...props, place, box, press };
}

describe('a note being typed', () => {
  it('is saved by Ctrl or ⌘ with Enter, and by the button', () => {
    const { place, press, onCommit } = open();
    press('Enter', { ctrlKey: true });
    press('Enter', { metaKey: true });
    find(place, '.note-editor-save').click();
    expect(onCommit).toHaveBeenCalledTimes(3);
  });

  it('takes Enter alone as a new line', () => {
    const { press, onCommit } = open();
    expect(press('Enter').defaultPrevented).toBe(false);
    expect(onCommit).not.toHaveBeenCalled();
  });

  it('is left by Esc', () => {
    const { press, onCancel } = open();
    press('Escape');
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('leaves Enter and Esc to an input method that composes', () => {
    const { press, onCommit, onCancel } = open();
    press('Enter', { ctrlKey: true, isComposing: true });
    press('Escape', { isComposing: true });
    expect(onCommit).not.toHaveBeenCalled();
    expect(onCancel).not.toHaveBeenCalled();
  });

  it('is told in full at every change, in the middle of a composition too', () => {
    const { box, onInput } = open();
    box.value = '日志从l';
    box.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    expect(onInput).toHaveBeenCalledExactlyOnceWith('日志从l');
  });

  it('says whether it is safe, and why it is not', () => {
    expect(find(open().place, 'output').textContent).toBe('草稿已存');
    expect(find(open({ state: { is: 'saved' } }).place, 'output').textContent).toBe('已保存');
    const failed = open({ state: { is: 'failed', fault: 'note_too_large' } });
    expect(find(failed.place, '[role=alert]').textContent).toContain('1 MiB');
    expect(failed.box.value).toBe('日志');
  });

  it('can be given up where it stands in the box and nowhere else, or is of another day', () => {
    const discard = '.note-editor-foot button:not(.note-editor-save)';
    for (const state of [{ is: 'restored' }, { is: 'failed', fault: 'draft_too_large' }] as const) {
      const { place, onDiscard } = open({ state });
      find(place, discard).click();
      expect(onDiscard).toHaveBeenCalledOnce();
    }
    expect(open().place.querySelector(discard)).toBeNull();
  });

  it('shows what another window wrote beside it, and lets one choose', () => {
    const onChoose = vi.fn();
    const { place, box } = open({ state: { is: 'stale', theirs: '告警' }, onChoose });
    const other = find<HTMLTextAreaElement>(place, '.version textarea');
    expect([box.value, other.value]).toEqual(['日志', '告警']);
    expect(other.readOnly).toBe(true);
    for (const button of place.querySelectorAll<HTMLElement>('.version-keep button')) button.click();
    expect(onChoose.mock.calls).toEqual([['mine'], ['theirs'], ['both']]);
  });
});
