import type { EmptyVacancy } from '@/lib/domain/letting/voids/void-register';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { add, type Fraction, fraction, ZERO } from '@/lib/domain/shared/fraction';
import { monthOf } from '@/lib/domain/shared/month';
import type { SummaryBook, SummaryFacts } from '@/lib/domain/summary/facts';
import { periodBefore } from '@/lib/domain/summary/periods';
import type { SectionFacts } from '@/lib/domain/summary/section-facts';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { type DatedTally, type Department, linesOf, type SmallHome } from './small-homes';
import { exampleFacts } from './summary-example';

/** What happened in the departments of the worked example, home by home. */
export type SmallWorld = {
  readonly homes: readonly SmallHome[];
  readonly empty: readonly EmptyVacancy[];
  /** Turns that the municipality pays for still. */
  readonly running: readonly { readonly departmentId: Department; readonly ore: number }[];
  /** A department whose account does not agree with its ledger. */
  readonly broken: Department | null;
};

const organisationOf = (department: string): string => (department === 'c' ? 'p' : 'o');
const isIn = (day: CalendarDate, { from, through }: DaySpan): boolean => from <= day && day <= through;

/** The facts of some departments and a period, as the database would read them. */
export function factsIn(
  world: SmallWorld,
  { departments, period }: { readonly departments: readonly string[]; readonly period: DaySpan },
): SummaryFacts & SectionFacts {
  const before = periodBefore(period);
  const example = standingIn(period);
  const own = <T extends { readonly departmentId: string }>(rows: readonly T[]) =>
    rows.filter(({ departmentId }) => departments.includes(departmentId));
  const all = own(world.homes).flatMap(linesOf);
  const during = (span: DaySpan) => all.filter(({ day }) => isIn(day, span)).map(withOrganisation);
  const namings = departments.map((departmentId) => {
    const standing = all.filter((row) => row.departmentId === departmentId && isSpecial(row));
    const until = (through: CalendarDate) =>
      standing.filter(({ day }) => day <= through).reduce((sum, { n }) => sum + n, 0);
    return { departmentId, through: until(period.through), throughBefore: until(before.through) };
  });
  const books = (span: DaySpan) => booksOf(all, { departments, broken: world.broken }, span);
  const isWhole = departments.length === example.departments.length;
  return {
    ...example,
    ...{ period, before, now: during(period), earlier: during(before), namings },
    departments: example.departments.filter(({ id }) => departments.includes(id)),
    monthly: [...during(period), ...during(before)]
      .filter(({ measure }) => measure === 'REPORTED')
      .map((row) => ({ ...row, month: monthOf(row.day) })),
    ...{ books: books(period), booksBefore: books(before) },
    running: ['o', 'p'].flatMap((organisationId) => {
      const turns = own(world.running).filter((row) => organisationOf(row.departmentId) === organisationId);
      const ore = turns.reduce((sum, row) => sum + row.ore, 0);
      return turns.length === 0 ? [] : [{ organisationId, turns: turns.length, ore }];
    }),
    flexible: own(example.flexible),
    ...{ emptyNow: own(world.empty), emptyEarlier: own(world.empty), endedNow: [], endedEarlier: [] },
    watched: example.watched.filter(ofThem(departments)),
    watchedBefore: example.watchedBefore.filter(ofThem(departments)),
    ...{ placements: own(example.placements), placementsBefore: own(example.placementsBefore) },
    ...(isWhole
      ? {}
      : {
          part: { kind: 'DEPARTMENT', id: departments.join(), name: departments.join() } as const,
          ...{ goals: [], criteria: [], criteriaBefore: [] },
          placeFigures: example.placeFigures.filter(isOf(departments)),
          placeFiguresBefore: example.placeFiguresBefore.filter(isOf(departments)),
        }),
  };
}

const known = new Map<string, ReturnType<typeof exampleFacts>>();

/** What stands in a period, which is the same in every world. */
function standingIn(period: DaySpan): ReturnType<typeof exampleFacts> {
  const key = `${period.from} ${period.through}`;
  const facts = known.get(key) ?? exampleFacts(period);
  known.set(key, facts);
  return facts;
}

const ofThem =
  (departments: readonly string[]) =>
  ({ watched }: SectionFacts['watched'][number]): boolean =>
    watched.kind === 'DEPARTMENT' && departments.includes(watched.department.id);

const isOf =
  (departments: readonly string[]) =>
  ({ place }: SectionFacts['placeFigures'][number]): boolean =>
    place.level === 'DEPARTMENT' && departments.includes(place.id);

const isSpecial = ({ measure, tier }: DatedTally): boolean => measure === 'NAMING' && tier === 'LEVEL_2';

const withOrganisation = (row: DatedTally) => ({ ...row, organisationId: organisationOf(row.departmentId) });

const COUNTERS = ['FAMILY', 'YOUTH'] as const;

/** The accounts that the ledger's lines come to. */
const booksOf = (
  lines: readonly DatedTally[],
  { departments, broken }: Pick<SmallWorld, 'broken'> & { readonly departments: readonly string[] },
  span: DaySpan,
): readonly SummaryBook[] =>
  departments.flatMap((departmentId) =>
    COUNTERS.map((counter): SummaryBook => {
      const own = lines.filter((row) => row.departmentId === departmentId && row.detail === counter);
      const within = own.filter(({ day }) => isIn(day, span));
      const opening = balanceOf(own.filter(({ day }) => day < span.from));
      const closing = add(opening, balanceOf(within));
      return {
        ...{ counterId: `${departmentId} ${counter}`, counter, label: null, departmentId },
        organisationId: organisationOf(departmentId),
        book: {
          ...{ opening, closing, carried: ZERO, recounted: closing, stored: closing },
          disagreements: departmentId === broken ? ['credit'] : [],
          ...{ earned: sumOf(within, 'COUNTED'), corrections: sumOf(within, 'CORRECTION') },
          used: within.reduce((sum, { measure, n }) => sum + (measure === 'TURN' ? n : 0), 0),
          counted: within.reduce((sum, { measure, n }) => sum + (measure === 'COUNTED' ? n : 0), 0),
        },
      };
    }),
  );

const sumOf = (lines: readonly DatedTally[], measure: string): Fraction =>
  lines
    .filter((row) => row.measure.startsWith(measure) && row.measure !== 'COUNTED_VOIDED')
    .reduce((sum, { amount, denominator }) => add(sum, fraction(BigInt(amount), BigInt(denominator))), ZERO);

const balanceOf = (lines: readonly DatedTally[]): Fraction => {
  const turns = lines.reduce((sum, { measure, n }) => sum + (measure === 'TURN' ? n : 0), 0);
  return [sumOf(lines, 'COUNTED'), sumOf(lines, 'CORRECTION'), fraction(BigInt(-turns))].reduce(add, ZERO);
};
