import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, agreement, aHome, anyPast, anyRate, onePast, TIERS } from '@/lib/testing/any-past';
import { allTried, changedHomes, differenceOf } from '@/lib/testing/tried';
import { calendarDate } from '../shared/calendar-date';
import { fraction } from '../shared/fraction';
import { asId, type DepartmentId, type VacancyId } from '../shared/ids';
import type { PastEvent } from './past';
import { isTrial, type Plan, withShares } from './plan';
import { tryOut } from './try-out';

/** A whole draft that shares one tier otherwise. */
const draftSharing = (tier: string, rate: ReturnType<typeof fraction>): Plan => ({
  ...AS_IT_WAS,
  agreement: withShares(agreement, [{ dwellingType: 'FAMILY', tier, rate }]),
});

describe('a trial of a whole draft', () => {
  test('of the agreement itself changes nothing', () => {
    fc.assert(
      fc.property(anyPast, (past) => {
        const { homes, unknown } = allTried(past, { ...AS_IT_WAS, agreement }, 'AT_THE_TIME');
        expect(changedHomes(homes)).toEqual([]);
        expect(unknown).toEqual([]);
      }),
    );
  });

  test('leaves the counters of every tier that it does not touch as they were', () => {
    fc.assert(
      fc.property(anyPast, anyRate, fc.constantFrom(...TIERS), (past, rate, tier) => {
        const asWas = allTried(past, AS_IT_WAS, 'AT_THE_TIME').homes;
        const drafted = allTried(past, draftSharing(tier, rate), 'AT_THE_TIME').homes;
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
          (plan) =>
            changedHomes(allTried(past, plan, 'AT_THE_TIME').homes).map((home) => home.past.vacancyId),
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
        const { homes, unknown } = allTried(past, { ...AS_IT_WAS, agreement: draft }, 'AT_THE_TIME');
        const red = homes.filter((home) => home.past.departmentId === 'RED');
        expect(red.every(({ would }) => would.tier === placing.unplaced.tier)).toBe(true);
        expect(unknown.map(({ what, word, homes: count }) => ({ what, word, count }))).toEqual(
          red.length === 0 ? [] : [{ what: 'TIER', word: 'RED', count: red.length }],
        );
      }),
    );
  });

  test('that has no word for the tier in force puts nobody back where they stood before it', () => {
    const draft = { ...agreement, tiers: agreement.tiers.filter(({ tier }) => tier !== 'RED') };
    const placements = [
      { tier: 'GREEN', from: calendarDate('2021-01-01'), to: null },
      { tier: 'RED', from: calendarDate('2024-07-01'), to: null },
    ];
    const past = onePast([aHome('v1')]);
    const events = past.events.map((event) =>
      event.kind === 'REPORTED' ? { ...event, known: { ...event.known, placements } } : event,
    );
    const { homes, unknown } = allTried(
      { ...past, events },
      { ...AS_IT_WAS, agreement: draft },
      'AT_THE_TIME',
    );
    expect(homes.map(({ would }) => would.tier)).toEqual([agreement.placing.unplaced.tier]);
    expect(unknown).toMatchObject([{ what: 'TIER', word: 'RED', homes: 1 }]);
  });

  test('is told of no tier that a department has left again', () => {
    const draft = { ...agreement, tiers: agreement.tiers.filter(({ tier }) => tier !== 'RED') };
    const placements = [
      { tier: 'RED', from: calendarDate('2021-01-01'), to: null },
      { tier: 'GREEN', from: calendarDate('2024-07-01'), to: null },
    ];
    const past = onePast([aHome('v1')]);
    const events = past.events.map((event) =>
      event.kind === 'REPORTED' ? { ...event, known: { ...event.known, placements } } : event,
    );
    const { homes, unknown } = allTried(
      { ...past, events },
      { ...AS_IT_WAS, agreement: draft },
      'AT_THE_TIME',
    );
    expect(homes.map(({ would }) => would.tier)).toEqual(['GREEN']);
    expect(unknown).toEqual([]);
  });

  test('that has no word for a rule of the dwelling decides it without the rule', () => {
    const draft = { ...agreement, dwellingRules: [] };
    const past = onePast([{ ...aHome('v1'), allocationRule: 'ACCESSIBLE_FULL' }]);
    const { homes, unknown } = allTried(past, { ...AS_IT_WAS, agreement: draft }, 'AT_THE_TIME');
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
      allTried({ ...past, events }, plan, 'AT_THE_TIME').homes.map(({ would }) => would.route);
    expect(routes(AS_IT_WAS).at(-1)).toBe('ORGANISATION');
    expect(routes({ ...AS_IT_WAS, agreement: { ...agreement, returns } }).at(-1)).toBe('MUNICIPAL');
  });
});

test('in every grouping gained less lost is would less was, and the groups add up to the total', () => {
  fc.assert(
    fc.property(anyPast, anyRate, (past, rate) => {
      const { homes } = allTried(past, draftSharing('GREEN', rate), 'AT_THE_TIME');
      const { figures } = tryOut(past, draftSharing('GREEN', rate), 'AT_THE_TIME');
      const { total, changed, ...groupings } = figures;
      expect(total).toEqual(differenceOf(homes));
      expect(changed.map((home) => home.past)).toEqual(changedHomes(homes).map((home) => home.past));
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
  test('is tried by itself, too, where nothing else is', () => {
    expect(isTrial(AS_IT_WAS, 'TODAY')).toBe(true);
    expect(isTrial(AS_IT_WAS, 'AT_THE_TIME')).toBe(false);
    expect(isTrial({ ...AS_IT_WAS, agreement }, 'AT_THE_TIME')).toBe(true);
  });

  test('is the version that stands for the day, too', () => {
    const past = onePast([aHome('v1')]);
    const later = withShares(agreement, [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n) }]);
    const versions = [{ from: calendarDate('2024-07-01'), to: null, agreement: later }];
    const routeBy = (knowledge: 'AT_THE_TIME' | 'TODAY') =>
      allTried({ ...past, versions }, AS_IT_WAS, knowledge).homes.map(({ would }) => would.route);
    expect(routeBy('AT_THE_TIME')).toEqual(['ORGANISATION']);
    expect(routeBy('TODAY')).toEqual(['MUNICIPAL']);
  });
});
