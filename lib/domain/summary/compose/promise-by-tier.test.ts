import { expect, test } from 'vitest';
import { type Homes, summaryOfHomes } from '@/lib/testing/summaries/suppression-homes';
import { calendarDate } from '../../shared/calendar-date';
import type { DepartmentTally } from '../facts';
import { promiseByTier } from './promise-by-tier';

const tally = (
  measure: 'COUNTED' | 'SLOT' | 'SLOT_RETURN',
  tier: string,
  detail: string,
  n: number,
  amount = 0,
  denominator = 1,
) => ({
  ...{ measure, tier, detail, n, amount, denominator },
  ...{ dwellingType: '', departmentId: 'd', organisationId: 'o' },
});

const BEFORE = { from: calendarDate('2024-01-01'), through: calendarDate('2024-12-31') };

const facts = (now: readonly DepartmentTally[], earlier: readonly DepartmentTally[] = []) => {
  const tiers = [
    { tier: 'GREEN', label: { da: 'grøn', en: 'green' } },
    { tier: 'RED', label: { da: 'rød', en: 'red' } },
  ];
  return { now, earlier, before: BEFORE, tiers };
};

test('what was earned is told by the placement a home was counted under, at each share that it was counted at', () => {
  const [table] = promiseByTier(
    facts(
      [
        tally('COUNTED', 'RED', 'FAMILY', 8, 8, 2),
        tally('COUNTED', 'GREEN', 'FAMILY', 7, 7, 3),
        tally('COUNTED', 'GREEN', 'YOUTH', 5, 5, 4),
        tally('SLOT', 'GREEN', 'COMPLETED', 2),
        tally('SLOT', 'GREEN', 'RETURNED', 1),
        tally('SLOT_RETURN', 'GREEN', 'DEADLINE_EXPIRED', 1),
      ],
      [tally('COUNTED', 'GREEN', 'FAMILY', 4, 4, 3), tally('COUNTED', 'WHITE', 'FAMILY', 2, 2, 8)],
    ),
  );
  const cells = (row: number) => table?.rows[row]?.cells ?? [];
  const numbers = (of: ReturnType<typeof cells>) =>
    of.map((cell) => ('n' in cell ? cell.n : 'turns' in cell ? cell.turns : null));
  expect(table?.rows.map(({ id }) => id)).toEqual(['GREEN', 'RED', 'WHITE']);
  const none = [0, 0, 0, 0, 0, 0, 0];
  expect(numbers(cells(0))).toEqual([12, '43/12', 3, 0, 0, 2, 0, 1, 0, 4, '4/3', ...none]);
  expect(cells(0)[1]).toMatchObject({
    counted: { '1/3': 7, '1/4': 5 },
    behind: { measure: 'COUNTED', tier: 'GREEN' },
  });
  expect(numbers(cells(1))).toEqual([8, '4', ...none, 0, '0', ...none]);
  // A tier that only the year before had.
  expect(numbers(cells(2))).toEqual([0, '0', ...none, 2, '1/4', ...none]);
  expect(numbers(table?.total ?? [])).toEqual([20, '91/12', 3, 0, 0, 2, 0, 1, 0, 6, '19/12', ...none]);
  expect(cells(0)[10]).toMatchObject({ counted: { '1/3': 4 }, behind: { tier: 'GREEN', ...BEFORE } });
});

test('where nothing was counted and no turn given there is no such table', () => {
  expect(promiseByTier(facts([]))).toEqual([]);
});

const homes = (n: number): readonly Homes[] => [
  {
    ...{ departmentId: 'A1', organisationId: 'A', dwellingType: 'FAMILY', rent: '0027', month: '03' },
    ...{ fate: 'USED', n: { 2025: n, 2024: 0 } },
  },
];

test('the table stands first of what was promised', () => {
  const { sections } = summaryOfHomes(homes(6), { kind: 'MUNICIPALITY' }, '2025');
  expect(
    sections
      .find(({ id }) => id === 'PROMISE')
      ?.tables.map(({ id }) => id)
      .slice(0, 2),
  ).toEqual(['promise-by-tier', 'promise']);
});
