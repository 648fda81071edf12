import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { decideAllocation } from '../allocation/decide-allocation';
import type { CounterState, DepartmentFacts } from '../allocation/decision';
import { calendarDate } from '../shared/calendar-date';
import { add, fraction, negate, ZERO } from '../shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '../shared/ids';
import { changedHomes, differenceOf } from './difference';
import type { Past, PastEvent } from './past';
import { NOTHING_ELSE, type Plan } from './plan';
import { tryOut } from './try-out';

const agreement = getAgreement('holbaek-2024');
const on = calendarDate('2025-03-01');
const TIERS = ['GREEN', 'YELLOW', 'RED'] as const;
const AS_IT_WAS: Plan = NOTHING_ELSE;

const factsAt = (tier: string): DepartmentFacts => ({
  placements: [{ tier, from: calendarDate('2024-07-01'), to: null }],
  ...{ keyFigures: [], designations: [], rehousing: [] },
});

/** Three departments, one a tier; homes reported to them in any order, some voided at once or later. */
const anyPast = fc
  .array(fc.record({ at: fc.nat(2), voidLater: fc.boolean(), exchange: fc.boolean() }), { maxLength: 60 })
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
        home: { address: `Eksempelvej ${index}`, reportedOn: on, type: 'FAMILY', rooms: 2, rentOre: 500_000 },
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

const anyRate = fc
  .tuple(fc.bigInt(0n, 9n), fc.bigInt(1n, 9n))
  .filter(([n, d]) => n <= d)
  .map(([n, d]) => fraction(n, d));

describe('a trial', () => {
  test('of what was agreed changes nothing, whichever knowledge is used', () => {
    fc.assert(
      fc.property(anyPast, fc.constantFrom('AT_THE_TIME' as const, 'TODAY' as const), (past, knowledge) => {
        expect(changedHomes(tryOut(past, AS_IT_WAS, knowledge).homes)).toEqual([]);
      }),
    );
  });

  test('of another share changes homes of that tier only', () => {
    fc.assert(
      fc.property(anyPast, anyRate, fc.constantFrom(...TIERS), (past, rate, tier) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier, rate } as const] };
        const changed = changedHomes(tryOut(past, plan, 'AT_THE_TIME').homes);
        expect(changed.filter(({ would }) => would.tier !== tier)).toEqual([]);
      }),
    );
  });

  test('of another share gives within one home of what the share earns, whatever was voided', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate } as const] };
        const { homes } = tryOut(past, plan, 'AT_THE_TIME');
        const counted = homes.filter(
          ({ past: { voided }, would }) => !voided && would.tier === 'GREEN' && would.counted,
        );
        const earned = (Number(rate.n) / Number(rate.d)) * counted.length;
        expect(Math.abs(differenceOf(counted).would - earned)).toBeLessThan(1 + 1e-9);
      }),
    );
  });

  test('of another placement decides as if the department had stood there', () => {
    fc.assert(
      fc.property(anyPast, fc.constantFrom(...TIERS), (past, tier) => {
        const placements = new Map([[asId<DepartmentId>('GREEN'), tier]]);
        const { homes } = tryOut(past, { ...AS_IT_WAS, placements }, 'AT_THE_TIME');
        const moved = homes.filter(({ past: { departmentId } }) => departmentId === 'GREEN');
        expect(moved.filter(({ would }) => would.tier !== tier)).toEqual([]);
      }),
    );
  });

  test('gained and lost explain the difference', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate } as const] };
        const { was, would, gained, lost } = differenceOf(tryOut(past, plan, 'AT_THE_TIME').homes);
        expect(would).toBe(was + gained - lost);
      }),
    );
  });
});
