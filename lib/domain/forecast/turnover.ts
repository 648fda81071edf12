import type { DwellingType } from '../agreement/vocabulary';
import type { ForecastDepartment } from './known-department';

/** How often a home becomes vacant in a year, and how that is known. */
export type Turnover = {
  readonly perHome: number;
  readonly basis: 'OBSERVED' | 'RECORDED';
  /** How many vacant homes it was learnt from, per home: a recorded figure is taken to be one year's. */
  readonly learntFrom: number;
};

/** Two years tell more than a figure that somebody wrote down; one year of a small department is mostly chance. */
const ENOUGH_DAYS = 730;
const DAYS_IN_YEAR = 365;
const PER_MILLE = 1000;

/** How far back is looked at most: older than that says little of the year to come. */
export const MOST_DAYS_LOOKED_BACK = 3 * DAYS_IN_YEAR;

/** What the last years showed of homes of the kind, or else what is recorded of the department; null where neither is known. */
export function turnoverOf(
  {
    homes,
    reported,
    turnoverPermille,
    lookedBack,
  }: Pick<ForecastDepartment, 'homes' | 'reported' | 'turnoverPermille' | 'lookedBack'>,
  type: DwellingType,
): Turnover | null {
  const of = homes.reduce((sum, row) => (row.dwellingType === type ? sum + row.count : sum), 0);
  if (lookedBack >= ENOUGH_DAYS && of > 0) {
    const learntFrom = (reported.get(type) ?? 0) / of;
    return { perHome: learntFrom / (lookedBack / DAYS_IN_YEAR), basis: 'OBSERVED', learntFrom };
  }
  if (turnoverPermille === null) return null;
  const perHome = turnoverPermille / PER_MILLE;
  return { perHome, basis: 'RECORDED', learntFrom: perHome };
}
