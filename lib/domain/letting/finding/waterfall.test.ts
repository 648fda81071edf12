import { describe, expect, test } from 'vitest';
import type { PlannedPhase } from './opening';
import { currentPhase, ladderOf, needsTurn } from './waterfall';

const planned = (phase: PlannedPhase['phase'], byTurn = false): PlannedPhase => ({
  ...{ phase, source: 'ORDINARY', criteria: [], byTurn },
});
const ladder = [
  ...[planned('REHOUSING'), planned('TRANSFER'), planned('FLEXIBLE'), planned('ORDINARY', true)],
  ...[planned('TRANSFER', true), planned('ADVERTISED')],
];
const inOrder = (turn: 'ORDINARY' | 'TRANSFER' | null) => ladderOf({ ladder }, turn);
const gone = (...positions: readonly number[]) => positions.map((position) => ({ position }));

describe('how far a letting has come', () => {
  test('the two lists stand as their turn has it, and nothing else moves', () => {
    const names = (turn: 'ORDINARY' | 'TRANSFER' | null) => inOrder(turn).map(({ phase }) => phase);
    const [before, after] = [['REHOUSING', 'TRANSFER', 'FLEXIBLE'], ['ADVERTISED']];
    expect(names(null)).toEqual([...before, 'ORDINARY', 'TRANSFER', ...after]);
    expect(names('ORDINARY')).toEqual(names(null));
    expect(names('TRANSFER')).toEqual([...before, 'TRANSFER', 'ORDINARY', ...after]);
    expect(inOrder('TRANSFER').map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test.each([
    ['nobody to rehouse', gone(), 0, 1],
    ['somebody to rehouse', gone(), 1, 0],
    ['rehousing given up', gone(0), 1, 1],
    ['the first two left behind', gone(1, 2), 0, 3],
    ['somebody must be rehoused late', gone(1, 2), 1, 0],
    ['the second transfer phase is its own', gone(1, 2, 3), 0, 4],
    ['everything', gone(1, 2, 3, 4, 5), 0, null],
  ])('%s', (_title, exhausted, toRehouse, position) => {
    expect(currentPhase(inOrder(null), exhausted, toRehouse)?.position ?? null).toBe(position);
  });

  test('the lists need their turn once', () => {
    const [, , flexible, list] = inOrder(null);
    expect([needsTurn(flexible ?? null, null), needsTurn(list ?? null, null)]).toEqual([false, true]);
    expect([needsTurn(list ?? null, 'ORDINARY'), needsTurn(null, null)]).toEqual([false, false]);
  });
});
