import { expect, test } from 'vitest';
import { adding, count, page, seenIn } from '@/lib/testing/summaries/suppression-pages';
import { add, type Fraction, formatFraction, fraction, parseFraction, subtract } from '../../shared/fraction';
import type { Cell } from '../summary';
import { suppressForReader } from './suppress';

/** Departments where every third home is the municipality's: how many were counted and given, and what was owed as the year before ended. */
const DEPARTMENTS = {
  d1: { counted: 9, given: 3, before: '1/3' },
  d2: { counted: 11, given: 4, before: '2/3' },
  d3: { counted: 60, given: 20, before: '0' },
  d4: { counted: 42, given: 14, before: '1/3' },
} as const;
type Department = keyof typeof DEPARTMENTS;
const NAMES = Object.keys(DEPARTMENTS) as readonly Department[];

const parsed = (text: string): Fraction => parseFraction(text) ?? expect.unreachable();
const third = (counted: number): Fraction => fraction(BigInt(counted), 3n);
const closing = ({ counted, given, before }: (typeof DEPARTMENTS)[Department]): Fraction =>
  subtract(add(parsed(before), third(counted)), fraction(BigInt(given), 1n));

const owed = (turns: Fraction, departmentId?: Department): Cell => ({
  ...{ kind: 'TURNS', turns: formatFraction(turns) },
  behind: { measure: 'LEDGER', adds: 'BALANCE', ...(departmentId && { departmentId }) },
});

const cellsOf = (departmentId: Department): readonly Cell[] => {
  const { counted, given, before } = DEPARTMENTS[departmentId];
  return [
    { kind: 'WORD', label: { name: 'hver 3.' } },
    count(counted, { measure: 'COUNTED', departmentId }),
    count(given, { measure: 'SLOT', departmentId }),
    owed(closing(DEPARTMENTS[departmentId]), departmentId),
    owed(parsed(before), departmentId),
  ];
};
const sum = (of: (department: (typeof DEPARTMENTS)[Department]) => number): number =>
  NAMES.reduce((all, name) => all + of(DEPARTMENTS[name]), 0);

const PAGE = page({
  promise: {
    columns: adding('share', 'counted', 'given', 'owed', 'owed-before'),
    rows: Object.fromEntries(NAMES.map((name) => [name, cellsOf(name)])),
    total: [
      { kind: 'NONE' },
      count(
        sum(({ counted }) => counted),
        { measure: 'COUNTED' },
      ),
      count(
        sum(({ given }) => given),
        { measure: 'SLOT' },
      ),
      owed(NAMES.map((name) => closing(DEPARTMENTS[name])).reduce(add)),
      owed(NAMES.map((name) => parsed(DEPARTMENTS[name].before)).reduce(add)),
    ],
  },
});

/** ADR 14: given = owed before + share × counted − owed. */
function givenBack(counted: number, before: Fraction, now: Fraction): string {
  return formatFraction(subtract(add(before, third(counted)), now));
}

test('what is owed stays hidden: told, it would give back the few turns of a department', () => {
  const told = seenIn(suppressForReader(PAGE, [PAGE])).promise ?? {};
  const few = NAMES.filter((name) => told[name] === `word ${DEPARTMENTS[name].counted} · · ·`);
  // The homes that were counted are told, the few turns that were given of them are not.
  expect(few).toEqual(expect.arrayContaining(['d1', 'd2']));
  for (const name of few) {
    const { counted, given, before } = DEPARTMENTS[name];
    expect(givenBack(counted, parsed(before), closing(DEPARTMENTS[name]))).toBe(String(given));
  }
  // The thirds alone say it too: of 7 to 11 homes only 9 leave what was owed as it was.
  const same = [7, 8, 9, 10, 11].filter((n) => (n - DEPARTMENTS.d1.counted) % 3 === 0);
  expect(same).toEqual([9]);
  expect(Object.values(told).every((line) => line.endsWith('· ·'))).toBe(true);
});
