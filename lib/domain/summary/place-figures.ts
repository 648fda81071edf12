import type { FigureName } from '../key-figures/catalogue';
import { countingFigure, type RecordedFigure } from '../key-figures/counting-source';
import type { FigurePlaceAt } from '../key-figures/place-mark';
import type { FigureUnit } from '../key-figures/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';

/** Those who wait for a home from the municipality: all of them, and by age, by the rent they can pay and by how long. @see T-25, F-05, F-06 */
export const BY_AGE = ['waiting18to29', 'waiting30to59', 'waiting60andOver'] as const;
export const BY_RENT = [
  ...(['waitingRentTo2800', 'waitingRentTo3500', 'waitingRentTo4500', 'waitingRentOver4500'] as const),
] as const;
export const BY_TIME = ['waitingTo6Months', 'waitingTo12Months', 'waitingOver12Months'] as const;
/** Groups among them that may overlap, refugees first. @see F-06, F-10 */
export const BY_GROUP = [
  ...(['waitingRefugees', 'waitingIllnessOrDisability', 'waitingLeavingCare', 'waitingStudents'] as const),
] as const satisfies readonly FigureName[];
export const WAITING_FIGURES = [
  ...(['waitingForAllocation', 'averageWaitingDays', 'averageWaitingDaysWithoutRefugees'] as const),
  ...[...BY_AGE, ...BY_RENT, ...BY_TIME, ...BY_GROUP],
  'temporaryStayDays',
] as const satisfies readonly FigureName[];
/** Not every municipality makes them up: where nobody has entered one it is not told. @see F-05, F-06, F-07, F-10 */
export const WHERE_ENTERED: ReadonlySet<FigureName> = new Set([
  ...(['averageWaitingDaysWithoutRefugees', 'temporaryStayDays'] as const),
  ...BY_GROUP,
]);

/** Who had to move, who was helped before, and how often people move. @see P-09, P-10 */
export const MOVING_FIGURES = [
  ...(['evictionsInYear', 'effectiveEvictionsInYear'] as const),
  ...(['evictionsInTwoYears', 'effectiveEvictionsInTwoYears'] as const),
  ...(['tenantsAtRisk', 'rentCounselling', 'turnover', 'incomeOfMoversIn', 'incomeOfMoversOut'] as const),
] as const satisfies readonly FigureName[];

/** Who lives there. @see T-25; the share of origin is no part of it, see docs/domain/summary.md */
export const PEOPLE_FIGURES = [
  'residents',
  'under18',
  'childrenWithOneParent',
] as const satisfies readonly FigureName[];

export const PLACE_FIGURES: readonly FigureName[] = [
  ...WAITING_FIGURES,
  ...MOVING_FIGURES,
  ...PEOPLE_FIGURES,
];

/** A key figure of a place as it was recorded. */
export type PlaceRecord = Pick<RecordedFigure, 'value' | 'kind' | 'to'> & {
  readonly name: FigureName;
  readonly place: FigurePlaceAt;
  /** Of areas and groups as on the day asked for; of a department the summary says it itself. */
  readonly placeName: string;
  /** The day it is made up on, from which it counts. */
  readonly from: CalendarDate;
  readonly valueTo: string | null;
  readonly unit: FigureUnit;
  readonly suppressed: boolean;
  readonly uncertain: boolean;
  readonly source: string;
};

export type PlaceFigure = Omit<PlaceRecord, 'to'>;

/** The figures that count on a day: of each place and name those of the latest day, and of these the source that goes first. */
export function placeFiguresOn(records: readonly PlaceRecord[], day: CalendarDate): readonly PlaceFigure[] {
  const known = new Map<string, PlaceRecord[]>();
  for (const record of records) {
    if (record.from > day || (record.to !== null && record.to <= day)) continue;
    const key = JSON.stringify([record.name, record.place]);
    const own = known.get(key) ?? [];
    known.set(key, own);
    own.push(record);
  }
  return [...known.values()].flatMap((own) => {
    const latest = own
      .map(({ from }) => from)
      .toSorted()
      .at(-1);
    const found = countingFigure(own.filter(({ from }) => from === latest));
    if (found === null) return [];
    const { to: _, ...figure } = found;
    return [figure];
  });
}
