import type { Bilingual } from '../shared/bilingual';
import { type CalendarDate, calendarDate } from '../shared/calendar-date';
import { latestInForce } from '../shared/dated';
import { rentStep } from './measure';

/** What counts as a cheap home from a day on: a monthly rent without consumption, in whole hundreds of kroner. */
export type RentThreshold = {
  readonly from: CalendarDate;
  readonly ore: number;
  readonly source: Bilingual;
};

/** Where a municipality has said nothing itself. An old entry is never edited. @see F-01 */
export const CHEAP_HOME: readonly RentThreshold[] = [
  {
    from: calendarDate('2016-01-01'),
    ore: 280_000,
    source: {
      da: 'Frikommuneansøgningen, tallene for 2016',
      en: 'Free-municipality application, the figures of 2016',
    },
  },
];

/** The threshold of a day: the municipality's own where it has one by then. `own` in the order it was recorded in. */
export function cheapHomeOn(own: readonly RentThreshold[], day: CalendarDate): RentThreshold | null {
  const dated = (rows: readonly RentThreshold[]) => rows.map((row) => ({ ...row, to: null }));
  const found = latestInForce(dated(own), day) ?? latestInForce(dated(CHEAP_HOME), day);
  return found && { from: found.from, ore: found.ore, source: found.source };
}

/** Monthly rents over `over` and up to `through` øre; null: no limit to that side. */
export type RentBand = {
  /** `280000-350000`. */
  readonly id: string;
  readonly over: number | null;
  readonly through: number | null;
};

/** In whole hundreds of kroner, as the sums are. The first ones are the sources' own. @see F-01, F-02 */
const BOUNDS = [200_000, 280_000, 350_000, 450_000, 550_000, 650_000, 750_000, 900_000] as const;

const band = (over: number | null, through: number | null): RentBand => ({
  ...{ id: `${over ?? ''}-${through ?? ''}`, over, through },
});

/** The bands that rents are told in. */
export const RENT_BANDS: readonly RentBand[] = [
  ...BOUNDS.map((through, at) => band(BOUNDS[at - 1] ?? null, through)),
  band(BOUNDS.at(-1) ?? null, null),
];

/** Is a rent, told by its hundreds as in the sums, in the band? */
export const isInBand = ({ over, through }: Omit<RentBand, 'id'>, step: string): boolean =>
  (over === null || Number(step) > rentStep(over)) && (through === null || Number(step) <= rentStep(through));
