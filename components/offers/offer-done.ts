import { paths, withQuery } from '@/lib/platform/paths';

/** What was just done; stands in the address that the act leads to, and is said once on the page. */
const OFFER_DONE = ['answered', 'withdrawn', 'reminded', 'renewed'] as const;
export type OfferDone = (typeof OFFER_DONE)[number];

export const offerDoneHref = (offerId: string, done: OfferDone): string =>
  withQuery(paths.offer(offerId), { done });

export const isOfferDone = (text: unknown): text is OfferDone => OFFER_DONE.some((done) => done === text);
