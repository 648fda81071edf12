import { addDays } from '../../calendar/days';
import { monthsOf } from '../periods';
import type { Summary } from '../summary';
import { read, totalOf } from './lines';

const MONTHS = 12;

/** Something was counted in the time before: where the app was not in use yet, nothing has risen since. */
export function hasTimeBefore(summary: Pick<Summary, 'sections'>): boolean {
  const reported = totalOf(summary, 'vacancies-by-route');
  const before = reported && read(reported, 'COUNT', 'reported', 'BEFORE');
  return before?.cell.n !== 0;
}

/** The period and the one before it follow each other: two years, or as many as twice the period is long. */
export const yearsTogether = ({ period, before }: Pick<Summary, 'period' | 'before'>): number | null =>
  addDays(before.through, 1) === period.from
    ? Math.round(monthsOf({ from: before.from, through: period.through }).length / MONTHS)
    : null;

/** Of the rest of a period that runs on nobody knows. */
export const isOver = ({ period, madeOn }: Pick<Summary, 'period' | 'madeOn'>): boolean =>
  period.through < madeOn;
