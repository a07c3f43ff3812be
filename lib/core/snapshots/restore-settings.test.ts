import { describe, expect, it } from 'vitest';
import { FIRST_SETTINGS, NO_COLOUR_NAMES, type Settings } from '@/lib/core/records/settings';
import type { RestorePlan } from '@/lib/core/snapshots/restore-plan';
import { restoredSettings, withSettings } from '@/lib/core/snapshots/restore-settings';

const then: Settings = {
  ...FIRST_SETTINGS,
  off: ['4hou'],
  keys: false,
  colourNames: { ...NO_COLOUR_NAMES, yellow: '观点', blue: '数据' },
};
const here: Settings = { ...FIRST_SETTINGS, colourNames: { ...NO_COLOUR_NAMES, yellow: '要点' } };

describe('the reader’s choices in a restore', () => {
  it('are all as they were where everything is to be', () => {
    expect(restoredSettings(here, then, 'exact').settings).toEqual(then);
  });

  it('bring back the names that are missing, and leave what was chosen here', () => {
    const { settings, change } = restoredSettings(here, then, 'missing');
    expect(settings).toEqual({ ...here, colourNames: { ...NO_COLOUR_NAMES, yellow: '要点', blue: '数据' } });
    expect(change?.verdict).toBe('updated');
  });

  it.each([
    ['of an older version that kept none', null],
    ['that are the same', { ...here }],
    // Chrome hands them out by the alphabet.
    [
      'that are the same in another order',
      { ...here, colourNames: Object.fromEntries(Object.entries(here.colourNames).toSorted()) },
    ],
  ])('stay as they are by ones %s', (_, other) => {
    for (const mode of ['exact', 'missing'] as const)
      expect(restoredSettings(here, other, mode)).toEqual({ settings: here, change: null });
  });

  it('are whole where an older version knew fewer', () => {
    expect(restoredSettings(here, { off: ['weixin'], keys: true }, 'exact').settings).toEqual({
      ...FIRST_SETTINGS,
      off: ['weixin'],
    });
  });

  it.each([
    [{ off: 'all' }, 'off'],
    [{ keys: 1 }, 'keys'],
    [{ colourNames: { yellow: 'x' } }, 'colourNames.green'],
    [{ later: true }, 'later'],
  ])('%j are refused at their place, and told', (broken, path) => {
    const { settings, change } = restoredSettings(here, broken, 'exact');
    expect(settings).toEqual(here);
    expect(change).toMatchObject({ verdict: 'refused', line: 1, path });
  });

  it('count as one record of the plan', () => {
    const plan: RestorePlan = { added: 2, updated: 1, removed: 0, refused: 0, unchanged: 3, changes: [] };
    const { change } = restoredSettings(here, then, 'exact');
    expect(withSettings(plan, change)).toEqual({ ...plan, updated: 2, changes: [change] });
    expect(withSettings(plan, null)).toEqual(plan);
  });
});
