import { describe, expect, test } from 'vitest';
import type { Phase } from '../vocabulary';
import { lastExhausted, offeredAfter } from './resume-phase';

const PHASES: readonly Phase[] = ['REHOUSING', 'TRANSFER', 'FLEXIBLE', 'ORDINARY', 'TRANSFER', 'ADVERTISED'];
const ladder = PHASES.map((phase, position) => ({ phase, position }));
const at = '2025-10-06T10:00:00.000Z';
const sent = (phase: Phase, hour: number) => ({ phase, sentAt: new Date(Date.UTC(2025, 9, 6, hour)) });

describe('what has been offered after a phase was left', () => {
  test.each([
    ['a later phase, since', 2, [sent('ORDINARY', 11)], 1],
    ['a later phase, at the same instant', 2, [sent('ORDINARY', 10)], 1],
    ['the phase itself', 2, [sent('FLEXIBLE', 9)], 0],
    ['an earlier phase, since: somebody had to be rehoused', 2, [sent('REHOUSING', 11)], 0],
    ['a later phase, before: rehousing came in between', 0, [sent('FLEXIBLE', 9)], 0],
    ['the transfer list, when it came the first time', 2, [sent('TRANSFER', 9)], 0],
    ['the transfer list, when it came again', 2, [sent('TRANSFER', 11)], 1],
    ['after the last phase there is none', 5, [sent('ADVERTISED', 11)], 0],
  ])('%s', (_title, position, offers, count) => {
    expect(offeredAfter({ position, at }, ladder, offers)).toHaveLength(count);
  });

  test('only the phase that was left last may be taken up again', () => {
    const row = (position: number) => ({ position, phase: 'FLEXIBLE' as const, at, by: 'x', reason: null });
    expect(lastExhausted([row(1), row(2)])?.position).toBe(2);
    expect(lastExhausted([])).toBeNull();
  });
});
