import { describe, expect, test } from 'vitest';
import type { Role, Side } from '../access/role';
import { calendarDate } from '../shared/calendar-date';
import { possibleActs, type SlotAct } from './possible-acts';
import type { SlotCase } from './slot-case';
import type { SlotState } from './slot-state';

type Situation = {
  readonly state: SlotState;
  readonly mayHandle?: boolean;
  readonly contact?: 'STANDING' | 'ERASED';
  readonly exceptionWaits?: boolean;
  readonly takeoverOn?: string;
  readonly bySystem?: boolean;
};

/** Only what the page's offer depends on. */
const caseIn = ({ state, mayHandle = true, contact, exceptionWaits, takeoverOn, bySystem }: Situation) =>
  ({
    today: calendarDate('2025-10-06'),
    slot: { state, claimedBy: bySystem ? { system: true } : null },
    mayHandle,
    takeoverOn: takeoverOn ? calendarDate(takeoverOn) : null,
    contacts: contact ? [{ erasedAt: contact === 'ERASED' ? new Date() : null }] : [],
    requests: exceptionWaits ? [{ answer: null }] : [],
  }) as unknown as SlotCase;

const caseworker = { role: 'CASEWORKER', side: 'MUNICIPALITY' } as const satisfies { role: Role; side: Side };
const manager = { role: 'MANAGER', side: 'MUNICIPALITY' } as const;
const officer = { role: 'LETTING_OFFICER', side: 'ORGANISATION' } as const;
const reader = { role: 'READER', side: 'MUNICIPALITY' } as const;

describe('what the municipality is offered', () => {
  test.each<[string, Situation, SlotAct | null, readonly SlotAct[]]>([
    ['an open home', { state: 'OFFERED' }, 'claim', ['return']],
    ['a received home', { state: 'CLAIMED' }, 'name', ['return']],
    ['a received home whose exception waits', { state: 'CLAIMED', exceptionWaits: true }, null, ['return']],
    ['a citizen named', { state: 'NAMED' }, 'handOver', ['lease', 'decline', 'return']],
    ['a contact erased', { state: 'NAMED', contact: 'ERASED' }, 'handOver', ['lease', 'decline', 'return']],
    [
      'a contact handed over',
      { state: 'NAMED', contact: 'STANDING' },
      'lease',
      ['replaceContact', 'decline', 'return'],
    ],
    ['a home that a system received', { state: 'CLAIMED', bySystem: true }, 'name', ['return', 'takeOver']],
    [
      'a citizen named for one that a system received',
      { state: 'NAMED', bySystem: true },
      'handOver',
      ['lease', 'decline', 'return', 'takeOver'],
    ],
    [
      'the lease of one',
      { state: 'COMPLETED', bySystem: true, takeoverOn: '2025-10-07' },
      null,
      ['undoLease'],
    ],
    ['a lease before takeover', { state: 'COMPLETED', takeoverOn: '2025-10-07' }, null, ['undoLease']],
    ['a lease on the day of takeover', { state: 'COMPLETED', takeoverOn: '2025-10-06' }, null, []],
    ['a returned home', { state: 'RETURNED' }, null, []],
    ['a voided home', { state: 'VOIDED' }, null, []],
  ])('%s', (_, situation, primary, others) => {
    expect(possibleActs(caseworker, caseIn(situation))).toEqual({ primary, others, byPhone: [] });
  });

  test('a manager may also pass a received home on', () => {
    expect(possibleActs(manager, caseIn({ state: 'CLAIMED' })).others).toContain('reassign');
    expect(possibleActs(manager, caseIn({ state: 'NAMED' })).others).toContain('reassign');
    expect(possibleActs(manager, caseIn({ state: 'OFFERED' })).others).not.toContain('reassign');
  });

  test('nothing of a colleague’s home, and nothing to a reader', () => {
    const nothing = { primary: null, others: [], byPhone: [] };
    expect(possibleActs(caseworker, caseIn({ state: 'CLAIMED', mayHandle: false }))).toEqual(nothing);
    expect(possibleActs(reader, caseIn({ state: 'OFFERED' }))).toEqual(nothing);
  });
});

describe('what the organisation is offered', () => {
  test.each<[SlotState, SlotAct | null, readonly SlotAct[], readonly SlotAct[]]>([
    ['OFFERED', null, [], ['claimByPhone', 'returnByPhone']],
    ['CLAIMED', null, [], ['returnByPhone']],
    ['NAMED', 'lease', [], ['declineByPhone', 'returnByPhone']],
    ['COMPLETED', null, ['undoLease'], []],
    ['RETURNED', null, [], []],
  ])('%s: the lease is its own to record, the rest only after a call', (state, primary, others, byPhone) => {
    expect(possibleActs(officer, caseIn({ state, mayHandle: false }))).toEqual({ primary, others, byPhone });
  });
});
