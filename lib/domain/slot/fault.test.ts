import { describe, expect, it } from 'vitest';
import { type SettlingSide, type SettlingState, settle } from './fault';

const contested = (settlement: SettlingState['settlement'], ...by: SettlingSide[]): SettlingState => ({
  faultState: 'CONTESTED',
  settlement,
  agreedBy: { MUNICIPALITY: by.includes('MUNICIPALITY'), ORGANISATION: by.includes('ORGANISATION') },
});

describe('Settling a contested fault', () => {
  it.each([
    ['the first to speak proposes', contested(null), 'ORGANISATION', 'REVERSED', false],
    ['the other agrees', contested('REVERSED', 'ORGANISATION'), 'MUNICIPALITY', 'REVERSED', true],
    ['the other disagrees', contested('REVERSED', 'ORGANISATION'), 'MUNICIPALITY', 'UPHELD', false],
    ['the first gives in', contested('UPHELD', 'MUNICIPALITY'), 'ORGANISATION', 'UPHELD', true],
    ['a side changes its mind', contested('REVERSED', 'ORGANISATION'), 'ORGANISATION', 'UPHELD', false],
  ] as const)('%s', (_, state, side, settlement, final) => {
    expect(settle(state, side, settlement)).toEqual({ ok: true, value: { settlement, final } });
  });

  it('nobody agrees with herself', () => {
    const answer = settle(contested('UPHELD', 'MUNICIPALITY'), 'MUNICIPALITY', 'UPHELD');
    expect(answer).toEqual({ ok: false, error: { code: 'already-proposed' } });
  });

  it.each(['NONE', 'AWAITING', 'ACCEPTED', 'UPHELD', 'REVERSED'] as const)(
    '%s is not to be settled',
    (faultState) => {
      const answer = settle({ ...contested(null), faultState }, 'MUNICIPALITY', 'UPHELD');
      expect(answer).toEqual({ ok: false, error: { code: 'not-contested' } });
    },
  );
});
