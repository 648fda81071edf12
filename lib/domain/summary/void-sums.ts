import { addDays, earlierOf } from '../calendar/days';
import { countsAsVoid, emptyFrom, voidIn } from '../letting/voids/void-period';
import { type BorneLoss, borne } from '../letting/voids/void-record';
import type { EmptyVacancy } from '../letting/voids/void-register';
import type { CalendarDate } from '../shared/calendar-date';
import type { DepartmentTally } from './facts';
import { VOID_MEASURES } from './measure';
import { bearerOf, groundOf, type Stood, UNEXPLAINED } from './stood-empty';
import type { DaySpan } from './summary';

/** What some homes of one department, ground and bearer come to together; taken off where the numbers are negative. */
export type VoidSum = {
  readonly departmentId: string;
  readonly ground: string;
  readonly bearer: string;
  readonly homes: number;
  readonly days: number;
  readonly lostOre: number;
  readonly borne: BorneLoss;
};

/** One home as a sum. */
export const voidSumOf = ({ home, stood: { days, lostOre } }: Stood): VoidSum => ({
  ...{ departmentId: home.departmentId, ground: groundOf(home), bearer: bearerOf(home) },
  ...{ homes: 1, days, lostOre, borne: borne(lostOre, home.record) },
});

type Amounts = {
  readonly row: DepartmentTally;
  homes: number;
  days: number;
  lostOre: number;
  sharedOre: number;
};

/** Of homes that were taken over, each whole and counted on its last empty day: the kept sums of a period. */
function endedVoids(tallies: readonly DepartmentTally[]): readonly VoidSum[] {
  const sums = new Map<string, Amounts>();
  for (const row of tallies) {
    if (!VOID_MEASURES.some((measure) => measure === row.measure)) continue;
    const key = `${row.departmentId} ${row.detail}`;
    const sum = sums.get(key) ?? { row, homes: 0, days: 0, lostOre: 0, sharedOre: 0 };
    sums.set(key, sum);
    if (row.measure === 'VOID_DAYS') sum.homes += row.n;
    if (row.measure === 'VOID_DAYS') sum.days += row.amount;
    if (row.measure === 'VOID_LOST') sum.lostOre += row.amount;
    if (row.measure === 'VOID_SHARED') sum.sharedOre += row.amount;
  }
  return [...sums.values()].map(asSum);
}

function asSum({ row, homes, days, lostOre, sharedOre }: Amounts): VoidSum {
  const [ground = UNEXPLAINED, bearer = UNEXPLAINED] = row.detail.split(' ');
  const { departmentId } = row;
  return { departmentId, ground, bearer, homes, days, lostOre, borne: together(bearer, lostOre, sharedOre) };
}

const NOBODY: BorneLoss = { organisation: 0, municipality: 0, department: 0, unexplained: 0 };

/** What each bears of the loss of several homes; of shared ones the municipality's parts were rounded home by home. */
function together(bearer: string, lostOre: number, sharedOre: number): BorneLoss {
  if (bearer === UNEXPLAINED) return { ...NOBODY, unexplained: lostOre };
  if (bearer === 'DEPARTMENT') return { ...NOBODY, department: lostOre };
  const municipality = bearer === 'MUNICIPALITY' ? lostOre : bearer === 'SHARED' ? sharedOre : 0;
  return { ...NOBODY, organisation: lostOre - municipality, municipality };
}

type Within = {
  readonly span: DaySpan;
  /** Nothing is empty after today. */
  readonly today: CalendarDate;
  readonly departments: ReadonlySet<string>;
  /** The kept sums of the days of the period that are yet to come: of homes that are let and will be taken over. */
  readonly ahead: readonly DepartmentTally[];
};

/**
 * The voids of a period: homes that are still empty or stood so across its first or last day one by one, which are counted by their own
 * days in it, and beside them the kept sums without those homes.
 */
export function voidsIn(
  homes: readonly EmptyVacancy[],
  tallies: readonly DepartmentTally[],
  { span: { from, through }, today, departments, ahead }: Within,
): { readonly homes: readonly EmptyVacancy[]; readonly ended: readonly VoidSum[] } {
  const end = addDays(earlierOf(through, today), 1);
  const across = homes.filter(
    (home) => home.takeoverOn === null || home.takeoverOn > end || emptyFrom(home) < from,
  );
  const isKept = ({ takeoverOn }: EmptyVacancy) =>
    takeoverOn !== null && takeoverOn > from && takeoverOn <= end;
  const ofThese = (sums: readonly VoidSum[]) =>
    sums.filter(({ departmentId }) => departments.has(departmentId));
  return {
    homes: across,
    ended: [
      ...ofThese(endedVoids(tallies)),
      ...ofThese(endedVoids(ahead)).map(takenOff),
      ...across.filter(isKept).flatMap(whole),
    ],
  };
}

/** What the sums have of a home, to be taken off. */
function whole(home: EmptyVacancy): readonly VoidSum[] {
  const { takeoverOn } = home;
  if (takeoverOn === null || !countsAsVoid(home.record?.ground ?? null)) return [];
  const stood = voidIn(home, { from: emptyFrom(home), to: takeoverOn }, takeoverOn);
  return stood === null ? [] : [takenOff(voidSumOf({ home, stood }))];
}

const takenOff = ({ borne: parts, ...sum }: VoidSum): VoidSum => ({
  ...sum,
  ...{ homes: -sum.homes, days: -sum.days, lostOre: -sum.lostOre },
  borne: {
    ...{ organisation: -parts.organisation, municipality: -parts.municipality },
    ...{ department: -parts.department, unexplained: -parts.unexplained },
  },
});
