import { getAgreement } from '@/agreements/registry';
import { decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import type { Counted } from '@/lib/domain/allocation/decision';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type Fraction, fraction, ZERO } from '@/lib/domain/shared/fraction';
import { freezeFacts } from '@/lib/domain/vacancy/frozen-facts';
import type { Told } from './checks/answers';
import type { Stored, StoredDecision, StoredEntry, StoredVacancy } from './stored';

const AGREEMENT = 'hoeje-taastrup-2023';
const day = calendarDate('2025-10-06');
const department = {
  placements: [{ tier: 'LEVEL_2', from: calendarDate('2023-01-01'), to: null }],
  ...{ keyFigures: [], designations: [], rehousing: [] },
};
const vacancy = { dwellingType: 'FAMILY', occasion: 'RELET', allocationRule: null, on: day } as const;

/** What a faultless run of `count` reports at 11/50 leaves behind, for the checkers to find nothing in. */
export function soundRun(count: number): { readonly stored: Stored; readonly told: readonly Told[] } {
  const decisions: StoredDecision[] = [];
  const counted = Array.from({ length: count }, () => {
    const last = decisions.at(-1);
    const state = { credit: last?.creditAfter ?? ZERO, counted: last?.number ?? 0 };
    const decision = decideAllocation({
      agreement: getAgreement(AGREEMENT),
      ...{ department, vacancy, counterState: () => state },
    });
    if (decision.counted === null) throw new Error('It is counted');
    const { tier, proposedTier, route } = decision;
    const facts = JSON.parse(JSON.stringify(freezeFacts(vacancy, department)));
    decisions.push({
      ...idsOf(decision.counted),
      agreement: AGREEMENT,
      tier,
      proposedTier,
      route,
      ...decision.counted,
      facts,
    });
    return { ...decision.counted, route };
  });
  return { stored: storedOf(decisions, counted), told: decisions.map(toldOf) };
}

const idsOf = ({ number }: Pick<Counted, 'number'>) => ({ vacancyId: `v-${number}`, counterId: 'c' });
export const unitOf = (number: number): string => `H-${number}`;

function storedOf(
  decisions: readonly StoredDecision[],
  counted: readonly (Counted & { route: string })[],
): Stored {
  const slots = counted.filter(({ route }) => route === 'MUNICIPAL');
  const earned = counted.reduce((n) => n + 11n, 0n);
  return {
    counters: [
      {
        ...{ id: 'c', departmentId: 'd', name: 'FAMILY', opening: ZERO, corrections: ZERO },
        ...{ credit: counted.at(-1)?.creditAfter ?? ZERO, earned: fraction(earned, 50n) },
        ...{ counted: counted.length, slots: slots.length, entries: counted.length },
      },
    ],
    entries: counted.map(entryOf),
    decisions,
    vacancies: counted.map(vacancyOf),
    slots: slots.map((row) => ({ vacancyId: idsOf(row).vacancyId, state: 'OFFERED' })),
    keys: counted.map(({ number }) => ({ key: `key-${number}`, answer: null })),
    happenings: [],
  };
}

const entryOf = (row: Counted & { route: string }): StoredEntry => ({
  ...idsOf(row),
  ...{ sequence: row.number, number: row.number, kind: 'REPORTED', earned: row.rate, correction: ZERO },
  ...{ used: row.route === 'MUNICIPAL' ? 1 : 0, creditAfter: row.creditAfter },
});

const vacancyOf = ({ number, route }: Counted & { route: string }): StoredVacancy => ({
  ...{
    id: idsOf({ number }).vacancyId,
    departmentId: 'd',
    unitNumber: unitOf(number),
    reference: `2025-${number}`,
  },
  ...{ state: route === 'MUNICIPAL' ? 'OFFERED' : 'ORGANISATION', route, counterId: 'c', number },
});

const toldOf = ({ vacancyId, number, route }: StoredDecision): Told => ({
  key: `key-${number}`,
  homes: [{ vacancyId, reference: `2025-${number}`, route, number }],
});

/** The rows with one of them changed. */
export const changed = <Row extends object>(
  rows: readonly Row[],
  at: number,
  change: Partial<Row>,
): readonly Row[] => rows.map((row, index) => (index === at ? { ...row, ...change } : row));

export const share = (n: bigint, d: bigint): Fraction => fraction(n, d);
