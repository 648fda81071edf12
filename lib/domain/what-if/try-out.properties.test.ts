import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AS_IT_WAS, anyPast, anyRate, TIERS } from '@/lib/testing/any-past';
import { allTried, changedHomes, differenceOf } from '@/lib/testing/tried';
import { decideAllocation } from '../allocation/decide-allocation';
import type { Decision } from '../allocation/decision';
import { asId, type DepartmentId, type VacancyId } from '../shared/ids';
import { playAgain } from './play-again';
import { decisionOf } from './tried-home';
import { tryOut } from './try-out';

describe('a trial', () => {
  test('of what was agreed changes nothing, whichever knowledge is used', () => {
    fc.assert(
      fc.property(anyPast, fc.constantFrom('AT_THE_TIME' as const, 'TODAY' as const), (past, knowledge) => {
        expect(changedHomes(allTried(past, AS_IT_WAS, knowledge).homes)).toEqual([]);
      }),
    );
  });

  test('of another share changes homes of that tier only', () => {
    fc.assert(
      fc.property(anyPast, anyRate, fc.constantFrom(...TIERS), (past, rate, tier) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier, rate } as const] };
        const changed = changedHomes(allTried(past, plan, 'AT_THE_TIME').homes);
        expect(changed.filter(({ would }) => would.tier !== tier)).toEqual([]);
      }),
    );
  });

  test('of another share gives within one home of what the share earns, whatever was voided', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate } as const] };
        const { homes } = allTried(past, plan, 'AT_THE_TIME');
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
        const { homes } = allTried(past, { ...AS_IT_WAS, placements }, 'AT_THE_TIME');
        const moved = homes.filter(({ past: { departmentId } }) => departmentId === 'GREEN');
        expect(moved.filter(({ would }) => would.tier !== tier)).toEqual([]);
      }),
    );
  });

  test('tells why from the counter as it met it, however far the books have moved since', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate } as const] };
        const decided = new Map<VacancyId, Decision>();
        playAgain(past, { plan, knowledge: 'AT_THE_TIME' }, ({ vacancyId }, would, asked) => {
          const decision = decideAllocation(asked);
          decided.set(vacancyId, decision);
          const { tier, route, counted } = decision;
          expect(would).toEqual({ tier, route, counted });
        });
        const { changed } = tryOut(past, plan, 'AT_THE_TIME').figures;
        for (const home of changed) expect(decisionOf(home)).toEqual(decided.get(home.past.vacancyId));
      }),
    );
  });

  test('gained and lost explain the difference', () => {
    fc.assert(
      fc.property(anyPast, anyRate, (past, rate) => {
        const plan = { ...AS_IT_WAS, shares: [{ dwellingType: 'FAMILY', tier: 'GREEN', rate } as const] };
        const { was, would, gained, lost } = differenceOf(allTried(past, plan, 'AT_THE_TIME').homes);
        expect(would).toBe(was + gained - lost);
      }),
    );
  });
});
