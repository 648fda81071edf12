import { describe, expect, test } from 'vitest';
import { OFFER_STATES, type OfferState } from '../vocabulary';
import { nextOfferState, OFFER_EVENTS, OFFER_REJECTIONS, type OfferEvent, offerMay } from './offer-state';

/** Every state with every event: the new state, or why not. */
const TABLE: Record<OfferState, Record<OfferEvent, string>> = {
  SENT: {
    ...{ accept: 'YES', decline: 'NO', expire: 'NO_ANSWER', withdraw: 'WITHDRAWN' },
    ...{ approve: 'not-accepted', unapprove: 'not-accepted', reject: 'not-accepted' },
    ...{ unreject: 'not-accepted', lease: 'not-accepted', 'fall-through': 'not-accepted' },
    revive: 'not-accepted',
  },
  YES: {
    ...{ accept: 'YES', decline: 'NO', expire: 'offer-answered', withdraw: 'WITHDRAWN' },
    ...{ approve: 'APPROVED', unapprove: 'not-approved', reject: 'REJECTED' },
    ...{ unreject: 'not-approved', lease: 'not-approved', 'fall-through': 'not-approved' },
    revive: 'not-approved',
  },
  NO: {
    ...{ accept: 'YES', decline: 'NO', expire: 'offer-answered', withdraw: 'offer-declined' },
    ...{ approve: 'not-accepted', unapprove: 'not-accepted', reject: 'not-accepted' },
    ...{ unreject: 'not-accepted', lease: 'not-accepted', 'fall-through': 'not-accepted' },
    revive: 'not-accepted',
  },
  NO_ANSWER: {
    ...{ accept: 'YES', decline: 'NO', expire: 'offer-unanswered', withdraw: 'offer-unanswered' },
    ...{ approve: 'not-accepted', unapprove: 'not-accepted', reject: 'not-accepted' },
    ...{ unreject: 'not-accepted', lease: 'not-accepted', 'fall-through': 'not-accepted' },
    revive: 'not-accepted',
  },
  WITHDRAWN: { ...all('offer-withdrawn'), revive: 'YES' },
  APPROVED: {
    ...{
      accept: 'offer-closed',
      decline: 'offer-closed',
      expire: 'offer-closed',
      withdraw: 'offer-approved',
    },
    ...{ approve: 'offer-approved', unapprove: 'YES', reject: 'offer-approved', unreject: 'offer-approved' },
    ...{ lease: 'LEASED', 'fall-through': 'FALLEN_THROUGH', revive: 'offer-approved' },
  },
  REJECTED: { ...all('offer-rejected'), unreject: 'YES' },
  LEASED: { ...all('offer-leased'), 'fall-through': 'FALLEN_THROUGH' },
  FALLEN_THROUGH: all('offer-fallen-through'),
};

function all(code: string): Record<OfferEvent, string> {
  return Object.fromEntries(OFFER_EVENTS.map((event) => [event, code])) as Record<OfferEvent, string>;
}

const cases = OFFER_STATES.flatMap((state) =>
  OFFER_EVENTS.map((event) => [state, event, TABLE[state][event]] as const),
);

describe('an offer', () => {
  test.each(cases)('%s, %s: %s', (state, event, expected) => {
    const next = nextOfferState(state, event);
    expect(next.ok ? next.value : next.error.code).toBe(expected);
    expect(offerMay(state, event)).toBe(next.ok);
  });

  test('every reason why not is used and has words in both languages', () => {
    const used = new Set(cases.map(([, , expected]) => expected));
    for (const [code, words] of Object.entries(OFFER_REJECTIONS)) {
      expect(used).toContain(code);
      expect(words.da && words.en).toBeTruthy();
    }
  });
});
