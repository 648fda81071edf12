import { describe, expect, test } from 'vitest';
import type { OfferState } from '../vocabulary';
import { higherAwaiting, proposedOffer } from './proposed-offer';

const offers = (...states: OfferState[]) => states.map((state, index) => ({ place: index + 1, state }));

describe('the system proposes', () => {
  test.each([
    ['nobody while nobody has said yes', offers('SENT', 'NO', 'NO_ANSWER'), null, []],
    ['the highest yes, whoever answered first', offers('NO', 'YES', 'YES'), 2, []],
    [
      'the yes, and tells of those before it who may still answer',
      offers('SENT', 'NO', 'SENT', 'YES', 'SENT'),
      4,
      [1, 3],
    ],
    [
      'nobody who was rejected, withdrawn or fell through',
      offers('REJECTED', 'WITHDRAWN', 'FALLEN_THROUGH', 'YES'),
      4,
      [],
    ],
    ['by place, not by the order of the list', offers('YES', 'YES').reverse(), 1, []],
  ])('%s', (_, all, place, before) => {
    expect(proposedOffer(all)?.place ?? null).toBe(place);
    expect(higherAwaiting(all).map((offer) => offer.place)).toEqual(before);
  });
});
