import type { CalendarDate } from '../../shared/calendar-date';
import type { ApplicantId, LeaseId, OfferId, UserId } from '../../shared/ids';
import type { LetterKind, Phase, RejectionGround } from '../vocabulary';
import type { OfferInTurn } from './decision-approval';
import type { DecisionState, OfferDecisionKind } from './decision-state';

/** Another offer of the same home, as an officer sees it beside the one she decides about. */
export type OfferBeside = OfferInTurn & {
  readonly phase: Phase;
  readonly applicantId: ApplicantId;
  readonly reference: string;
  /** Null where name and address are protected from the reader. */
  readonly name: string | null;
  readonly answered: boolean;
};

/** A decision as it was made and what became of it. */
export type DecisionOnFile = {
  readonly decision: OfferDecisionKind;
  readonly ground: RejectionGround | null;
  readonly reason: string;
  /** Of a rejection: the day on which the applicant wrote that nothing more will come. */
  readonly nothingComesOn: CalendarDate | null;
  readonly state: DecisionState;
  readonly decidedAt: Date;
  readonly decidedBy: UserId;
  readonly decidedByName: string;
  readonly second: { readonly at: Date; readonly byName: string; readonly text: string } | null;
  readonly undone: { readonly at: Date; readonly byName: string; readonly text: string } | null;
};

export type LetterOnFile = {
  readonly id: string;
  readonly kind: LetterKind;
  readonly language: 'da' | 'en';
  readonly madeAt: Date;
  readonly madeByName: string;
  readonly erased: boolean;
};

/** What has been decided about an offer, beside whom, and what was written. */
export type DecisionFile = {
  readonly offerId: OfferId;
  /** By place, the offer itself included. */
  readonly offers: readonly OfferBeside[];
  /** Newest first. */
  readonly decisions: readonly DecisionOnFile[];
  /** Who approved another applicant for the home, and when; null: nobody has. */
  readonly otherApproved: { readonly offerId: OfferId; readonly byName: string; readonly at: Date } | null;
  /** Newest first. */
  readonly letters: readonly LetterOnFile[];
  readonly fourEyes: boolean;
  readonly designated: boolean;
  readonly vacancyRevision: number;
  readonly leaseId: LeaseId | null;
};

/** The decision that stands: one at most. */
export const standingOf = ({ decisions }: DecisionFile): DecisionOnFile | null =>
  decisions.find(({ state }) => state === 'AWAITING_SECOND' || state === 'FINAL') ?? null;
