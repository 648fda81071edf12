import type { Phase } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, DepartmentId, HouseholdMemberId, OfferId } from '@/lib/domain/shared/ids';
import { givenDepartment, type Town } from '../builders';
import { type ApplicantMade, givenApplicant } from './applicants';
import { anOpenLetting } from './lettings';
import { lettingRevisionOf } from './offers';
import { sendOffers } from './sent-offers';
import { granted } from './slots';

export type OfferedHousehold = {
  readonly town: Town;
  readonly offerId: OfferId;
  readonly applicantId: ApplicantId;
  /** The applicant first. */
  readonly memberIds: readonly [HouseholdMemberId, ...HouseholdMemberId[]];
};

/** A home of the department, its letting opened by its agreement, offered to a new applicant in a phase. */
export async function offeredTo(
  town: Town,
  departmentId: DepartmentId,
  { phase = 'FLEXIBLE', ...made }: ApplicantMade & { readonly phase?: Phase } = {},
): Promise<OfferedHousehold> {
  const { applicantId, memberIds } = await givenApplicant(town, made);
  const { lettingId } = await anOpenLetting(town, departmentId);
  const revision = await lettingRevisionOf(lettingId);
  const asked = { lettingId, revision, phase, applicantIds: [applicantId] };
  const [offer] = granted(await sendOffers(town.officer, asked)).offers;
  const [first, ...others] = memberIds;
  if (offer === undefined || first === undefined) throw new Error('One applicant gets one offer');
  return { town, offerId: offer.offerId, applicantId, memberIds: [first, ...others] };
}

/** The same where every member must meet Holbæk's bilag 3. */
export const offeredInRed = async (town: Town, made: ApplicantMade = {}): Promise<OfferedHousehold> =>
  offeredTo(town, await givenDepartment(town, { tier: 'RED' }), made);
