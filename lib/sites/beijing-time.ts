const OFFSET = 8 * 60 * 60 * 1000;

/** A moment (milliseconds since 1970, UTC) as ISO 8601 in Beijing's time, to the second. China has no summer time since 1992. */
function inBeijing(moment: number): string {
  return `${new Date(moment + OFFSET).toISOString().slice(0, 19)}+08:00`;
}

/** A Unix time in digits, 10 of them for seconds, 13 for milliseconds; null for anything else. */
export function fromUnixTime(digits: string | undefined): string | null {
  if (digits === undefined || !/^(?:\d{10}|\d{13})$/.test(digits)) return null;
  return inBeijing(Number(digits) * (digits.length === 10 ? 1000 : 1));
}

const WRITTEN = /(\d{4})(?:-|年)(\d{1,2})(?:-|月)(\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/;

/**
 * The first date that a text writes out, `2025-11-10 12:00:05` or `2025年11月10日 12:00`, taken as
 * Beijing's time; without a time of day it is midnight. Null where there is none (`昨天`, `8月6日`), or no
 * such day or hour exists.
 */
export function fromWrittenTime(text: string | null | undefined): string | null {
  const found = WRITTEN.exec(text ?? '');
  if (found === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const moment = Date.UTC(year, month - 1, day, hour, minute, second);
  const written = [year, month, day, hour, minute, second].map((part) => String(part).padStart(2, '0'));
  const read = new Date(moment).toISOString().slice(0, 19).split(/[-T:]/);
  return read.join() === written.join() ? inBeijing(moment - OFFSET) : null;
}

/** A moment as written in ISO 8601 with its own zone, in Beijing's time; null for anything else. */
export function fromIsoTime(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const moment = Date.parse(text);
  return Number.isNaN(moment) ? null : inBeijing(moment);
}
