import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getAgreement } from '@/agreements/registry';
import { countVacancy } from '../allocation/counter';
import type { DepartmentFacts } from '../allocation/decision';
import { calendarDate as day } from '../shared/calendar-date';
import { fraction, ONE, ZERO } from '../shared/fraction';
import { asId, type DepartmentId, type OrganisationId } from '../shared/ids';
import { NOTHING_ELSE } from '../what-if/plan';
import { RENT_BANDS } from '../what-if/rent-band';
import { balanceOf } from './balance';
import { allTogether, arrivals, meanOf, ofAKind, quantileOf } from './chance';
import { compareForecast } from './compare-forecast';
import { counterOutlook } from './counter-outlook';
import { decidedBy, stretchesOf } from './days-of-one-rule';
import { forecast } from './forecast';
import type { ForecastDepartment } from './known-department';
import { linesOf, type StoredForecast } from './stored-forecast';

const sum = (row: readonly number[]) => row.reduce((total, one) => total + one, 0);
const holbaek = { from: day('2024-07-01'), to: day('2028-01-01'), agreement: getAgreement('holbaek-2024') };
const [, LOW = null, MIDDLE = null] = RENT_BANDS;

const placed = (tier: string, from = '2024-07-01', to: string | null = null) => ({
  ...{ tier, from: day(from), to: to === null ? null : day(to) },
});
const FACTS: DepartmentFacts = {
  ...{ placements: [placed('GREEN')], keyFigures: [], designations: [], rehousing: [] },
};
const department = (over: Partial<ForecastDepartment> = {}): ForecastDepartment => ({
  ...{ id: asId<DepartmentId>('d'), number: '14', name: 'Engen', organisation: 'O' },
  ...{ organisationId: asId<OrganisationId>('o'), facts: FACTS, turnoverPermille: 80, credits: new Map() },
  homes: [
    { dwellingType: 'FAMILY', allocationRule: null, band: LOW, count: 300 },
    { dwellingType: 'FAMILY', allocationRule: null, band: MIDDLE, count: 150 },
  ],
  reported: new Map(),
  ...over,
});
const from = day('2025-10-06');
const of = (departments: readonly ForecastDepartment[], lookedBack = 0) =>
  forecast({ from, versions: [holbaek], lookedBack, departments });

describe('chances', () => {
  test('of every number of vacancies add up to one, and their mean is what is expected', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 300, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        (mean, restsOn) => {
          const chances = arrivals({ mean, restsOn });
          expect(sum(chances)).toBeCloseTo(1, 6);
          expect(meanOf(chances)).toBeCloseTo(mean, 2);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('of a kind keep their share of the mean, however rare the kind or the rest', () => {
    for (const share of [0, 0.001, 0.3, 0.5, 0.9, 0.999, 1]) {
      const chances = arrivals({ mean: 40, restsOn: 100 });
      expect(meanOf(ofAKind(chances, share))).toBeCloseTo(40 * share, 3);
    }
  });

  test('of a rate that rests on little spread further', () => {
    const width = (restsOn: number) => {
      const chances = arrivals({ mean: 40, restsOn });
      return quantileOf(chances, 0.9) - quantileOf(chances, 0.1);
    };
    expect(width(20)).toBeGreaterThan(width(2000));
  });
});

describe('a counter’s outlook', () => {
  test('gives exactly the turns that the counting arithmetic gives for every number of vacancies', () => {
    const [credit, rate] = [fraction(2n, 3n), fraction(11n, 50n)];
    const chances = arrivals({ mean: 12, restsOn: 50 });
    const expected: number[] = [];
    let [running, given] = [credit, 0];
    for (const chance of chances) {
      expected[given] = (expected[given] ?? 0) + chance;
      const step = countVacancy(running, rate);
      running = step.creditAfter;
      if (step.takesTurn) given += 1;
    }
    const outlook = counterOutlook(credit, [{ rate, vacancies: 12 }], 50);
    expected.forEach((chance, turns) => {
      expect(outlook[turns]).toBeCloseTo(chance, 9);
    });
  });

  test('is certain of none where the department is exempt, whatever is owed', () => {
    expect(counterOutlook(fraction(5n), [{ rate: ZERO, vacancies: 30 }], 30)).toEqual([expect.closeTo(1, 6)]);
  });

  test('carries the credit from one share to the next', () => {
    const halves = [
      { rate: fraction(1n, 2n), vacancies: 10 },
      { rate: ONE, vacancies: 10 },
    ];
    // On average half of ten and all of ten, less what is left on the counter.
    expect(meanOf(counterOutlook(ZERO, halves, 1000))).toBeCloseTo(15, 0);
  });
});

describe('a forecast', () => {
  test('is about the share of what is expected vacant, by the tier and the credit', () => {
    const { total } = of([department()]);
    expect(total.vacancies).toBeCloseTo(36, 6);
    expect(total.expected).toBeGreaterThan(11.3);
    expect(total.expected).toBeLessThan(12);
    expect(total.low).toBeLessThan(total.expected);
    expect(total.high).toBeGreaterThan(total.expected);
    const owed = of([department({ credits: new Map([['FAMILY', fraction(2n, 3n)]]) })]).total;
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
    expect(of([department({ reported })], 729).departments).toMatchObject([{ turnover: 'RECORDED' }]);
    const shown = of([department({ reported })], 3 * 365);
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
    const cut = forecast({ from, versions, lookedBack: 0, departments: [department()] });
    expect(cut.uncoveredFrom).toBe('2026-01-01');
    expect(cut.total.vacancies).toBeCloseTo((36 * 87) / 365, 6);
    expect(of([department()]).uncoveredFrom).toBeNull();
  });

  test('knows of no placement that was decided later', () => {
    const basis = { decidedOn: day('2026-03-01'), forum: 'F', figure: null, source: null, criteria: [] };
    const facts = { ...FACTS, placements: [...FACTS.placements, { ...placed('RED', '2026-04-01'), basis }] };
    expect(decidedBy(facts, from).placements).toEqual(FACTS.placements);
    expect(stretchesOf(facts, { from, through: day('2026-10-05'), versions: [holbaek] })).toHaveLength(2);
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
  const input = { from, versions: [holbaek], lookedBack: 0, departments: [department()] };
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
    const { asItIs, asTried } = balanceOf(ending, { plan, total, period, agreed: null });
    expect(asTried).toEqual(of([department()]).total);
    expect(asItIs.expected).toBeLessThan(asTried.expected / 2);
  });

  test('takes a planned placement from the first day', () => {
    const plan = { ...NOTHING_ELSE, placements: new Map([[asId<DepartmentId>('d'), 'RED']]) };
    expect(balanceOf(input, { plan, total, period, agreed: null }).asTried.expected).toBe(0);
  });
});

describe('a forecast beside what came', () => {
  const made = of([department()]);
  const stored: StoredForecast = {
    ...{ id: asId('f'), organisation: null, from, through: made.through, agreed: null },
    ...{ madeOn: from, madeBy: 'Prøve Leder', lines: linesOf(made) },
  };
  const came = (count: number, on = '2025-11-01') =>
    Array.from({ length: count }, () => ({
      ...{ departmentId: asId<DepartmentId>('d'), organisationId: asId<OrganisationId>('o') },
      ...{ rentOre: 450_000, on: day(on) },
    }));
  const outcome = (count: number, today: string) =>
    compareForecast(stored, came(count), day(today)).total.outcome;

  test('is judged the day after its last, by whether what came lies in the range', () => {
    const { low, high } = made.total;
    expect(outcome(low, made.through)).toBe('RUNNING');
    expect(outcome(low, '2026-10-06')).toBe('WITHIN');
    expect(outcome(high, '2026-10-06')).toBe('WITHIN');
    expect(outcome(low - 1, '2026-10-06')).toBe('BELOW');
    expect(outcome(high + 1, '2026-10-06')).toBe('ABOVE');
  });

  test('counts each home by its rent, and none from outside the period', () => {
    const homes = [...came(3), ...came(2, '2025-10-05'), ...came(1, '2026-10-06')];
    const { lines, total, latest } = compareForecast(stored, homes, day('2026-01-10'));
    expect(total.came).toBe(3);
    const bands = lines.filter(({ line }) => line.kind === 'BAND');
    expect(bands.map(({ line, came: count }) => [line.band?.from, count])).toEqual([
      [LOW?.from, 3],
      [MIDDLE?.from, 0],
    ]);
    expect(latest?.line.through).toBe('2026-01-05');
  });
});

test('the sum of nothing is certainly nothing', () => {
  expect(allTogether([])).toEqual([1]);
});
