import type { DwellingType, ReturnReason } from '@/lib/domain/agreement/vocabulary';
import { addDays } from '@/lib/domain/calendar/days';
import type { FallReason } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { FaultState } from '@/lib/domain/slot/fault';
import type { DepartmentTally } from '@/lib/domain/summary/facts';
import { type Measure, rentStep } from '@/lib/domain/summary/measure';
import type { Choice } from '@/lib/domain/vacancy/choices';

export type Department = 'a' | 'b' | 'c';

/** What came of a turn: its state, the days from the report to each step, and why it came back. */
export type SmallTurn = {
  readonly state: 'OFFERED' | 'CLAIMED' | 'NAMED' | 'COMPLETED' | 'RETURNED' | 'VOIDED';
  readonly days: number;
  readonly special: boolean;
  readonly basis: 'QUARTER' | 'AGREED' | 'YOUTH';
  readonly reason: ReturnReason;
  readonly fault: FaultState;
  readonly waitedOre: number;
};

/** A home as far as it is counted. */
export type SmallHome = {
  readonly departmentId: Department;
  readonly day: CalendarDate;
  readonly tier: 'LEVEL_1' | 'LEVEL_2';
  readonly dwellingType: DwellingType;
  readonly rentOre: number;
  readonly isVoided: boolean;
  /** How many such make a turn; null: it is not counted. */
  readonly every: number | null;
  readonly turn: SmallTurn | null;
  readonly let: { readonly as: string; readonly after: number; readonly fell: FallReason | null } | null;
  readonly choice: Choice | null;
};

export type DatedTally = Omit<DepartmentTally, 'organisationId' | 'departmentId'> & {
  readonly departmentId: Department;
  readonly day: CalendarDate;
};
type Counted = readonly [
  measure: Measure,
  detail: string,
  amount?: number,
  denominator?: number,
  after?: number,
];

/** The sums that a home is part of, as docs/domain/summary.md says them. */
export function linesOf(home: SmallHome): readonly DatedTally[] {
  const { departmentId, day, tier, dwellingType, rentOre, isVoided, turn, every, choice } = home;
  const step = String(rentStep(rentOre)).padStart(4, '0');
  const route = turn === null ? 'ORGANISATION' : 'MUNICIPAL';
  const lines: readonly Counted[] = [
    ...(isVoided
      ? [['VOIDED', route] as const]
      : ([
          ['REPORTED', route],
          ['RENT', step, rentOre],
        ] as const)),
    ...(turn === null ? [] : linesOfTurn(turn, step, rentOre)),
    ...(home.let === null ? [] : linesOfLease(home.let)),
  ];
  const counter = dwellingType === 'YOUTH' ? 'YOUTH' : 'FAMILY';
  const entered: readonly Counted[] =
    every === null
      ? []
      : [
          ['COUNTED', counter, 1, every],
          ...(turn === null ? [] : [['TURN', counter, 1] as const]),
          ...(isVoided ? [['CORRECTION_VOIDED', counter, -1, every, 1] as const] : []),
          ...(turn && turn.fault !== 'NONE' ? [['CORRECTION_RETURNED', counter, 1] as const] : []),
        ];
  const of = (all: readonly Counted[], as: Pick<DatedTally, 'tier' | 'dwellingType'>) =>
    all.map(([measure, detail, amount = 0, denominator = 1, after = 0]) => ({
      ...{ ...as, departmentId, measure, detail, amount, denominator, n: 1, day: addDays(day, after) },
    }));
  return [
    ...of(lines, { tier, dwellingType }),
    ...of(entered, { tier, dwellingType: 'FAMILY' }),
    ...(choice === null ? [] : of([['CHOICE', choice]], { tier, dwellingType })),
  ];
}

function linesOfTurn(
  { state, days, special, basis, reason, fault, waitedOre }: SmallTurn,
  step: string,
  rentOre: number,
): readonly Counted[] {
  const given: Counted = ['SLOT', state];
  if (state === 'VOIDED') return [given];
  const isNamed = state === 'NAMED' || state === 'COMPLETED';
  return [
    ...[given, ['SLOT_RENT', step, rentOre] as const],
    ...(state === 'OFFERED' ? [] : [['ANSWER_DAYS', '', days] as const]),
    ...(isNamed
      ? ([
          ['NAMING', special ? 'SPECIAL' : ''],
          ['NAME_DAYS', '', days + 1],
        ] as const)
      : []),
    ...(state === 'COMPLETED'
      ? ([
          ['SLOT_RENT_USED', step, rentOre],
          ['LEASE_DAYS', '', days + 2],
          ['LET', `MUNICIPAL_${basis}`, 0, 1, days + 2],
          ['WAITING_RENT', '', waitedOre, 1, days + 3],
        ] as const)
      : []),
    ...(state === 'RETURNED'
      ? ([
          ['SLOT_RETURN', reason],
          ['RETURN_FAULT', `${reason} ${fault}`],
          ['WAITING_RENT', '', waitedOre, 1, days + 3],
          ...(fault === 'NONE' ? [] : ([['FAULT', fault]] as const)),
          ...(reason === 'TOO_EXPENSIVE' ? ([['SLOT_RENT_DEAR', step, rentOre]] as const) : []),
        ] as const)
      : []),
  ];
}

const linesOfLease = ({ as, after, fell }: NonNullable<SmallHome['let']>): readonly Counted[] =>
  fell === null
    ? [
        ['LET', as, 0, 1, after],
        ['LET_DAYS', '', after, 1, after],
      ]
    : [['FELL_THROUGH', fell, 0, 1, after + 2]];
