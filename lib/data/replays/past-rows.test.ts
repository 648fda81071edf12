import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aHome, onePast } from '@/lib/testing/any-past';
import { homeReader, inOrderOfBooks, orderOf, type ReportRow } from './past-rows';

const [event] = onePast([aHome('v')]).events;
if (event?.kind !== 'REPORTED') throw new Error('One home was reported');
const { departmentId, known, agreement } = event;

const uuid = (n: number) => `00000000-0000-0000-0000-${String(n).padStart(12, '0')}`;
const lineOf = (decision: number, line: number, at: number) =>
  [
    uuid(decision),
    uuid(100 + decision),
    '2025-10-06',
    line,
    at,
    3,
    612345,
    'MUNICIPAL',
    'GREEN',
    'f',
    'FAMILY',
    'RELET',
  ].join('\x1f');

describe('a home that is read from its line', () => {
  const read = homeReader();
  const alike = { departmentId, known, agreement };

  test('has what stands in it', () => {
    const [row] = read(alike, lineOf(7, 12, 0));
    const { line, after, at, event: home } = row ?? expect.unreachable();
    expect({ line, after, at }).toEqual({ line: 12, after: 0, at: 0 });
    expect(home).toEqual({
      ...{ kind: 'REPORTED', vacancyId: uuid(107), departmentId, known, agreement, voided: false },
      facts: { dwellingType: 'FAMILY', occasion: 'RELET', allocationRule: null, on: '2025-10-06' },
      decided: { route: 'MUNICIPAL', tier: 'GREEN' },
      ...{ rooms: 3, rentOre: 612345 },
    });
  });

  test('has its own words and its own day, also where it shares one of them with another', () => {
    const lines = [
      lineOf(1, 1, 0).replace('RELET', 'RELET\x1fACCESSIBLE_FULL'),
      lineOf(2, 2, 0).replace('2025-10-06', '2025-10-07'),
      lineOf(3, 3, 0).replace('\x1ff\x1f', '\x1ft\x1f'),
    ];
    const others = read(alike, lines.join('\x1e')).map((row) => row.event);
    expect(others.map(({ facts, voided }) => [facts.allocationRule, facts.on, voided])).toEqual([
      ['ACCESSIBLE_FULL', '2025-10-06', false],
      [null, '2025-10-07', false],
      [null, '2025-10-06', true],
    ]);
  });

  test('and was not counted stands after the last line of those decided before it, also where the clock was turned back', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([1, 2, 3, 4, 5, 6, 7, 8], { minLength: 2 }),
        fc.infiniteStream(fc.boolean()),
        (decisions, counted) => {
          const lines = decisions.map((decision, index) =>
            lineOf(decision, counted.next().value ? index + 1 : 0, 0),
          );
          const rows = read(alike, lines.join('\x1e'));
          const expected = (row: ReportRow) =>
            row.after === 0
              ? row.line
              : Math.max(
                  0,
                  ...rows
                    .filter((one) => one.after === 0 && one.decisionId < row.decisionId)
                    .map(({ line }) => line),
                );
          const placed = new Map(orderOf(rows).map((row) => [row.decisionId, row.line]));
          expect(placed).toEqual(new Map(rows.map((row) => [row.decisionId, expected(row)])));
          const places = inOrderOfBooks(orderOf(rows)).map((one) =>
            rows.findIndex((row) => row.event === one),
          );
          expect([...places].sort()).toEqual(rows.map((_, index) => index));
        },
      ),
    );
  });
});
