const WRITTEN = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$/;

/**
 * A date as people and spreadsheets write it (2024, 2024/7/31, 2024.7, 2024年7月31日), as `YYYY`, `YYYY-MM` or
 * `YYYY-MM-DD`; null for nothing, undefined for what is no date.
 */
export function readDate(written: string): string | null | undefined {
  if (written === '') return null;
  const [, year, month, day] = WRITTEN.exec(written) ?? [];
  if (year === undefined) return undefined;
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = parts.join('-');
  // A month or day that the calendar lacks gives another date, or none.
  const whole = `${date}${'-01'.repeat(3 - parts.length)}`;
  const time = Date.parse(`${whole}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== whole ? undefined : date;
}

export function isDay(date: string): boolean {
  return date.length === 'YYYY-MM-DD'.length;
}
