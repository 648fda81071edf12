import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { decideAllocation } from '../allocation/decide-allocation';
import type { CounterState, DepartmentFacts } from '../allocation/decision';
import { calendarDate } from '../shared/calendar-date';
import { add, fraction, negate, ZERO } from '../shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '../shared/ids';
import { changedHomes, differenceOf, figuresOf } from './difference';
import type { Past, PastEvent } from './past';
import { NOTHING_ELSE, type Plan, withShares } from './plan';
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

/** A whole draft that shares one tier otherwise. */
const draftSharing = (tier: string, rate: ReturnType<typeof fraction>): Plan => ({
  ...AS_IT_WAS,
  agreement: withShares(agreement, [{ dwellingType: 'FAMILY', tier, rate }]),
});

describe('a trial of a whole draft', () => {
  test('of the agreement itself changes nothing', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const { homes, unknown } = tryOut(past, { ...AS_IT_WAS, agreement }, 'AT_THE_TIME');
        expect(changedHomes(homes)).toEqual([]);
        expect(unknown).toEqual([]);
      }),
    );
  });

  test('leaves the counters of every tier that it does not touch as they were', () => {
    fc.assert(
      fc.property(anyPast, anyRate, fc.constantFrom(...TIERS), (past, rate, tier) => {
        const asWas = tryOut(past, AS_IT_WAS, 'AT_THE_TIME').homes;
        const drafted = tryOut(past, draftSharing(tier, rate), 'AT_THE_TIME').homes;
        const untouched = (homes: typeof asWas) =>
          homes
            .filter(({ would }) => would.tier !== tier)
            .map(({ past: { vacancyId }, would }) => ({ vacancyId, would }));
        expect(untouched(drafted)).toEqual(untouched(asWas));
      }),
    );
  });

  test('changes the same homes as the same share tried by itself', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const share = { dwellingType: 'FAMILY', tier: 'YELLOW', rate } as const;
        const [drafted, shared] = [draftSharing('YELLOW', rate), { ...AS_IT_WAS, shares: [share] }].map(
          (plan) => changedHomes(tryOut(past, plan, 'AT_THE_TIME').homes).map((home) => home.past.vacancyId),
        );
        expect(drafted).toEqual(shared);
      }),
    );
  });

  test('that has no word for a tier says so, and decides its homes as not placed', () => {
    const { placing } = agreement;
    const known = agreement.tiers.filter(({ tier }) => tier !== 'RED');
    const draft = { ...agreement, tiers: known, placing };
    fc.assert(
      fc.property(anyPast, (past) => {
        const { homes, unknown } = tryOut(past, { ...AS_IT_WAS, agreement: draft }, 'AT_THE_TIME');
        const red = homes.filter((home) => home.past.departmentId === 'RED');
        expect(red.every(({ would }) => would.tier === placing.unplaced.tier)).toBe(true);
        expect(unknown.map(({ what, word, homes: count }) => ({ what, word, count }))).toEqual(
          red.length === 0 ? [] : [{ what: 'TIER', word: 'RED', count: red.length }],
        );
      }),
    );
  });

  test('that has no word for a rule of the dwelling decides it without the rule', () => {
    const draft = { ...agreement, dwellingRules: [] };
    const past = onePast([{ ...aHome('v1'), allocationRule: 'ACCESSIBLE_FULL' }]);
    const { homes, unknown } = tryOut(past, { ...AS_IT_WAS, agreement: draft }, 'AT_THE_TIME');
    expect(homes.map(({ would }) => would.counted?.counter)).toEqual(['FAMILY']);
    expect(unknown).toMatchObject([{ what: 'RULE', word: 'ACCESSIBLE_FULL', homes: 1 }]);
  });

  test('decides whose fault a return is, and so whether the turn is kept', () => {
    const past = onePast([1, 2, 3, 4].map((n) => aHome(`v${n}`)));
    const of = { vacancyId: asId<VacancyId>('v3'), departmentId: asId<DepartmentId>('GREEN') };
    const events: PastEvent[] = [
      ...past.events.slice(0, 3),
      { kind: 'RETURNED', ...of, reason: 'TOO_EXPENSIVE', entered: null },
      ...past.events.slice(3),
    ];
    const returns = agreement.returns.map((row) =>
      row.reason === 'TOO_EXPENSIVE' ? { ...row, fault: 'ORGANISATION' as const } : row,
    );
    const routes = (plan: Plan) =>
      tryOut({ ...past, events }, plan, 'AT_THE_TIME').homes.map(({ would }) => would.route);
    expect(routes(AS_IT_WAS).at(-1)).toBe('ORGANISATION');
    expect(routes({ ...AS_IT_WAS, agreement: { ...agreement, returns } }).at(-1)).toBe('MUNICIPAL');
  });
});

test('in every grouping gained less lost is would less was, and the groups add up to the total', () => {
  fc.assert(
    fc.property(anyPast, anyRate, (past, rate) => {
      const { homes } = tryOut(past, draftSharing('GREEN', rate), 'AT_THE_TIME');
      const { total, changed, ...groupings } = figuresOf(past.departments, homes);
      expect(total).toEqual(differenceOf(homes));
      expect(changed).toHaveLength(total.gained + total.lost);
      for (const rows of [
        groupings.byDepartment,
        groupings.byOrganisation,
        groupings.byRent,
        groupings.bySize,
      ]) {
        for (const row of rows) expect(row.gained - row.lost).toBe(row.would - row.was);
        for (const key of ['homes', 'was', 'would', 'gained', 'lost'] as const)
          expect(rows.reduce((sum, row) => sum + row[key], 0)).toBe(total[key]);
      }
    }),
  );
});

describe('what is known today', () => {
  test('is the version that stands for the day, too', () => {
    const past = onePast([aHome('v1')]);
    const later = withShares(agreement, [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n) }]);
    const versions = [{ from: calendarDate('2024-07-01'), to: null, agreement: later }];
    const routeBy = (knowledge: 'AT_THE_TIME' | 'TODAY') =>
      tryOut({ ...past, versions }, AS_IT_WAS, knowledge).homes.map(({ would }) => would.route);
    expect(routeBy('AT_THE_TIME')).toEqual(['ORGANISATION']);
    expect(routeBy('TODAY')).toEqual(['MUNICIPAL']);
  });
});

const aHome = (vacancyId: string) => ({ vacancyId, allocationRule: null as string | null });

/** Homes reported one after the other to a green department; what became of them does not matter here. */
function onePast(homes: readonly ReturnType<typeof aHome>[]): Past {
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
      home: { address: 'Eksempelvej 1', reportedOn: on, type: 'FAMILY', rooms: 2, rentOre: 500_000 },
    })),
  };
}
