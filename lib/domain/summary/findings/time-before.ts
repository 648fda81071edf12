import { addDays } from '../../calendar/days';
import { monthsOf } from '../periods';
import type { Summary } from '../summary';
import { linesOf, read, totalOf } from './lines';

const MONTHS = 12;

/** Something was counted in the time before: where the app was not in use yet, nothing has risen since. */
export function hasTimeBefore(summary: Pick<Summary, 'sections'>): boolean {
  const reported = totalOf(summary, 'vacancies-by-route');
  const before = reported && read(reported, 'COUNT', 'reported', 'BEFORE');
  return before?.cell.n !== 0;
}

/** Shorter than this, and a quiet first half says nothing (antaget). */
const LEAST_EARLY_MONTHS = 3;

/** Counted from early on: a year is not held against one in which the app, or the agreement, began when half of it had gone. */
export function hasWholeTimeBefore(summary: Pick<Summary, 'sections'>): boolean {
  if (!hasTimeBefore(summary)) return false;
  const months = linesOf(summary, 'vacancies-by-month').map((line) =>
    read(line, 'COUNT', 'reported', 'BEFORE'),
  );
  const early = months.slice(0, Math.floor(months.length / 2));
  return early.length < LEAST_EARLY_MONTHS || early.some((month) => month?.cell.n !== 0);
}

/** The period and the one before it follow each other: two years, or as many as twice the period is long. */
export const yearsTogether = ({ period, before }: Pick<Summary, 'period' | 'before'>): number | null =>
  addDays(before.through, 1) === period.from
    ? Math.round(monthsOf({ from: before.from, through: period.through }).length / MONTHS)
    : null;

/** Of the rest of a period that runs on nobody knows. */
export const isOver = ({ period, madeOn }: Pick<Summary, 'period' | 'madeOn'>): boolean =>
  period.through < madeOn;
