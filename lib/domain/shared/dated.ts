import { type CalendarDate, isInForce } from './calendar-date';

type DatedRow = { readonly from: CalendarDate; readonly to: CalendarDate | null };

/** The one row in force on the day with the latest `from`; of equal ones the later in the list. */
export function latestInForce<T extends DatedRow>(rows: readonly T[], day: CalendarDate): T | null {
  let latest: T | null = null;
  for (const row of rows) {
    if (isInForce(row, day) && (latest === null || row.from >= latest.from)) latest = row;
  }
  return latest;
}

/** The value of a dated series on a day; null before the first entry, and where the latest one is an explicit null. */
export function valueOn<T>(
  series: readonly { readonly from: CalendarDate; readonly value: T | null }[],
  day: CalendarDate,
): T | null {
  const rows = series.map((entry) => ({ ...entry, to: null }));
  return latestInForce(rows, day)?.value ?? null;
}
