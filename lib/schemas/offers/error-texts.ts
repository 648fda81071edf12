import type { OfferRejection } from '@/lib/domain/letting/offers/offer-state';
import { says } from '../message-key';
import { writtenMoment } from '../who-and-when';

const states = {
  'not-accepted': says('offers.errors.not-accepted'),
  'offer-answered': says('offers.errors.offer-answered'),
  'offer-unanswered': says('offers.errors.offer-unanswered'),
  'offer-declined': says('offers.errors.offer-declined'),
  'offer-closed': says('offers.errors.offer-closed'),
  'not-approved': says('offers.errors.not-approved'),
  'offer-withdrawn': says('offers.errors.offer-withdrawn'),
  'offer-approved': says('offers.errors.offer-approved'),
  'offer-rejected': says('offers.errors.offer-rejected'),
  'offer-leased': says('offers.errors.offer-leased'),
  'offer-fallen-through': says('offers.errors.offer-fallen-through'),
} satisfies Record<OfferRejection, unknown>;

/** A text for every code that an officer's act on an offer may answer. */
export const OFFER_ERROR_TEXTS = {
  ...states,
  'not-found': says('offers.errors.not-found'),
  'letting-closed': says('offers.errors.letting-closed'),
  'no-link': says('offers.errors.no-link'),
};

type Double = { readonly reference: string; readonly by: string; readonly at: Date };

/** The same for sending them. */
export const SEND_ERROR_TEXTS = {
  'not-found': says('offers.errors.unknown-applicant'),
  'letting-closed': says('offers.errors.letting-closed'),
  'nobody-chosen': { field: 'applicantIds', text: says('offers.errors.nobody-chosen') },
  'somebody-approved': ({ reference }: { readonly reference: string }) => ({
    ...{ text: says('offers.errors.somebody-approved'), values: { reference } },
  }),
  'already-offered': ({ reference, by, at }: Double) => ({
    text: says('offers.errors.already-offered'),
    values: { reference, by, ...writtenMoment(at) },
  }),
  'applicant-not-active': ({ references }: { readonly references: readonly string[] }) => ({
    ...{ text: says('offers.errors.applicant-not-active'), values: { references: references.join(', ') } },
  }),
  'not-a-candidate': ({ references }: { readonly references: readonly string[] }) => ({
    ...{ field: 'applicantIds', text: says('offers.errors.not-a-candidate') },
    values: { references: references.join(', ') },
  }),
  'too-many-people': ({ references }: { readonly references: readonly string[] }) => ({
    ...{ field: 'crowdingReason', text: says('offers.errors.too-many-people') },
    values: { references: references.join(', ') },
  }),
  'passed-over': ({ count }: { readonly count: number }) => ({
    ...{ field: 'reason', text: says('offers.errors.passed-over'), values: { count } },
  }),
  'too-many-at-once': ({ most, waiting }: { readonly most: number; readonly waiting: number }) => ({
    ...{ field: 'applicantIds', text: says('offers.errors.too-many-at-once'), values: { most, waiting } },
  }),
};
