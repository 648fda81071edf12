import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../criteria/vocabulary';
import { asId, type OfferId } from '../../shared/ids';
import type { OfferState } from '../vocabulary';
import { approvalView, type OfferInTurn, passedOver } from './decision-approval';
import type { SetEvaluation } from './evaluate-for-home';

const offer = (place: number, state: OfferState): OfferInTurn => ({
  id: asId<OfferId>(`offer-${place}`),
  place,
  state,
});
const said = (use: 'REQUIRED' | 'PRIORITY' | 'FILTER', outcome: Outcome) =>
  ({ inUse: { use }, evaluation: { outcome } }) as unknown as SetEvaluation;
const view = (held: readonly SetEvaluation[], offers: readonly OfferInTurn[] = []) => {
  const { barred, cautions } = approvalView(offer(2, 'YES'), offers, held);
  return [barred.length > 0, ...cautions];
};

describe('who is passed over', () => {
  test.each<[OfferState, boolean]>([
    ['SENT', true],
    ['YES', true],
    ['NO', false],
    ['NO_ANSWER', false],
    ['WITHDRAWN', false],
    ['REJECTED', false],
    ['FALLEN_THROUGH', false],
  ])('a better place that is %s: %s', (state, passed) => {
    expect(passedOver(offer(2, 'YES'), [offer(1, state), offer(2, 'YES'), offer(3, 'YES')])).toHaveLength(
      passed ? 1 : 0,
    );
  });

  test('comes in the order of the places', () => {
    const offers = [offer(3, 'YES'), offer(1, 'SENT'), offer(2, 'YES')];
    expect(passedOver(offer(4, 'YES'), offers).map(({ place }) => place)).toEqual([1, 2, 3]);
  });
});

describe('an approval', () => {
  test.each<[string, readonly SetEvaluation[], readonly unknown[]]>([
    ['is free where nothing is asked', [], [false]],
    ['is free where everything is met', [said('REQUIRED', 'MET'), said('FILTER', 'MET')], [false]],
    ['is barred by a required set that is not met', [said('REQUIRED', 'NOT_MET')], [true]],
    ['is barred by combined letting', [said('FILTER', 'NOT_MET')], [true]],
    ['is not barred by a priority', [said('PRIORITY', 'NOT_MET')], [false, 'PRIORITY_NOT_MET']],
    ['is barred by a required set that is not documented', [said('REQUIRED', 'NOT_DOCUMENTED')], [true]],
    ['is barred while combined letting waits for an answer', [said('FILTER', 'NOT_DOCUMENTED')], [true]],
    ['is warned of a priority that is not', [said('PRIORITY', 'NOT_DOCUMENTED')], [false, 'NOT_DOCUMENTED']],
  ])('%s', (_, held, expected) => {
    expect(view(held)).toEqual(expected);
  });

  test('is warned of whoever stands before', () => {
    expect(view([], [offer(1, 'SENT')])).toEqual([false, 'PASSES_OVER']);
  });
});
