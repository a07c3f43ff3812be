import { describe, expect, it } from 'vitest';
import { fromIsoTime, fromUnixTime, fromWrittenTime } from '@/lib/sites/beijing-time';

describe('a time is given in Beijing’s time', () => {
  it.each([
    ['1762747210', '2025-11-10T12:00:10+08:00'],
    ['1762747210123', '2025-11-10T12:00:10+08:00'],
    ['176274721', null],
    ['1523110915', '2018-04-07T22:21:55+08:00'],
    [' 1762747210', null],
    [undefined, null],
  ])('from the Unix time %s', (digits, time) => {
    expect(fromUnixTime(digits)).toBe(time);
  });

  it.each([
    ['2025-10-07 14:13', '2025-10-07T14:13:00+08:00'],
    ['胡金鱼 行业 2024-08-01 11:05:57 71536', '2024-08-01T11:05:57+08:00'],
    ['2025年11月10日 12:00', '2025-11-10T12:00:00+08:00'],
    ['2018-03-20', '2018-03-20T00:00:00+08:00'],
    ['2025年1月2日 7:05', '2025-01-02T07:05:00+08:00'],
    ['2025-02-30 12:00', null],
    ['2025-11-10 25:00', null],
    ['昨天', null],
    ['8月6日', null],
    [null, null],
  ])('from %s as it is written', (text, time) => {
    expect(fromWrittenTime(text)).toBe(time);
  });

  it.each([
    ['2024-08-01T01:30:00Z', '2024-08-01T09:30:00+08:00'],
    ['2024-08-01T09:30:00.500+0800', '2024-08-01T09:30:00+08:00'],
    ['2024-08-01T09:30:00', null],
    ['2024-13-01T09:30:00Z', null],
    [null, null],
  ])('from ISO 8601 with a zone: %s', (text, time) => {
    expect(fromIsoTime(text)).toBe(time);
  });
});
