import type { DepartmentTally } from '@/lib/domain/summary/facts';
import type { KeptMeasure } from '@/lib/domain/summary/measure';

/** The departments of docs/domain/summary-example.md and whose they are: a and b of one organisation, c of another. */
export type ExamplePlaces = Readonly<Record<'a' | 'b' | 'c' | 'organisation' | 'neighbour', string>>;
export const PLACES: ExamplePlaces = { a: 'a', b: 'b', c: 'c', organisation: 'o', neighbour: 'p' };

type Line = {
  readonly department: 'a' | 'b' | 'c';
  readonly measure: KeptMeasure;
  readonly tier: string;
  readonly dwellingType: string;
  readonly detail: string;
  readonly n: number;
  readonly amount: number;
  readonly denominator: number;
};
type Counted = readonly [
  measure: KeptMeasure,
  detail: string,
  n: number,
  amount?: number,
  denominator?: number,
];

const linesOf = (of: Pick<Line, 'department' | 'tier' | 'dwellingType'>, all: readonly Counted[]) =>
  all.map(
    ([measure, detail, n, amount = 0, denominator = 1]): Line => ({
      ...{ ...of, measure, detail, n, amount, denominator },
    }),
  );

const family = { tier: 'LEVEL_1', dwellingType: 'FAMILY' };
/** The ledger knows the counter, by its name, and not the home. */
const ledger = { dwellingType: '' };
const choices = { tier: '', dwellingType: '' };

// Counted by hand from the tables of homes in docs/domain/summary-example.md.
const A_NOW: readonly Line[] = [
  ...linesOf({ department: 'a', ...family }, [
    ['REPORTED', 'MUNICIPAL', 2],
    ['REPORTED', 'ORGANISATION', 3],
    ['RENT', '0028', 3, 835_000],
    ['RENT', '0050', 2, 1_000_000],
    ['SLOT', 'COMPLETED', 1],
    ['SLOT', 'RETURNED', 1],
    ['SLOT_RENT', '0028', 2, 560_000],
    ['SLOT_RENT_USED', '0028', 1, 280_000],
    ['SLOT_RENT_DEAR', '0028', 1, 280_000],
    ['SLOT_RETURN', 'TOO_EXPENSIVE', 1],
    ['RETURN_FAULT', 'TOO_EXPENSIVE NONE', 1],
    ['ANSWER_DAYS', '', 2, 3],
    ['NAME_DAYS', '', 1, 7],
    ['LEASE_DAYS', '', 1, 21],
    ['WAITING_RENT', '', 1, 280_000],
    ['NAMING', '', 1],
    ['LET', 'ORDINARY', 1],
    ['LET', 'FLEXIBLE', 1],
    ['LET', 'MUNICIPAL_AGREED', 1],
    ['LET_DAYS', '', 2, 25],
    ['FELL_THROUGH', 'NOT_SIGNED', 1],
    ['VOID_DAYS', 'NO_APPLICANT SHARED', 1, 16],
    ['VOID_LOST', 'NO_APPLICANT SHARED', 1, 146_667],
    ['VOID_SHARED', 'NO_APPLICANT SHARED', 1, 58_666],
  ]),
  ...linesOf({ department: 'a', tier: 'LEVEL_1', ...ledger }, [
    ['COUNTED', 'FAMILY', 5, 5, 3],
    ['TURN', 'FAMILY', 2, 2],
  ]),
  ...linesOf({ department: 'a', ...choices }, [['CHOICE', 'LET_OUTSIDE', 3]]),
];

const B_NOW: readonly Line[] = [
  ...linesOf({ department: 'b', tier: 'LEVEL_2', dwellingType: 'FAMILY' }, [
    ['REPORTED', 'MUNICIPAL', 2],
    ['REPORTED', 'ORGANISATION', 8],
    ['RENT', '0060', 10, 6_000_000],
    ['SLOT', 'COMPLETED', 1],
    ['SLOT', 'NAMED', 1],
    ['SLOT_RENT', '0060', 2, 1_200_000],
    ['SLOT_RENT_USED', '0060', 1, 600_000],
    ['ANSWER_DAYS', '', 2, 4],
    ['NAME_DAYS', '', 2, 12],
    ['LEASE_DAYS', '', 1, 9],
    ['NAMING', '', 1],
    ['NAMING', 'SPECIAL', 1],
    ['LET', 'MUNICIPAL_QUARTER', 1],
  ]),
  ...linesOf({ department: 'b', tier: 'LEVEL_2', ...ledger }, [
    ['COUNTED', 'FAMILY', 10, 110, 50],
    ['TURN', 'FAMILY', 2, 2],
  ]),
];

const C_NOW: readonly Line[] = [
  ...linesOf({ department: 'c', ...family }, [
    ['REPORTED', 'MUNICIPAL', 5],
    ['REPORTED', 'ORGANISATION', 5],
    ['VOIDED', 'MUNICIPAL', 1],
    ['VOIDED', 'ORGANISATION', 1],
    ['RENT', '0027', 1, 270_000],
    ['RENT', '0030', 3, 900_000],
    ['RENT', '0040', 4, 1_600_000],
    ['RENT', '0060', 2, 1_200_000],
    ['SLOT', 'OFFERED', 1],
    ['SLOT', 'RETURNED', 4],
    ['SLOT', 'VOIDED', 1],
    ['SLOT_RENT', '0027', 1, 270_000],
    ['SLOT_RENT', '0030', 2, 600_000],
    ['SLOT_RENT', '0060', 2, 1_200_000],
    ['SLOT_RETURN', 'NOT_LETTABLE', 1],
    ['SLOT_RETURN', 'WRONG_DATA', 3],
    ...(['ACCEPTED', 'AWAITING', 'CONTESTED', 'REVERSED'] as const).map(
      (state): Counted => ['FAULT', state, 1],
    ),
    ['RETURN_FAULT', 'NOT_LETTABLE ACCEPTED', 1],
    ['RETURN_FAULT', 'WRONG_DATA AWAITING', 1],
    ['RETURN_FAULT', 'WRONG_DATA CONTESTED', 1],
    ['RETURN_FAULT', 'WRONG_DATA REVERSED', 1],
    ['ANSWER_DAYS', '', 4, 7],
    ['WAITING_RENT', '', 2, 103_548],
    ['LET', 'ORDINARY', 2],
    ['LET', 'TRANSFER', 1],
    ['LET', 'EXCHANGE', 1],
    ['LET', 'REHOUSING', 1],
    ['LET', 'ADVERTISED', 1],
    ['LET_DAYS', '', 6, 61],
    ['VOID_DAYS', 'MUNICIPALITY_WAITED MUNICIPALITY', 1, 16],
    ['VOID_LOST', 'MUNICIPALITY_WAITED MUNICIPALITY', 1, 206_452],
    ['VOID_DAYS', 'NO_APPLICANT ORGANISATION', 1, 50],
    ['VOID_LOST', 'NO_APPLICANT ORGANISATION', 1, 444_194],
  ]),
  ...linesOf({ department: 'c', tier: 'LEVEL_1', dwellingType: 'YOUTH' }, [
    ['REPORTED', 'MUNICIPAL', 1],
    ['REPORTED', 'ORGANISATION', 3],
    ['RENT', '0022', 4, 880_000],
    ['SLOT', 'COMPLETED', 1],
    ['SLOT_RENT', '0022', 1, 220_000],
    ['SLOT_RENT_USED', '0022', 1, 220_000],
    ['ANSWER_DAYS', '', 1, 4],
    ['NAME_DAYS', '', 1, 5],
    ['LEASE_DAYS', '', 1, 10],
    ['WAITING_RENT', '', 1, 110_000],
    ['NAMING', '', 1],
    ['LET', 'ORDINARY', 1],
    ['LET', 'MUNICIPAL_YOUTH', 1],
    ['LET_DAYS', '', 1, 10],
  ]),
  ...linesOf({ department: 'c', tier: 'LEVEL_1', dwellingType: 'ELDERLY' }, [
    ['REPORTED', 'MUNICIPAL', 1],
    ['RENT', '0050', 1, 500_000],
    ['SLOT', 'COMPLETED', 1],
    ['SLOT_RENT', '0050', 1, 500_000],
    ['SLOT_RENT_USED', '0050', 1, 500_000],
    ['ANSWER_DAYS', '', 1, 1],
    ['NAME_DAYS', '', 1, 2],
    ['LEASE_DAYS', '', 1, 7],
    ['WAITING_RENT', '', 1, 250_000],
    ['NAMING', '', 1],
    ['LET', 'MUNICIPAL', 1],
  ]),
  ...linesOf({ department: 'c', tier: 'LEVEL_1', ...ledger }, [
    ['COUNTED', 'FAMILY', 10, 10, 3],
    ['TURN', 'FAMILY', 5, 5],
    ['COUNTED_VOIDED', 'FAMILY', 2],
    ['COUNTED', 'YOUTH', 4, 4, 4],
    ['TURN', 'YOUTH', 1, 1],
  ]),
  // A correction is entered with the day's tier left out: it takes back what was entered, whatever the department has become.
  ...linesOf({ department: 'c', tier: '', ...ledger }, [
    ['CORRECTION_RETURNED', 'FAMILY', 4, 4],
    ['CORRECTION_SETTLED', 'FAMILY', 1, -1],
    ['CORRECTION_VOIDED', 'FAMILY', 2, 1, 3],
  ]),
  ...linesOf({ department: 'c', ...choices }, [
    ['CHOICE', 'BACKDATED', 2],
    ['CHOICE', 'UNCOUNTED_OCCASION', 1],
    ['CHOICE', 'VOID', 2],
    ['CHOICE', 'NEW_REPORT', 1],
    ['CHOICE', 'LATE_REPORT', 1],
    ['CHOICE', 'OUT_OF_ORDER', 1],
    ['CHOICE', 'RULE_OF_UNKNOWN_HOME', 1],
    ['CHOICE', 'LET_OUTSIDE', 7],
  ]),
];

const EARLIER: readonly Line[] = [
  ...linesOf({ department: 'a', ...family }, [
    ['REPORTED', 'ORGANISATION', 1],
    ['RENT', '0026', 1, 260_000],
    ['LET', 'TRANSFER', 1],
    ['LET_DAYS', '', 1, 10],
  ]),
  ...linesOf({ department: 'a', tier: 'LEVEL_1', ...ledger }, [['COUNTED', 'FAMILY', 1, 1, 3]]),
  ...linesOf({ department: 'a', ...choices }, [['CHOICE', 'LET_OUTSIDE', 1]]),
  ...linesOf({ department: 'c', ...family }, [
    ['REPORTED', 'MUNICIPAL', 1],
    ['REPORTED', 'ORGANISATION', 2],
    ['RENT', '0030', 1, 300_000],
    ['RENT', '0045', 2, 900_000],
    ['SLOT', 'RETURNED', 1],
    ['SLOT_RENT', '0030', 1, 300_000],
    ['SLOT_RETURN', 'TOO_SMALL', 1],
    ['RETURN_FAULT', 'TOO_SMALL NONE', 1],
    ['ANSWER_DAYS', '', 1, 2],
    ['WAITING_RENT', '', 1, 150_000],
    ['LET', 'ORDINARY', 2],
    ['LET', 'TRANSFER', 1],
    ['LET_DAYS', '', 3, 34],
    ['VOID_DAYS', 'OTHER DEPARTMENT', 1, 13],
    ['VOID_LOST', 'OTHER DEPARTMENT', 1, 195_000],
  ]),
  ...linesOf({ department: 'c', tier: 'LEVEL_1', dwellingType: 'YOUTH' }, [['VOIDED', 'ORGANISATION', 1]]),
  ...linesOf({ department: 'c', tier: 'LEVEL_1', ...ledger }, [
    ['COUNTED', 'FAMILY', 3, 3, 3],
    ['TURN', 'FAMILY', 1, 1],
    ['COUNTED', 'YOUTH', 1, 1, 4],
    ['COUNTED_VOIDED', 'YOUTH', 1],
  ]),
  ...linesOf({ department: 'c', tier: '', ...ledger }, [['CORRECTION_VOIDED', 'YOUTH', 1, -1, 4]]),
  ...linesOf({ department: 'c', ...choices }, [
    ['CHOICE', 'VOID', 1],
    ['CHOICE', 'LET_OUTSIDE', 3],
  ]),
];

const talliesOf = (lines: readonly Line[], places: ExamplePlaces): readonly DepartmentTally[] =>
  lines.map(({ department, ...line }) => ({
    ...line,
    departmentId: places[department],
    organisationId: department === 'c' ? places.neighbour : places.organisation,
  }));

/** Every sum of the year and of the one before it. */
export const exampleTallies = (places = PLACES) => ({
  now: talliesOf([...A_NOW, ...B_NOW, ...C_NOW], places),
  earlier: talliesOf(EARLIER, places),
});
