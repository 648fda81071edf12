import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  add,
  compare,
  equals,
  type Fraction,
  fraction,
  ONE,
  subtract,
  ZERO,
} from '@/lib/domain/shared/fraction';
import { event, report } from '@/lib/testing/agreements/replays';
import { anyDocument, checked, holds } from '@/lib/testing/any-replay';
import { RETURN_REASONS } from '../../agreement/vocabulary';
import type { ReplayDocument } from './document';
import { type Played, play } from './play';

const anything = anyDocument({ following: true, occasions: true });
const onlyReports = anyDocument({ following: false, occasions: true });

const departmentOf = (document: ReplayDocument, vacancy: string): string => {
  const row = document.events.find((one) => one.type === 'report' && one.vacancy === vacancy);
  return row?.type === 'report' ? row.department : '';
};

/** Earned and used per counter, added up again from the decisions alone. */
function recount(
  document: ReplayDocument,
  { decisions }: Played,
): ReadonlyMap<string, { earned: Fraction; slots: number; counted: number }> {
  const totals = new Map<string, { earned: Fraction; slots: number; counted: number }>();
  for (const { vacancy, decision } of decisions) {
    if (decision.counted === null) continue;
    const key = `${departmentOf(document, vacancy)} ${decision.counted.counter}`;
    const total = totals.get(key) ?? { earned: ZERO, slots: 0, counted: 0 };
    totals.set(key, {
      earned: add(total.earned, decision.counted.rate),
      slots: total.slots + (decision.route === 'MUNICIPAL' ? 1 : 0),
      counted: total.counted + 1,
    });
  }
  return totals;
}

/** Corrections per counter, worked out from the accepted returns and voids by the words of the rules. */
function corrections(document: ReplayDocument, played: Played): ReadonlyMap<string, Fraction> {
  const rejected = new Set(played.rejected.map((row) => row.index));
  const effects = new Map<string, Fraction>();
  const totals = new Map<string, Fraction>();
  const decisions = new Map(played.decisions.map((row) => [row.vacancy, row.decision]));
  const correct = (vacancy: string, counter: string, amount: Fraction) => {
    const key = `${departmentOf(document, vacancy)} ${counter}`;
    totals.set(key, add(totals.get(key) ?? ZERO, amount));
    effects.set(vacancy, add(effects.get(vacancy) ?? ZERO, amount));
  };
  document.events.forEach((one, index) => {
    const decision = decisions.get(one.vacancy);
    if (rejected.has(index) || decision?.counted == null) return;
    const { counter, rate } = decision.counted;
    if (one.type === 'report') {
      effects.set(one.vacancy, decision.route === 'MUNICIPAL' ? subtract(rate, ONE) : rate);
    }
    if (one.type === 'return' && ['NOT_LETTABLE', 'WRONG_DATA'].includes(one.reason))
      correct(one.vacancy, counter, ONE);
    if (one.type === 'void') correct(one.vacancy, counter, subtract(ZERO, effects.get(one.vacancy) ?? ZERO));
  });
  return totals;
}

describe('the books', () => {
  test('balance after any interleaving: opening + earned − slots + corrections = closing', () => {
    holds(anything, (document) => {
      const played = play(document);
      const counted = recount(document, played);
      const corrected = corrections(document, played);
      expect(played.counters).toHaveLength(counted.size);
      for (const row of played.counters) {
        const key = `${row.department} ${row.counter}`;
        expect(row).toMatchObject(counted.get(key) ?? {});
        expect(row.corrections).toEqual(corrected.get(key) ?? ZERO);
        const expected = add(
          subtract(add(row.opening, row.earned), fraction(BigInt(row.slots))),
          row.corrections,
        );
        expect(equals(expected, row.closing)).toBe(true);
      }
    });
  });

  test('with an opening in [0, 1) and no corrections the credit stays in [0, 1) after each report at a rate above 0', () => {
    holds(onlyReports, (document) => {
      for (const { decision } of play(document).decisions) {
        if (decision.counted === null || decision.counted.rate.n === 0n) continue;
        expect(compare(decision.counted.creditAfter, ZERO)).toBeGreaterThanOrEqual(0);
        expect(compare(decision.counted.creditAfter, ONE)).toBeLessThan(0);
      }
    });
  });

  test('the quota is never exceeded at any prefix: slots so far ≤ opening + earned so far', () => {
    holds(onlyReports, (document, length) => {
      const played = play({ ...document, events: document.events.slice(0, length) });
      for (const row of played.counters) {
        const due = add(row.opening, row.earned);
        expect(compare(fraction(BigInt(row.slots)), due)).toBeLessThanOrEqual(0);
        expect(compare(subtract(due, fraction(BigInt(row.slots))), ONE)).toBeLessThan(0);
      }
    });
  });

  test('numbers are dense: 1, 2, 3 … in each counter, also past a void', () => {
    holds(anything, (document) => {
      const last = new Map<string, number>();
      for (const { vacancy, decision } of play(document).decisions) {
        if (decision.counted === null) continue;
        const key = `${departmentOf(document, vacancy)} ${decision.counted.counter}`;
        expect(decision.counted.number).toBe((last.get(key) ?? 0) + 1);
        last.set(key, decision.counted.number);
      }
    });
  });
});

describe('the order of work', () => {
  test('the same document gives the same answer', () => {
    holds(anything, (document) => {
      expect(play(document)).toEqual(play(document));
    });
  });

  test('a batch gives what one by one gives: every prefix of the events gives a prefix of the answer', () => {
    holds(anything, (document, length) => {
      const whole = play(document);
      const part = play({ ...document, events: document.events.slice(0, length) });
      expect(whole.decisions.slice(0, part.decisions.length)).toEqual(part.decisions);
      expect(whole.namings.slice(0, part.namings.length)).toEqual(part.namings);
      expect(whole.rejected.filter((row) => row.index < length)).toEqual(part.rejected);
    });
  });

  test('a rejected event changes nothing', () => {
    holds(anything, (document) => {
      const { rejected, ...rest } = play(document);
      const refused = new Set(rejected.map((row) => row.index));
      const accepted = document.events.filter((_, index) => !refused.has(index));
      expect(play({ ...document, events: accepted })).toEqual({ ...rest, rejected: [] });
    });
  });

  test('a department knows nothing of another', () => {
    holds(anything, (document) => {
      const own = document.events.filter((one) => departmentOf(document, one.vacancy) === 'A');
      const alone = play({ ...document, events: own });
      expect(alone.counters).toEqual(play(document).counters.filter((row) => row.department === 'A'));
    });
  });
});

describe('void undoes', () => {
  test('a report and its void at the end leave the credit as it was, whatever happened to the vacancy between', () => {
    const between = fc.constantFrom<string[]>(
      [],
      ['claim'],
      ['claim', 'name'],
      ['return'],
      ['claim', 'name', 'return'],
    );
    fc.assert(
      fc.property(anything, between, fc.constantFrom(...RETURN_REASONS), (raw, types, reason) => {
        const extra = [...types, 'void'].map((type) => event(type, 'extra', { reason }));
        const events = [...raw.events, report('extra', { on: '2025-03-01' }), ...extra];
        const document = checked({ ...raw, events });
        const closing = (rows: Played['counters']) =>
          rows.find((row) => row.department === 'A' && row.counter === 'FAMILY')?.closing ??
          document.departments[0]?.openingCredit.get('FAMILY');
        expect(closing(play(document).counters)).toEqual(closing(play(checked(raw)).counters));
      }),
    );
  });
});

/** Rule 7 in its own words: which of the accepted namings made an even number of standing ones. */
function specialNamings(document: ReplayDocument, played: Played): readonly boolean[] {
  const rejected = new Set(played.rejected.map((row) => row.index));
  const tiers = new Map(played.decisions.map((row) => [row.vacancy, row.decision.tier]));
  const standing = new Set<string>();
  const completed = new Set<string>();
  return document.events.flatMap((one, index) => {
    if (rejected.has(index)) return [];
    if (one.type === 'complete') completed.add(one.vacancy);
    if (['unname', 'return', 'void'].includes(one.type) && !completed.has(one.vacancy))
      standing.delete(one.vacancy);
    if (one.type !== 'name') return [];
    standing.add(one.vacancy);
    const here = departmentOf(document, one.vacancy);
    const alike = [...standing].filter(
      (id) => tiers.get(id) === 'LEVEL_2' && departmentOf(document, id) === here,
    );
    return [tiers.get(one.vacancy) === 'LEVEL_2' && alike.length % 2 === 0];
  });
}

describe('special criteria', () => {
  test('every other of the namings that stand at level 2, department by department', () => {
    holds(anything, (document) => {
      const played = play(document);
      expect(played.namings.map((row) => row.specialCriteria)).toEqual(specialNamings(document, played));
    });
  });
});
