import fc from 'fast-check';
import { getAgreement } from '@/agreements/registry';
import { decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import type { CounterState, DepartmentFacts } from '@/lib/domain/allocation/decision';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { add, fraction, negate, ZERO } from '@/lib/domain/shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '@/lib/domain/shared/ids';
import type { Past, PastEvent } from '@/lib/domain/what-if/past';
import { NOTHING_ELSE, type Plan } from '@/lib/domain/what-if/plan';

export const agreement = getAgreement('holbaek-2024');
export const on = calendarDate('2025-03-01');
export const TIERS = ['GREEN', 'YELLOW', 'RED'] as const;
export const AS_IT_WAS: Plan = NOTHING_ELSE;

export const factsAt = (tier: string): DepartmentFacts => ({
  placements: [{ tier, from: calendarDate('2024-07-01'), to: null }],
  ...{ keyFigures: [], designations: [], rehousing: [] },
});

/** Seldom enough that the counters still give turns. */
const oneIn = (n: number) => fc.nat(n - 1).map((drawn) => drawn === 0);

/** Three departments, one a tier; homes reported to them in any order, some voided at once or later. */
export const anyPast = fc
  .array(fc.record({ at: fc.constantFrom(0, 0, 0, 1, 1, 2), voidLater: oneIn(6), exchange: oneIn(8) }), {
    ...{ maxLength: 60, size: 'max' },
  })
  .map((steps): Past => {
    const events: PastEvent[] = [];
    const credits = new Map<string, CounterState>();
    for (const [index, { at, voidLater, exchange }] of steps.entries()) {
      const tier = TIERS[at] ?? 'GREEN';
      const [departmentId, vacancyId] = [asId<DepartmentId>(tier), asId<VacancyId>(`v${index}`)];
      const facts = {
        dwellingType: 'FAMILY',
        occasion: exchange ? 'EXCHANGE' : 'RELET',
        allocationRule: null,
        on,
      } as const;
      const state = credits.get(tier) ?? { credit: ZERO, counted: 0 };
      const known = factsAt(tier);
      const decision = decideAllocation({
        agreement,
        department: known,
        vacancy: facts,
        counterState: () => state,
      });
      const { counted } = decision;
      events.push({
        ...{ kind: 'REPORTED', vacancyId, departmentId, facts, known, agreement, voided: voidLater },
        decided: { route: decision.route, tier: decision.tier },
        ...{ rooms: 2, rentOre: 500_000 },
      });
      if (counted === null) continue;
      const effect = add(counted.creditAfter, negate(counted.creditBefore));
      credits.set(tier, {
        credit: voidLater ? state.credit : counted.creditAfter,
        counted: counted.number,
      });
      if (voidLater) {
        const correction = negate(effect);
        events.push({ kind: 'VOIDED', vacancyId, departmentId, counter: counted.counter, correction });
      }
    }
    const departments = TIERS.map((tier) => ({
      ...{ id: asId<DepartmentId>(tier), number: tier, name: tier, organisation: 'O', municipality: 'M' },
      ...{ facts: factsAt(tier), counters: new Map() },
    }));
    return { departments, events, versions: [] };
  });

export const anyRate = fc
  .tuple(fc.bigInt(0n, 9n), fc.bigInt(1n, 9n))
  .filter(([n, d]) => n <= d)
  .map(([n, d]) => fraction(n, d));

export const aHome = (vacancyId: string) => ({ vacancyId, allocationRule: null as string | null });

/** Homes reported one after the other to a green department; what became of them does not matter here. */
export function onePast(homes: readonly ReturnType<typeof aHome>[]): Past {
  const departmentId = asId<DepartmentId>('GREEN');
  return {
    versions: [],
    departments: [
      {
        ...{ id: departmentId, number: '1', name: 'Engen', organisation: 'O', municipality: 'M' },
        ...{ facts: factsAt('GREEN'), counters: new Map() },
      },
    ],
    events: homes.map(({ vacancyId, allocationRule }) => ({
      ...{ kind: 'REPORTED', vacancyId: asId<VacancyId>(vacancyId), departmentId, agreement, voided: false },
      ...{ known: factsAt('GREEN'), decided: { route: 'ORGANISATION', tier: 'GREEN' } },
      facts: { dwellingType: 'FAMILY', occasion: 'RELET', allocationRule, on },
      ...{ rooms: 2, rentOre: 500_000 },
    })),
  };
}
