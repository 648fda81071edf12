import type { PaperKind, PaperVerdict } from '../criteria/vocabulary';
import type { PaperWay } from '../letting/letting-settings';
import type { OfferState } from '../letting/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { HouseholdMemberId, OfferId, PaperFileId, PaperId } from '../shared/ids';
import type { Month } from '../shared/month';
import type { MediaType } from './upload';

/** A file of a paper as the list shows it; `erasedAt` is set when only the knowledge of it is left. */
export type PaperFileRow = {
  readonly id: PaperFileId;
  /** Null once it is deleted. */
  readonly name: string | null;
  readonly mediaType: MediaType;
  readonly bytes: number;
  readonly eraseOn: CalendarDate;
  readonly erasedAt: Date | null;
  /** How many times it has been looked at. */
  readonly views: number;
};

/** A paper that a member of a household has shown or handed in, and what an officer found. */
export type PaperRow = {
  readonly id: PaperId;
  readonly memberId: HouseholdMemberId;
  /** Null: outside of an offer. */
  readonly offerId: OfferId | null;
  readonly offerState: OfferState | null;
  readonly kind: PaperKind;
  readonly way: PaperWay;
  readonly verdict: PaperVerdict;
  readonly refusal: string | null;
  readonly issuedOn: CalendarDate | null;
  readonly covers: { readonly from: Month; readonly to: Month } | null;
  readonly receivedAt: Date;
  readonly receivedFrom: 'APPLICANT' | 'OFFICER';
  readonly seenOn: CalendarDate | null;
  readonly seenBy: string | null;
  /** A colleague who opened the files that the verdict rests on; null: whoever judged did. */
  readonly lookedBy: string | null;
  readonly revision: number;
  readonly files: readonly PaperFileRow[];
};
