import { describe, expect, test } from 'vitest';
import { asId, type UserId } from '../../shared/ids';
import { type DecisionStanding, mayDecide, maySecond, mayUndo } from './decision-state';

const [first, second] = [asId<UserId>('first'), asId<UserId>('second')];
const FREE: DecisionStanding = { standing: null, otherApproved: false };
const waiting = { decision: 'APPROVED', state: 'AWAITING_SECOND', decidedBy: first } as const;
const final = { ...waiting, state: 'FINAL' } as const;
type Answer = ReturnType<typeof mayDecide>;
const said = (answer: Answer) => (answer.ok ? 'may' : answer.error.code);

test.each([
  ['nothing stands', {}, 'may', 'may'],
  ['it waits for a second', { standing: waiting }, 'awaits-second', 'awaits-second'],
  ['another is approved', { otherApproved: true }, 'other-approved', 'may'],
] as const)('deciding when %s', (_, change, approve, reject) => {
  expect(said(mayDecide({ ...FREE, ...change }, 'APPROVED'))).toBe(approve);
  expect(said(mayDecide({ ...FREE, ...change }, 'REJECTED'))).toBe(reject);
});

describe('a second pair of eyes', () => {
  const asked = { ...FREE, standing: waiting };
  test.each([
    ['a colleague', asked, second, 'may'],
    ['the first one herself', asked, first, 'not-your-own'],
    ['when nobody asked', FREE, second, 'nothing-to-second'],
    ['when it is final', { ...FREE, standing: final }, second, 'nothing-to-second'],
    ['when another is approved', { ...asked, otherApproved: true }, second, 'other-approved'],
  ] as const)('%s', (_, standing, who, expected) => {
    expect(said(maySecond(standing, who, true))).toBe(expected);
  });

  test('may refuse, or confirm a rejection, although another is approved', () => {
    expect(said(maySecond({ ...asked, otherApproved: true }, second, false))).toBe('may');
    const rejection = { ...asked, standing: { ...waiting, decision: 'REJECTED' as const } };
    expect(said(maySecond({ ...rejection, otherApproved: true }, second, true))).toBe('may');
  });
});

test.each([
  ['what is final', final, false, 'may'],
  ['what waits', waiting, false, 'may'],
  ['nothing', null, false, 'nothing-to-undo'],
  ['what was followed by another offer', final, true, 'offered-again'],
] as const)('taking back %s', (_, standing, again, expected) => {
  expect(said(mayUndo(standing, again))).toBe(expected);
});
