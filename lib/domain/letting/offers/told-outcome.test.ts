import { expect, test } from 'vitest';
import { type OfferBehindLink, toldOutcome } from './told-outcome';

const STANDING = { pastDue: false, stands: true, isLet: false };
const LET = { pastDue: false, stands: false, isLet: true };
const GONE = { ...LET, isLet: false };

const told = (state: OfferBehindLink['state']) =>
  [STANDING, LET, GONE].map((rest) => toldOutcome({ state, ...rest }));

test.each([
  ['LEASED', ['LEASED', 'LEASED', 'LEASED']],
  ['REJECTED', ['REJECTED', 'REJECTED', 'REJECTED']],
  ['APPROVED', ['APPROVED', 'LET_TO_ANOTHER', 'ENDED']],
  ['WITHDRAWN', ['ENDED', 'LET_TO_ANOTHER', 'ENDED']],
  ['FALLEN_THROUGH', ['ENDED', 'ENDED', 'ENDED']],
  ['YES', [null, 'LET_TO_ANOTHER', 'ENDED']],
  ['SENT', [null, 'LET_TO_ANOTHER', 'ENDED']],
  ['NO', [null, 'LET_TO_ANOTHER', 'ENDED']],
  ['NO_ANSWER', [null, null, null]],
] as const)('%s is told while the home stands, when it is let, and when it is gone', (state, expected) => {
  expect(told(state)).toEqual(expected);
});

test('an offer that was not answered in time tells nothing afterwards', () => {
  expect(toldOutcome({ state: 'SENT', ...LET, pastDue: true })).toBeNull();
  expect(toldOutcome({ state: 'NO', ...LET, pastDue: true })).toBeNull();
});
