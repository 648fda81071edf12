import type { EmptyVacancy } from '@/lib/domain/letting/voids/void-register';
import { calendarDate as day } from '@/lib/domain/shared/calendar-date';
import { type Fraction, fraction, ZERO } from '@/lib/domain/shared/fraction';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import type { MonthTally, SummaryBook } from '@/lib/domain/summary/facts';
import type { VoidSum } from '@/lib/domain/summary/void-sums';

type Account = {
  readonly opening?: Fraction;
  readonly earned: Fraction;
  readonly used: number;
  readonly corrections?: Fraction;
  readonly closing: Fraction;
  readonly counted: number;
};

const book = (
  departmentId: 'a' | 'b' | 'c',
  counter: 'FAMILY' | 'YOUTH',
  { opening = ZERO, corrections = ZERO, ...account }: Account,
): SummaryBook => ({
  ...{ counterId: `${departmentId} ${counter}`, counter, label: null, departmentId },
  organisationId: departmentId === 'c' ? 'p' : 'o',
  book: {
    ...{ opening, corrections, ...account, carried: ZERO },
    ...{ recounted: account.closing, stored: account.closing, disagreements: [] },
  },
});

const of = (n: bigint, d = 1n): Fraction => fraction(n, d);

/** The accounts of docs/domain/summary-example.md, and those of the year before. */
export const BOOKS: readonly SummaryBook[] = [
  book('a', 'FAMILY', { opening: of(1n, 3n), earned: of(5n, 3n), used: 2, closing: ZERO, counted: 5 }),
  book('b', 'FAMILY', { earned: of(11n, 5n), used: 2, closing: of(1n, 5n), counted: 10 }),
  book('c', 'FAMILY', {
    ...{ earned: of(10n, 3n), used: 5, corrections: of(10n, 3n), closing: of(5n, 3n), counted: 10 },
  }),
  book('c', 'YOUTH', { earned: of(1n), used: 1, closing: ZERO, counted: 4 }),
];
export const BOOKS_BEFORE: readonly SummaryBook[] = [
  book('a', 'FAMILY', { earned: of(1n, 3n), used: 0, closing: of(1n, 3n), counted: 1 }),
  book('b', 'FAMILY', { earned: ZERO, used: 0, closing: ZERO, counted: 0 }),
  book('c', 'FAMILY', { earned: of(1n), used: 1, closing: ZERO, counted: 3 }),
  book('c', 'YOUTH', { earned: of(1n, 4n), used: 0, corrections: of(-1n, 4n), closing: ZERO, counted: 1 }),
];

const reported = (month: string, departmentId: 'a' | 'b' | 'c', n: number): MonthTally => ({
  ...{ month, departmentId, organisationId: departmentId === 'c' ? 'p' : 'o', n, amount: 0 },
  ...{ measure: 'REPORTED', tier: '', dwellingType: '', detail: '', denominator: 1 },
});

/** Homes reported, month by month. */
export const MONTHLY: readonly MonthTally[] = [
  ...[reported('2024-03', 'a', 1), reported('2024-06', 'c', 3)],
  ...(['2025-05', '2025-06', '2025-07', '2025-08', '2025-09'] as const).map((month, at) =>
    reported(month, 'c', [3, 4, 1, 4, 3][at] ?? 0),
  ),
  ...[reported('2025-09', 'a', 5), reported('2025-09', 'b', 10)],
];

const empty = (id: string, departmentId: 'a' | 'c', home: Partial<EmptyVacancy>): EmptyVacancy => ({
  ...{ vacancyId: asId<VacancyId>(id), departmentId: asId<DepartmentId>(departmentId) },
  ...{ availableOn: day('2025-10-01'), municipalityPaysUntil: null, takeoverOn: null, monthlyOre: 500_000 },
  record: null,
  ...home,
});

/** As listed of the period: those that stood empty for a day, and those that did not after all. */
export const EMPTY: readonly EmptyVacancy[] = [
  empty('a1', 'a', {
    ...{ availableOn: day('2025-09-15'), takeoverOn: day('2025-10-01'), monthlyOre: 275_000 },
    record: { ground: 'NO_APPLICANT', bearer: 'SHARED', municipalityPermille: 400, emptyUntil: null },
  }),
  empty('a4', 'a', {}),
  empty('a5', 'a', { municipalityPaysUntil: day('2026-01-01'), monthlyOre: 280_000 }),
  empty('c1', 'c', {
    ...{ availableOn: day('2025-05-16'), takeoverOn: day('2025-06-01'), monthlyOre: 400_000 },
    record: {
      ...{ ground: 'MUNICIPALITY_WAITED', bearer: 'MUNICIPALITY' },
      ...{ municipalityPermille: null, emptyUntil: null },
    },
  }),
  empty('c7', 'c', {
    ...{ availableOn: day('2025-06-20'), municipalityPaysUntil: day('2025-06-26'), monthlyOre: 300_000 },
    record: { ground: 'REPAIR', bearer: 'ORGANISATION', municipalityPermille: null, emptyUntil: null },
  }),
];

const NOBODY = { organisation: 0, municipality: 0, department: 0, unexplained: 0 };

/** c3, told by its kept sum; and n1 of the year before. */
export const ENDED: readonly VoidSum[] = [
  {
    ...{ departmentId: 'c', ground: 'NO_APPLICANT', bearer: 'ORGANISATION', homes: 1, days: 50 },
    ...{ lostOre: 444_194, borne: { ...NOBODY, organisation: 444_194 } },
  },
];
export const ENDED_BEFORE: readonly VoidSum[] = [
  {
    ...{ departmentId: 'c', ground: 'OTHER', bearer: 'DEPARTMENT', homes: 1, days: 13 },
    ...{ lostOre: 195_000, borne: { ...NOBODY, department: 195_000 } },
  },
];
