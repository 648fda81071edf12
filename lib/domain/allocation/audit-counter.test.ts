import { describe, expect, test } from 'vitest';
import { add, fraction, ONE, subtract, ZERO } from '../shared/fraction';
import { type AuditedCounter, type AuditLine, auditCounter } from './audit-counter';

const THIRD = fraction(1n, 3n);

const report = (number: number, before = fraction(BigInt((number - 1) % 3), 3n)): AuditLine => {
  const earned = add(before, THIRD);
  const municipal = number % 3 === 0;
  const creditAfter = municipal ? subtract(earned, ONE) : earned;
  const decided = {
    ...{ number, rate: THIRD, creditBefore: before, creditAfter, municipal },
    ...({ dwellingType: 'FAMILY', reading: 'RUNNING_QUARTER' } as const),
  };
  return {
    sequence: number,
    number,
    earned: THIRD,
    usedTurn: municipal,
    correction: ZERO,
    creditAfter,
    basis: municipal ? 'AGREED' : null,
    turns: municipal ? 1 : 0,
    decided,
  };
};
const RETURNED: AuditLine = {
  ...{
    sequence: 4,
    number: null,
    earned: ZERO,
    usedTurn: false,
    correction: ONE,
    creditAfter: ONE,
    basis: 'AGREED',
    turns: -1,
    decided: null,
  },
};
const SOUND: AuditedCounter = {
  ...{ opening: ZERO, credit: ONE, earned: ONE, corrections: ONE, counted: 3, slots: 1, entries: 4 },
  ...{ quarterTurns: 0, quarterCarried: 0 },
  lines: [report(1), report(2), report(3), RETURNED],
};
const changed = (at: number, change: Partial<AuditLine>): AuditedCounter => ({
  ...SOUND,
  lines: SOUND.lines.map((line, index) => (index === at ? { ...line, ...change } : line)),
});

describe('an audit of a counter', () => {
  test('finds nothing in sound books', () => {
    expect(auditCounter(SOUND)).toEqual([]);
  });

  test.each<readonly [string, AuditedCounter, string]>([
    ['a gap in the lines', changed(3, { sequence: 5 }), 'expected sequence 4'],
    ['a number given twice', changed(1, { number: 1 }), 'expected 2'],
    ['a turn that was kept back', changed(2, { usedTurn: false }), 'the turn was not given'],
    ['a turn given too soon', changed(1, { usedTurn: true }), 'a turn was given that was not due'],
    ['a balance that does not carry', changed(1, { creditAfter: ONE }), 'recounted 2/3'],
    ['a report without a decision', changed(0, { decided: null }), 'no decision'],
    ['a turn by another part of § 59', changed(2, { basis: 'QUARTER' }), 'given by QUARTER, expected AGREED'],
    ['a turn by no part of § 59', changed(2, { basis: null }), 'given by no part of § 59'],
    ['a home that is no turn by stk. 1', changed(1, { basis: 'QUARTER' }), 'expected none'],
    ['turns by stk. 1 that are others', { ...SOUND, quarterTurns: 1 }, 'turns by § 59, stk. 1,'],
    ['a stored credit that is another', { ...SOUND, credit: ZERO }, 'the stored credit'],
    ['stored corrections that are others', { ...SOUND, corrections: ZERO }, 'the stored corrections'],
    ['a stored count that is another', { ...SOUND, counted: 4 }, 'the stored counted'],
    ['stored slots that are others', { ...SOUND, slots: 0 }, 'the stored slots'],
    ['a line that is gone', { ...SOUND, lines: SOUND.lines.slice(0, 3) }, 'the stored entries'],
  ])('finds %s', (_what, counter, fault) => {
    expect(auditCounter(counter).join('\n')).toContain(fault);
  });

  test.each(['number', 'rate', 'creditBefore', 'creditAfter', 'municipal'] as const)(
    'finds a decision with another %s',
    (key) => {
      const { decided } = report(1);
      const other = { number: 9, rate: ONE, creditBefore: ONE, creditAfter: ONE, municipal: true }[key];
      expect(auditCounter(changed(0, { decided: decided && { ...decided, [key]: other } }))).toHaveLength(1);
    },
  );
});
