// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CorrectionForm } from '@/components/correction-form/CorrectionForm';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(() => speak('zh_CN'));

const text = '甲说，早上好，各位。天黑了。';
const span = { start: 3, end: 10 };
const jia = { name: '甲', entity: 'person-jia', title: '院长' };
const yi = { name: '乙', entity: null, title: '主任' };

function form(isCorrected = false) {
  const asked = { onSave: vi.fn(), onTakeBack: vi.fn(), onCancel: vi.fn() };
  const place = show(
    <CorrectionForm
      {...{ text, span, isCorrected, isSaving: false, fault: null, speakers: [jia], people: [jia, yi] }}
      {...asked}
    />,
  );
  const choose = async (value: string): Promise<void> => {
    const select = find<HTMLSelectElement>(place, 'select');
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await vi.waitFor(() => expect(select.value).toBe(value));
  };
  const press = (words: string): void =>
    [...place.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.click();
  return { place, choose, press, ...asked };
}

describe('the reader’s word on a statement', () => {
  it('gives it to another one of the article, with the title that is printed there', async () => {
    const { choose, press, onSave } = form();
    await choose('乙');
    press('保存更正');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ span, speakers: [yi] });
  });

  it('gives it to whoever is typed; a name of the article is that one', async () => {
    const { place, choose, press, onSave } = form();
    await choose('typed');
    const field = await vi.waitFor(() => find<HTMLInputElement>(place, 'input'));
    for (const [typed, speaker] of [
      [' 丙 ', { name: '丙', entity: null, title: null }],
      ['乙', yi],
    ] as const) {
      field.value = typed;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      press('保存更正');
      expect(onSave).toHaveBeenLastCalledWith({ span, speakers: [speaker] });
    }
  });

  it('makes it longer and shorter by clauses, and shows the words that are left', async () => {
    const { place, press, onSave } = form();
    press('结尾往前');
    await vi.waitFor(() => expect(find(place, 'output').textContent).toBe('早上好，'));
    press('开头往前');
    await vi.waitFor(() => expect(find(place, 'output').textContent).toBe('甲说，早上好，'));
    press('保存更正');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ span: { start: 0, end: 7 }, speakers: [jia] });
  });

  it('says that it is none', () => {
    const { press, onSave } = form();
    press('不是谁说的话');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ span, speakers: null });
  });

  it('is taken back where it is there, and left by Esc', () => {
    expect(form().place.textContent).not.toContain('恢复原样');
    const { place, press, onTakeBack, onCancel } = form(true);
    press('恢复原样');
    expect(onTakeBack).toHaveBeenCalledOnce();
    find(place, 'select').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    expect(onCancel).toHaveBeenCalledOnce();
  });
});
