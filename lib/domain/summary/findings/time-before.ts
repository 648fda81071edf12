import { addDays } from '../../calendar/days';
import { monthsOf } from '../periods';
import type { Summary } from '../summary';
import { isUnknown, linesOf, read, totalOf } from './lines';

const MONTHS = 12;

/** Something was counted in the time before: where the app was not in use yet, nothing has risen since. */
export function hasTimeBefore(summary: Pick<Summary, 'sections'>): boolean {
  const reported = totalOf(summary, 'vacancies-by-route');
  if (reported && isUnknown(reported, 'reported', 'BEFORE')) return false;
  const before = reported && read(reported, 'COUNT', 'reported', 'BEFORE');
  return before?.cell.n !== 0;
}

/** Shorter than this, and a quiet first half says nothing (antaget). */
const LEAST_EARLY_MONTHS = 3;

/** Counted from early on: a year is not held against one in which the app, or the agreement, began when half of it had gone. */
export function hasWholeTimeBefore(summary: Pick<Summary, 'sections'>): boolean {
  if (!hasTimeBefore(summary)) return false;
  const months = linesOf(summary, 'vacancies-by-month');
  const early = months.slice(0, Math.floor(months.length / 2));
  const isCounted = (line: (typeof months)[number]) =>
    !isUnknown(line, 'reported', 'BEFORE') && read(line, 'COUNT', 'reported', 'BEFORE')?.cell.n !== 0;
  return early.length < LEAST_EARLY_MONTHS || early.some(isCounted);
}

/** Of a period before Nøglen knew anything nothing can be said, not even that nothing stands out. */
export function isPeriodKnown(summary: Pick<Summary, 'sections'>): boolean {
  const reported = totalOf(summary, 'vacancies-by-month');
  return reported === null || !isUnknown(reported, 'reported');
}

/** The period and the one before it follow each other: two years, or as many as twice the period is long. */
export const yearsTogether = ({ period, before }: Pick<Summary, 'period' | 'before'>): number | null =>
  addDays(before.through, 1) === period.from
    ? Math.round(monthsOf({ from: before.from, through: period.through }).length / MONTHS)
    : null;

/** Of the rest of a period that runs on nobody knows. */
export const isOver = ({ period, madeOn }: Pick<Summary, 'period' | 'madeOn'>): boolean =>
  period.through < madeOn;
