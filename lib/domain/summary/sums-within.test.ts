import { expect, test } from 'vitest';
import type { Cell } from './summary';
import { sumsWithin } from './sums-within';

const count = (n: number): Cell => ({ kind: 'COUNT', n, behind: { measure: 'REPORTED' } });
const turns = (text: string): Cell => ({ kind: 'TURNS', turns: text });
const share = (n: number, of: number): Cell => ({ kind: 'SHARE', n, of });
const word: Cell = { kind: 'WORD', label: { name: 'hver 3.' } };
const none: Cell = { kind: 'NONE' };
const hidden: Cell = { kind: 'HIDDEN' };

const row = (...cells: readonly Cell[]) => ({ cells });
const [a, b, c] = [
  row(count(4), turns('1/3'), share(1, 4), word),
  row(count(5), turns('1/2'), none, word),
  row(count(7), turns('2/3'), share(2, 7), word),
];
const total = [count(16), turns('3/2'), share(3, 11), none];

test('some rows come to their sum, where all come to the total; words come to nothing', () => {
  expect(sumsWithin({ rows: [a, b, c], total }, [a, b])).toEqual([
    { kind: 'COUNT', n: 9 },
    turns('5/6'),
    share(1, 4),
    null,
  ]);
});

test('one row comes to its own figures, which open no homes', () => {
  expect(sumsWithin({ rows: [a, b, c], total }, [c])[0]).toEqual({ kind: 'COUNT', n: 7 });
});

test('nothing is said of a column whose rows do not come to the total, nor without one', () => {
  expect(sumsWithin({ rows: [a, b, c], total: [count(15), ...total.slice(1)] }, [a])[0]).toBeNull();
  expect(sumsWithin({ rows: [a, b, c], total: null }, [a])).toEqual([null, null, null, null]);
});

test('a hidden figure anywhere in a column leaves every sum of it unsaid', () => {
  const rows = [a, row(hidden, turns('1/2'), none, word), c];
  expect(sumsWithin({ rows, total }, [a])[0]).toBeNull();
  expect(sumsWithin({ rows: [a, b, c], total: [hidden, ...total.slice(1)] }, [a])[0]).toBeNull();
});
