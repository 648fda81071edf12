import { z } from 'zod';
import { OFFER_TABS, type OfferTab } from '@/lib/domain/letting/offers/offer-row';
import { placeParam, placeText, type SearchParams, wordParam } from './params';

const schema = z.object({ tab: wordParam(OFFER_TABS), after: placeParam, before: placeParam });

export type OfferListQuery = z.output<typeof schema>;

/** The address of the list, read; what makes no sense is ignored. */
export const readOfferList = (params: SearchParams): OfferListQuery => schema.parse(params);

export const FIRST_TAB: OfferTab = 'deciding';

export function offerTurnOf({ after, before }: OfferListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

type Place = { readonly on: string; readonly id: string };

/** The query of a tab, on the page that follows a place or ends before it. */
export const offerQuery = (
  tab: OfferTab,
  { after, before }: { readonly after?: Place | null; readonly before?: Place | null } = {},
): Readonly<Record<string, string | undefined>> => ({
  tab: tab === FIRST_TAB ? undefined : tab,
  after: after ? placeText(after) : undefined,
  before: before ? placeText(before) : undefined,
});
