import type { CriteriaSetId, CriterionId } from '../../criteria/vocabulary';
import type { Bilingual } from '../../shared/bilingual';
import type { CalendarDate } from '../../shared/calendar-date';
import type { Fraction } from '../../shared/fraction';
import type { AgreementVersionId, MunicipalityId, OrganisationId } from '../../shared/ids';
import type { Reference } from '../../shared/reference';
import type { Party, Period } from '../agreement';
import type { Published } from '../agreement-document';
import type { IndividualSubject } from '../frame-terms';

/**
 * What one organisation has agreed with the municipality for itself, under the framework and within what the framework leaves to it.
 * @see H-03, R-04
 */
export type IndividualAgreement = {
  readonly id: string;
  readonly title: Bilingual;
  readonly municipality: Party;
  readonly organisation: Party;
  readonly inForce: Period;
  /** Which of the framework's optional criteria are in use. @see H-22, T-11 */
  readonly criteria: readonly SwitchedCriteria[];
  /** The exact share of flexible letting, up to the framework's cap. @see T-11 */
  readonly flexibleShare: { readonly share: Fraction; readonly reference: Reference } | null;
  /** The transfer list goes before flexible letting. @see T-21 */
  readonly transferFirst: { readonly reference: Reference } | null;
  /** Whether those who move within the organisation meet the criteria; null: silent, so they do. @see T-21, L-16, Q32 */
  readonly movers: { readonly meet: boolean; readonly reference: Reference } | null;
  readonly dispensations: readonly Dispensation[];
  readonly terms: readonly IndividualTerms[];
};

export type SwitchedCriteria = {
  /** The department's number; null: all of them. */
  readonly department: string | null;
  readonly set: CriteriaSetId;
  readonly criteria: readonly CriterionId[];
  readonly reference: Reference;
};

/** A dispensation for rehousing always ends. @see H-04 */
export type Dispensation = {
  readonly department: string;
  readonly text: Bilingual;
  /** The last day it holds. */
  readonly until: CalendarDate;
  readonly reference: Reference;
};

/** What the parties agree in words; the app keeps it and shows it, and decides nothing by it. @see H-28 to H-31 */
export type IndividualTerms = {
  readonly subject: IndividualSubject;
  readonly text: Bilingual;
  readonly reference: Reference;
};

/** Everything that its editor decides at once. */
export type IndividualChange = Pick<
  IndividualAgreement,
  'inForce' | 'criteria' | 'flexibleShare' | 'transferFirst' | 'movers' | 'dispensations' | 'terms'
>;

export type IndividualDocument = Published<IndividualAgreement>;

/** A signed version of an individual agreement; `to` is the first day it no longer holds. */
export type IndividualInForce = {
  readonly id: AgreementVersionId;
  readonly municipalityId: MunicipalityId;
  readonly organisationId: OrganisationId;
  readonly slug: string;
  readonly version: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly agreement: IndividualAgreement;
};
