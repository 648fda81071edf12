declare const brand: unique symbol;

/** A string that may only be used as the id of one kind of thing. */
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type MunicipalityId = Id<'municipality'>;
export type OrganisationId = Id<'organisation'>;
export type AreaId = Id<'area'>;
export type GoalId = Id<'goal'>;
export type RehousingId = Id<'rehousing'>;
export type DepartmentId = Id<'department'>;
export type DwellingId = Id<'dwelling'>;
export type VacancyId = Id<'vacancy'>;
export type CounterId = Id<'counter'>;
export type DecisionId = Id<'decision'>;
export type SlotId = Id<'slot'>;
export type NamingId = Id<'naming'>;
export type NamingRequestId = Id<'naming-request'>;
export type ContactId = Id<'handover-contact'>;
export type SlotReturnId = Id<'slot-return'>;
export type SubstitutionId = Id<'substitution'>;
export type TelephoneActId = Id<'telephone-act'>;
export type ApplicantId = Id<'applicant'>;
export type HouseholdMemberId = Id<'household-member'>;
export type LettingId = Id<'letting'>;
export type OfferId = Id<'offer'>;
export type OfferDecisionId = Id<'offer-decision'>;
export type LeaseId = Id<'lease'>;
export type LetterId = Id<'letter'>;
export type PaperId = Id<'paper'>;
export type PaperFileId = Id<'paper-file'>;
export type UserId = Id<'user'>;
export type SessionId = Id<'session'>;
export type MembershipId = Id<'membership'>;
export type AccountLinkId = Id<'account-link'>;
export type AgreementId = Id<'agreement'>;
export type AgreementVersionId = Id<'agreement-version'>;
export type PlacementRoundId = Id<'placement-round'>;
export type ForecastId = Id<'forecast'>;
export type SavedSummaryId = Id<'saved-summary'>;
export type PublicationId = Id<'publication'>;
export type SummaryExportId = Id<'summary-export'>;
export type TransitionalId = Id<'transitional-dwelling'>;
export type KeyFigureId = Id<'key-figure'>;
export type AgreementDraftId = Id<'agreement-draft'>;

/** Marks a string from the database or a checked form as an id of the given kind. */
export const asId = <T extends Id<string>>(value: string): T => value as T;
