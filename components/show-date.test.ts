import { beforeEach, describe, expect, it } from 'vitest';
import { showDate, showTime } from '@/components/show-date';
import { speak } from '@/tests/speak';

describe('a date in Chinese', () => {
  beforeEach(() => speak('zh_CN'));

  it('is that day, whatever the time zone of the machine', () => {
    expect(showDate('2024-07-31')).toBe('2024年7月31日');
    expect(showDate('2024-01-01')).toBe('2024年1月1日');
  });

  it('names both days of a range', () => {
    expect(showDate('2025-06-11/2025-06-12')).toBe('2025年6月11日至2025年6月12日');
  });

  it('stays as it stands where it names no day, so that none is made up', () => {
    expect(showDate('2024-07')).toBe('2024-07');
    expect(showDate('2024-13-45')).toBe('2024-13-45');
    expect(showDate('去年夏天')).toBe('去年夏天');
  });

  it('has the hour of Beijing and says so', () => {
    expect(showTime('2024-08-01T11:27:36+08:00')).toBe('2024年8月1日 11:27（北京时间）');
    expect(showTime('昨天')).toBe('昨天');
  });
});

describe('a date in English', () => {
  beforeEach(() => speak('en'));

  it('is in English', () => {
    expect(showDate('2024-07-31')).toBe('Jul 31, 2024');
  });
});
