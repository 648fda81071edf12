import { describe, expect, test } from 'vitest';
import { department, FACTS, from, holbaek, LOW, of, placed } from '@/lib/testing/agreements/forecasts';
import { calendarDate as day } from '../shared/calendar-date';
import { fraction } from '../shared/fraction';
import { asId, type DepartmentId } from '../shared/ids';
import { NOTHING_ELSE } from '../what-if/plan';
import { balanceOf } from './balance';
import { decidedBy, stretchesOf } from './days-of-one-rule';
import { forecast } from './forecast';
import type { ForecastDepartment } from './known-department';

const sum = (row: readonly number[]) => row.reduce((total, one) => total + one, 0);

describe('a forecast', () => {
  test('is about the share of what is expected vacant, by the tier and the credit', () => {
    const { total } = of([department()]);
    expect(total.vacancies).toBeCloseTo(36, 6);
    expect(total.expected).toBeGreaterThan(11.3);
    expect(total.expected).toBeLessThan(12);
    expect(total.low).toBeLessThan(total.expected);
    expect(total.high).toBeGreaterThan(total.expected);
    const owed = of([department({ counters: new Map([['FAMILY', { credit: fraction(2n, 3n) }]]) })]).total;
    expect(owed.expected - total.expected).toBeCloseTo(2 / 3, 1);
  });

  test('divides a department by rent as its homes are divided', () => {
    const [row] = of([department()]).departments;
    const expected = row?.bands.map((band) => band.expected) ?? [];
    expect(expected[0]).toBeCloseTo(2 * (expected[1] ?? 0), 6);
    expect(sum(expected)).toBeCloseTo(row?.expected ?? 0, 6);
  });

  test('of several is the sum of their means, and its range is narrower than theirs together', () => {
    const one = of([department()]).total;
    const four = of([1, 2, 3, 4].map((n) => department({ id: asId<DepartmentId>(`d${n}`) }))).total;
    expect(four.expected).toBeCloseTo(4 * one.expected, 6);
    expect(four.high - four.low).toBeLessThan(4 * (one.high - one.low));
  });

  test('takes what two years have shown before what is recorded', () => {
    const reported = new Map([['FAMILY', 135]] as const);
    expect(of([department({ reported, lookedBack: 729 })]).departments).toMatchObject([
      { turnover: 'RECORDED' },
    ]);
    const shown = of([department({ reported, lookedBack: 3 * 365 })]);
    expect(shown.departments).toMatchObject([{ turnover: 'OBSERVED' }]);
    expect(shown.total.vacancies).toBeCloseTo(45, 6);
    const unknown = of([department({ turnoverPermille: null })]);
    expect(unknown.departments).toMatchObject([{ turnover: 'UNKNOWN', expected: 0 }]);
  });

  test('follows a placement from the day it takes effect', () => {
    const placements = [placed('GREEN', '2024-07-01', '2026-04-06'), placed('RED', '2026-04-06')];
    const half = of([department({ facts: { ...FACTS, placements } })]).total;
    expect(half.vacancies).toBeCloseTo(36, 6);
    expect(half.expected).toBeCloseTo(of([department()]).months[5]?.expected ?? 0, 1);
  });

  test('counts homes that are always the municipality’s one by one, and those of nobody not at all', () => {
    const homes = (dwellingType: 'ELDERLY' | 'YOUTH') => [
      { dwellingType, allocationRule: null, band: LOW, count: 100 },
    ];
    expect(of([department({ homes: homes('ELDERLY') })]).total.expected).toBeCloseTo(8, 6);
    expect(of([department({ homes: homes('YOUTH') })]).total.expected).toBe(0);
  });

  test('leaves out the days on which no agreement is in force, and says from when', () => {
    const versions = [{ ...holbaek, to: day('2026-01-01') }];
    const cut = forecast({ from, versions, departments: [department()] });
    expect(cut.uncoveredFrom).toBe('2026-01-01');
    expect(cut.total.vacancies).toBeCloseTo((36 * 87) / 365, 6);
    expect(of([department()]).uncoveredFrom).toBeNull();
  });

  test('knows of no placement that was decided later', () => {
    const basis = { decidedOn: day('2026-03-01'), forum: 'F', figure: null, source: null, criteria: [] };
    const facts = { ...FACTS, placements: [...FACTS.placements, { ...placed('RED', '2026-04-01'), basis }] };
    expect(decidedBy(facts, from).placements).toEqual(FACTS.placements);
    expect(decidedBy(facts, day('2026-02-28')).placements).toEqual(FACTS.placements);
    // What was decided on the day itself is known.
    expect(decidedBy(facts, day('2026-03-01')).placements).toEqual(facts.placements);
    expect(stretchesOf(facts, { from, through: day('2026-10-05'), versions: [holbaek] })).toHaveLength(2);
  });

  test('follows a designation from the day that the agreement asks about it', () => {
    const reference = holbaek.agreement.placing.unplaced.reference;
    const rule = { designation: 'VULNERABLE_AREA', tier: 'RED', reference } as const;
    const placing = {
      ...holbaek.agreement.placing,
      designations: [{ ...rule, from: day('2026-04-06'), to: null }],
    };
    const versions = [{ ...holbaek, agreement: { ...holbaek.agreement, placing } }];
    const listed = { designation: 'VULNERABLE_AREA', from: day('2020-12-01'), to: null } as const;
    const facts = { ...FACTS, designations: [listed] };
    const horizon = { from, through: day('2026-10-05'), versions };
    expect(stretchesOf(facts, horizon).map((row) => row.from)).toEqual([from, '2026-04-06']);
    // Who is not designated is not cut.
    expect(stretchesOf(FACTS, horizon)).toHaveLength(1);
    const of_ = (departments: readonly ForecastDepartment[]) =>
      forecast({ from, versions, departments }).total.expected;
    expect(of_([department({ facts })])).toBeLessThan(0.6 * of_([department()]));
  });

  test('never goes back to an older placement where the agreement does not have the tier', () => {
    const tiers = holbaek.agreement.tiers.filter(({ tier }) => tier !== 'RED');
    const versions = [{ ...holbaek, agreement: { ...holbaek.agreement, tiers } }];
    const placements = [placed('GREEN', '2021-01-01'), placed('RED', '2024-07-01')];
    const departments = [department({ facts: { ...FACTS, placements } })];
    expect(forecast({ from, versions, departments }).departments).toMatchObject([
      { tier: holbaek.agreement.placing.unplaced.tier },
    ]);
  });

  test('says how many are homes that no tier decides on', () => {
    const elderly = { dwellingType: 'ELDERLY', allocationRule: null, band: LOW, count: 100 } as const;
    const family = { dwellingType: 'FAMILY', allocationRule: null, band: LOW, count: 300 } as const;
    const [only] = of([department({ homes: [family] })]).departments;
    const [both] = of([department({ homes: [family, elderly] })]).departments;
    expect(only?.outside).toBe(0);
    expect(both?.outside).toBeCloseTo(8, 6);
    expect((both?.expected ?? 0) - (both?.outside ?? 0)).toBeCloseTo(only?.expected ?? 0, 6);
    const own = { ...family, allocationRule: 'ACCESSIBLE_EVERY_SECOND', count: 50 };
    const [ruled] = of([department({ homes: [own] })]).departments;
    expect(ruled?.outside).toBeCloseTo(ruled?.expected ?? -1, 6);
  });

  test('adds up month by month to the whole', () => {
    const { months, total, through } = of([department()]);
    expect(months).toHaveLength(12);
    expect(months.at(-1)).toEqual({ through, ...total });
    expect(months.every((month, at) => at === 0 || month.expected > (months[at - 1]?.expected ?? 0))).toBe(
      true,
    );
  });
});

describe('a trial beside the forecast', () => {
  const input = { from, versions: [holbaek], departments: [department()] };
  const total = { homes: 60, was: 20, would: 15, gained: 1, lost: 6 };
  const period = { from: day('2023-10-07'), through: day('2025-10-05') };
  const shares = [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n, 4n) }] as const;

  test('says what a year of it was and would have been, and what each way is to be expected', () => {
    const balance = balanceOf(input, { plan: { ...NOTHING_ELSE, shares }, total, period, agreed: 84 });
    expect(balance.perYear).toEqual({ was: 10, would: 7.5 });
    expect(balance.agreed).toBe(84);
    expect(balance.asItIs).toEqual(of([department()]).total);
    expect(balance.asItIs.expected / balance.asTried.expected).toBeCloseTo(4 / 3, 1);
  });

  test('takes a draft for the whole of the coming year, also where what is in force ends before', () => {
    const ending = { ...input, versions: [{ ...holbaek, to: day('2026-01-01') }] };
    const plan = { ...NOTHING_ELSE, agreement: holbaek.agreement };
    const { asItIs, asTried, uncoveredFrom } = balanceOf(ending, { plan, total, period, agreed: null });
    expect(uncoveredFrom).toBe('2026-01-01');
    expect(asTried).toEqual(of([department()]).total);
    expect(asItIs.expected).toBeLessThan(asTried.expected / 2);
  });

  test('takes a planned placement from the first day', () => {
    const plan = { ...NOTHING_ELSE, placements: new Map([[asId<DepartmentId>('d'), 'RED']]) };
    expect(balanceOf(input, { plan, total, period, agreed: null }).asTried.expected).toBe(0);
  });
});
