import { describe, expect, test } from 'vitest';
import { asId } from '../shared/ids';
import { isToBeSeen } from './changed-unseen';

const at = (time: string) => new Date(`2025-10-06T${time}:00Z`);
const other = { userId: asId<never>('other'), name: 'Karin', system: false };
const offer = { state: 'OFFERED', changedAt: null, seenAt: null, mine: false, claimedBy: null } as const;

describe('whether looking at a home tells something new', () => {
  test.each([
    ['an offer that nobody has looked at', offer, true],
    ['an offer that was looked at', { ...offer, seenAt: at('09:00') }, false],
    ['changed after the look', { ...offer, seenAt: at('09:00'), changedAt: at('10:00') }, true],
    ['looked at after the change', { ...offer, seenAt: at('11:00'), changedAt: at('10:00') }, false],
    [
      'one’s own, changed',
      { ...offer, state: 'NAMED', mine: true, claimedBy: other, changedAt: at('10:00') },
      true,
    ],
    [
      'a colleague’s, changed',
      { ...offer, state: 'CLAIMED', claimedBy: other, changedAt: at('10:00') },
      false,
    ],
    ['received by telephone, so nobody’s', { ...offer, state: 'CLAIMED', changedAt: at('10:00') }, true],
    ['received and as it was', { ...offer, state: 'CLAIMED', mine: true, claimedBy: other }, false],
    ['given back', { ...offer, state: 'RETURNED', changedAt: at('10:00') }, false],
  ] as const)('%s', (_, slot, expected) => {
    expect(isToBeSeen(slot)).toBe(expected);
  });
});
