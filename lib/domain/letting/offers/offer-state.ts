import { assertNever } from '../../shared/assert-never';
import type { Bilingual } from '../../shared/bilingual';
import { err, ok, type Result } from '../../shared/result';
import type { OfferState } from '../vocabulary';

export const OFFER_EVENTS = [
  'accept',
  'decline',
  'expire',
  'withdraw',
  'approve',
  'unapprove',
  'reject',
  'unreject',
  'lease',
  'fall-through',
  'revive',
] as const;
/**
 * What may happen to an offer. `accept` and `decline` are the applicant's, `expire` the deadline's, all others a named
 * officer's; `unapprove` and `unreject` take a decision back before anything was signed, and `revive`
 * asks a reserve again after a letting fell through.
 */
export type OfferEvent = (typeof OFFER_EVENTS)[number];

const NEXT: Record<OfferState, Partial<Record<OfferEvent, OfferState>>> = {
  SENT: { accept: 'YES', decline: 'NO', expire: 'NO_ANSWER', withdraw: 'WITHDRAWN' },
  YES: { accept: 'YES', decline: 'NO', approve: 'APPROVED', reject: 'REJECTED', withdraw: 'WITHDRAWN' },
  NO: { accept: 'YES', decline: 'NO' },
  NO_ANSWER: { accept: 'YES', decline: 'NO' },
  WITHDRAWN: { revive: 'YES' },
  APPROVED: { unapprove: 'YES', lease: 'LEASED', 'fall-through': 'FALLEN_THROUGH' },
  REJECTED: { unreject: 'YES' },
  LEASED: { 'fall-through': 'FALLEN_THROUGH' },
  FALLEN_THROUGH: {},
};

/** The one state machine of an offer. @see docs/domain/offers.md */
export function nextOfferState(
  state: OfferState,
  event: OfferEvent,
): Result<OfferState, { readonly code: OfferRejection }> {
  const next = NEXT[state][event];
  return next === undefined ? err({ code: rejectionOf(state, event) }) : ok(next);
}

/** May the event happen now? For showing a button; the use case asks `nextOfferState` again under the lock. */
export const offerMay = (state: OfferState, event: OfferEvent): boolean => NEXT[state][event] !== undefined;

/** Takes part in the letting: an applicant has at most one such offer of a home. */
export const isStanding = (state: OfferState): boolean =>
  state === 'SENT' || state === 'YES' || state === 'APPROVED' || state === 'LEASED';

function rejectionOf(state: OfferState, event: OfferEvent): OfferRejection {
  switch (state) {
    case 'SENT':
      return 'not-accepted';
    case 'YES':
      return event === 'expire' ? 'offer-answered' : 'not-approved';
    case 'NO':
      if (event === 'withdraw') return 'offer-declined';
      return event === 'expire' ? 'offer-answered' : 'not-accepted';
    case 'NO_ANSWER':
      return event === 'withdraw' || event === 'expire' ? 'offer-unanswered' : 'not-accepted';
    case 'APPROVED':
      return ANSWERS.includes(event) ? 'offer-closed' : 'offer-approved';
    case 'WITHDRAWN':
      return 'offer-withdrawn';
    case 'REJECTED':
      return 'offer-rejected';
    case 'LEASED':
      return 'offer-leased';
    case 'FALLEN_THROUGH':
      return 'offer-fallen-through';
    default:
      return assertNever(state);
  }
}

/** What an applicant, or the deadline in the applicant's stead, says. */
const ANSWERS: readonly OfferEvent[] = ['accept', 'decline', 'expire'];

export const OFFER_REJECTIONS = {
  'not-accepted': {
    da: 'Den boligsøgende har ikke sagt ja til tilbuddet.',
    en: 'The applicant has not accepted the offer.',
  },
  'offer-answered': {
    da: 'Der er allerede svaret på tilbuddet.',
    en: 'The offer has already been answered.',
  },
  'offer-unanswered': {
    da: 'Fristen er udløbet, uden at der blev svaret.',
    en: 'The deadline has passed without an answer.',
  },
  'offer-declined': {
    da: 'Den boligsøgende har sagt nej til tilbuddet.',
    en: 'The applicant has declined the offer.',
  },
  'offer-closed': {
    da: 'Den boligsøgende er godkendt til boligen. Svaret kan ikke ændres her.',
    en: 'The applicant has been approved for the home. The answer cannot be changed here.',
  },
  'not-approved': {
    da: 'Den boligsøgende er ikke godkendt til boligen.',
    en: 'The applicant has not been approved for the home.',
  },
  'offer-withdrawn': {
    da: 'Tilbuddet er trukket tilbage.',
    en: 'The offer has been withdrawn.',
  },
  'offer-approved': {
    da: 'Den boligsøgende er allerede godkendt til boligen.',
    en: 'The applicant has already been approved for the home.',
  },
  'offer-rejected': {
    da: 'Den boligsøgende er afvist til boligen.',
    en: 'The applicant has been rejected for the home.',
  },
  'offer-leased': {
    da: 'Boligen er lejet ud efter dette tilbud.',
    en: 'The home has been let by this offer.',
  },
  'offer-fallen-through': {
    da: 'Udlejningen efter dette tilbud er faldet fra.',
    en: 'The letting by this offer has fallen through.',
  },
} as const satisfies Record<string, Bilingual>;

export type OfferRejection = keyof typeof OFFER_REJECTIONS;
