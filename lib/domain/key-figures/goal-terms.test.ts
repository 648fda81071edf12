import { describe, expect, test } from 'vitest';
import { calendarDate as day } from '../shared/calendar-date';
import { type FigureSubject, faultsOfGoal, type GoalTerms, type ListSubject, standingOf } from './goal-terms';

const areas = (...areaIds: string[]) => ({ level: 'AREA', areaIds }) as const;
const target = (made: Partial<FigureSubject> = {}): FigureSubject => ({
  ...{ kind: 'FEWER_PER_YEAR', figure: 'outsideLabourMarketPersons', place: areas('a', 'b') },
  ...made,
});
const terms = (made: Partial<GoalTerms> = {}): GoalTerms => ({
  ...{
    amount: 20,
    comparedWith: null,
    baselineYear: 2021,
    byYear: null,
    source: 'Helhedsplan, Beskæftigelse',
  },
  ...{ from: day('2021-07-01'), to: null },
  ...made,
});
const indicator = (made: Partial<FigureSubject> = {}) =>
  target({ kind: 'INDICATOR', figure: 'outsideLabourMarket', place: areas('a'), ...made });

const listed = (place: ListSubject['place'] = areas('a')): ListSubject => ({
  ...{ kind: 'OFF_LIST', list: 'VULNERABLE_AREA', place },
});
const off = (made: Partial<GoalTerms> = {}) =>
  terms({ amount: null, baselineYear: null, byYear: 2023, ...made });

describe('a goal', () => {
  test('of R-01, H-09 and T-23 has nothing against it', () => {
    expect(faultsOfGoal(listed(), off())).toEqual([]);
    expect(faultsOfGoal(listed({ level: 'MUNICIPALITY' }), off())).toEqual([]);
    const residents = target({ kind: 'UNDER', figure: 'residents', place: areas('a') });
    expect(faultsOfGoal(residents, terms({ amount: 1000 }))).toEqual([]);
    // A share can be kept under a number too.
    const share = target({ kind: 'UNDER', figure: 'outsideLabourMarket', place: areas('a') });
    expect(faultsOfGoal(share, terms({ amount: 40 }))).toEqual([]);
  });

  test('of P-07 has nothing against it, nor has an indicator', () => {
    expect(faultsOfGoal(target(), terms())).toEqual([]);
    expect(faultsOfGoal(indicator(), terms({ amount: null }))).toEqual([]);
    expect(
      faultsOfGoal(indicator({ place: { level: 'GROUP', groupName: 'De fem' } }), terms({ amount: null })),
    ).toEqual([]);
    expect(
      faultsOfGoal(
        indicator({ place: { level: 'MUNICIPALITY' } }),
        terms({ amount: null, comparedWith: 'Sektoren' }),
      ),
    ).toEqual([]);
  });

  test.each([
    ['of a share', target({ figure: 'outsideLabourMarket', place: areas('a') }), terms(), 'not-counted'],
    ['without a number', target(), terms({ amount: null }), 'amount-needed'],
    ['held against a group', target(), terms({ comparedWith: 'Sektoren' }), 'compared-target'],
    ['measured after it begins', target(), terms({ baselineYear: 2022 }), 'baseline-later'],
    ['that ends before it begins', target(), terms({ to: day('2021-06-30') }), 'end-before-start'],
    ['of shares added up', indicator({ place: areas('a', 'b') }), terms({ amount: null }), 'several-shares'],
    ['that is followed, with a number', indicator(), terms(), 'amount-of-indicator'],
    [
      'of the municipality against itself',
      indicator({ place: { level: 'MUNICIPALITY' } }),
      terms({ amount: null }),
      'against-itself',
    ],
    [
      'of a group against itself',
      indicator({ place: { level: 'GROUP', groupName: 'De fem' } }),
      terms({ amount: null, comparedWith: 'De fem' }),
      'against-itself',
    ],
    ['of a figure without a baseline', target(), terms({ baselineYear: null }), 'baseline-needed'],
    ['of a figure by a year', target(), terms({ byYear: 2023 }), 'by-of-figure'],
    ['kept under nothing', target({ kind: 'UNDER' }), terms({ amount: null }), 'amount-needed'],
    [
      'of shares added up and kept under a number',
      target({ kind: 'UNDER', figure: 'outsideLabourMarket' }),
      terms(),
      'several-shares',
    ],
    ['of a list without a year', listed(), off({ byYear: null }), 'by-needed'],
    ['of a list with a number', listed(), off({ amount: 1 }), 'amount-of-indicator'],
    ['of a list with a baseline', listed(), off({ baselineYear: 2021 }), 'baseline-of-list'],
    ['of a list held against a group', listed(), off({ comparedWith: 'Sektoren' }), 'compared-target'],
    ['of a list and a group', listed({ level: 'GROUP', groupName: 'De fem' }), off(), 'list-of-group'],
    ['of a list that ends before it begins', listed(), off({ to: day('2021-06-30') }), 'end-before-start'],
  ] as const)('%s is refused', (_, subject, said, fault) =>
    expect(faultsOfGoal(subject, said)).toEqual([fault]),
  );

  test.each([
    ['2025-01-01', null, 'IN_FORCE'],
    ['2025-10-06', null, 'IN_FORCE'],
    ['2025-10-07', null, 'COMING'],
    ['2025-01-01', '2025-10-07', 'IN_FORCE'],
    ['2025-01-01', '2025-10-06', 'ENDED'],
    ['2025-01-01', '2025-01-01', 'TAKEN_BACK'],
    ['2026-01-01', '2026-01-01', 'TAKEN_BACK'],
  ] as const)('from %s to %s is %s on 6 October 2025', (from, to, standing) =>
    expect(standingOf({ from: day(from), to: to && day(to) }, day('2025-10-06'))).toBe(standing),
  );
});
