// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  StatementList,
  type StatementListProps,
  statementKey,
} from '@/components/statement-list/StatementList';
import { statement, statements } from '@/components/statement-list/sample-statements';
import { find, show } from '@/tests/show';
import { speak } from '@/tests/speak';

beforeEach(async () => {
  // jsdom measures nothing, so nothing can change its size.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  );
  await speak('zh_CN');
});

function list(listed: StatementListProps['statements']) {
  const asked = {
    onGoTo: vi.fn(),
    onKeep: vi.fn(),
    onCorrect: vi.fn(),
    onCite: vi.fn(),
    onRetry: vi.fn(),
    onToggleMargin: vi.fn(),
  };
  const place = show(
    <StatementList
      statements={listed}
      isInMargin={true}
      isCorrected={true}
      correcting={null}
      fault={null}
      citing={{ citation: 'plain', cited: statementKey(statement) }}
      {...asked}
    />,
  );
  const words = () => [...place.querySelectorAll('.statement-words')].map(({ textContent }) => textContent);
  return { place, words, ...asked };
}

describe('who said what', () => {
  it('stands in the words of the article, by speaker', () => {
    const { place, words } = list(statements);
    expect(words()).toEqual(statements.map((statement) => statement.words));
    const heads = [...place.querySelectorAll('.statement-speakers')].map(({ textContent }) => textContent);
    expect(heads).toEqual([
      '顾清和砺石安全实验室首席科学家3 条',
      '何砚秋江州网络空间安全协会秘书长',
      '何砚秋江州网络空间安全协会秘书长陆鸣',
      '陆鸣',
    ]);
  });

  it('leads to its place in the text', () => {
    const { place, onGoTo } = list(statements);
    place.querySelectorAll<HTMLElement>('[data-main]')[1]?.click();
    expect(onGoTo).toHaveBeenCalledExactlyOnceWith(statements[1]);
  });

  it('is kept and corrected by its line, and says so where it was', () => {
    const { place, onKeep, onCorrect } = list(statements);
    const rows = [...place.querySelectorAll('.statement')];
    const buttonsOf = (row: number) => [
      ...(rows[row]?.querySelectorAll<HTMLButtonElement>('.quiet-button') ?? []),
    ];
    const [keep, correct] = buttonsOf(0);
    keep?.click();
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(statements[0]);
    correct?.click();
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith(statements[0]);
    expect(buttonsOf(1)[0]?.disabled).toBe(true);
    expect(rows.map((row) => row.textContent?.includes('已更正'))).toEqual([
      false,
      false,
      false,
      true,
      false,
      false,
    ]);
  });

  it('is copied as a citation by its line, which says that it was', () => {
    const { place, onCite } = list(statements);
    const rows = [...place.querySelectorAll('.statement')];
    rows[1]?.querySelector<HTMLElement>('.cite-menu button')?.click();
    expect(onCite).toHaveBeenCalledExactlyOnceWith(statements[1], 'plain');
    expect(rows.map((row) => row.querySelector('output')?.textContent)).toEqual([
      '引文已复制',
      '',
      '',
      '',
      '',
      '',
    ]);
  });

  it('says of what is not certain that it is not, and why', () => {
    const doubts = [...list(statements).place.querySelectorAll('.statement-doubt')];
    expect(doubts.map(({ textContent }) => textContent)).toEqual([
      '不确定 这里的“他”或“她”可能指别人。',
      '不确定 文章只预告要讲，没有写讲了。',
    ]);
  });

  it('is of one kind alone where the reader wants that', async () => {
    const { place, words } = list(statements);
    place.querySelectorAll<HTMLElement>('.statement-filter button')[3]?.click();
    await vi.waitFor(() => expect(words()).toEqual([statements[4]?.words, statements[5]?.words]));
    expect(find(place, '[aria-pressed="true"]').textContent).toBe('概述 2');
  });

  it('has one row that Tab reaches, which goes with the focus', async () => {
    const { place } = list(statements);
    const reached = () =>
      [...place.querySelectorAll('[data-main]')].map((button) => button.getAttribute('tabindex'));
    expect(reached()).toEqual(['0', '-1', '-1', '-1', '-1', '-1']);
    place.querySelectorAll<HTMLElement>('[data-main]')[2]?.focus();
    await vi.waitFor(() => expect(reached()).toEqual(['-1', '-1', '0', '-1', '-1', '-1']));
  });

  it('says that it is not known yet, that there is none, and that it cannot be known', () => {
    expect(list(null).place.textContent).toContain('正在看');
    expect(list([]).place.textContent).toContain('没有看到');
    const { place, onRetry } = list('failed');
    expect(place.textContent).toContain('文章和划线都在');
    find(place, 'button').click();
    expect(onRetry).toHaveBeenCalledOnce();
  });
});
