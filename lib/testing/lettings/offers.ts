import type { SystemScope } from '@/lib/domain/access/scope';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { DEFAULT_SETTINGS } from '@/lib/domain/letting/letting-settings';
import type { OfferState } from '@/lib/domain/letting/vocabulary';
import type { ApplicantId, DepartmentId, LettingId, OfferId, VacancyId } from '@/lib/domain/shared/ids';
import { open } from '@/lib/platform/secrets/sealed';
import { expireOffers } from '@/lib/usecases/offers/expire-offers';
import { passOnLink } from '@/lib/usecases/offers/pass-on-link';
import { type DepartmentMade, givenDepartment, insert, rowsOf, type Town } from '../builders';
import { givenApplicant } from './applicants';
import { anOpenLetting } from './lettings';
import { sendOffers } from './sent-offers';
import { granted, systemAt } from './slots';

export type GivenLetting = {
  readonly lettingId: LettingId;
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
};

/** A home of a new department that is the organisation's own to let, with its letting opened: by the ordinary list unless said otherwise. */
export async function givenOpenLetting(town: Town, department: DepartmentMade = {}): Promise<GivenLetting> {
  const departmentId = await givenDepartment(town, department);
  return { ...(await anOpenLetting(town, departmentId)), departmentId };
}

export async function lettingRevisionOf(lettingId: LettingId): Promise<number> {
  const [row] = await rowsOf<{ revision: number }>('SELECT revision FROM letting WHERE id = $1', [lettingId]);
  return row?.revision ?? 0;
}

export type GivenOffer = GivenLetting & {
  readonly offerId: OfferId;
  readonly applicantId: ApplicantId;
  readonly secret: string;
};

/** Offers a home to an applicant, both made for it unless given. */
export async function givenOffer(
  town: Town,
  given: { readonly letting?: GivenLetting; readonly applicantId?: ApplicantId } = {},
): Promise<GivenOffer> {
  const letting = given.letting ?? (await givenOpenLetting(town));
  const applicantId = given.applicantId ?? (await givenApplicant(town)).applicantId;
  const { lettingId } = letting;
  const revision = await lettingRevisionOf(lettingId);
  const asked = { lettingId, revision, phase: 'ORDINARY' as const, applicantIds: [applicantId] };
  const [sent] = granted(await sendOffers(town.officer, asked)).offers;
  if (!sent) throw new Error('One applicant gets one offer');
  return { ...letting, applicantId, offerId: sent.offerId, secret: await secretOf(sent.offerId) };
}

export async function secretOf(offerId: OfferId): Promise<string> {
  const [row] = await rowsOf<{ sealed: Buffer }>('SELECT link_sealed AS sealed FROM offer WHERE id = $1', [
    offerId,
  ]);
  if (!row) throw new Error('There is no such offer');
  return open(row.sealed, offerId);
}

export type OfferOnRecord = {
  readonly state: OfferState;
  readonly revision: number;
  readonly answeredBy: string | null;
  readonly declineReason: string | null;
  readonly answerDue: string;
  readonly linkUntil: string;
  readonly reminded: boolean;
  readonly wrongBirths: number;
};

export async function offerOnRecord(offerId: OfferId): Promise<OfferOnRecord> {
  const [row] = await rowsOf<OfferOnRecord>(
    `SELECT state, revision, answered_by AS "answeredBy", decline_reason AS "declineReason", answer_due AS "answerDue",
       link_until AS "linkUntil", reminded_at IS NOT NULL AS reminded, wrong_births AS "wrongBirths" FROM offer WHERE id = $1`,
    [offerId],
  );
  if (!row) throw new Error('There is no such offer');
  return row;
}

export type MissedOnRecord = {
  readonly missed: number;
  readonly warned: boolean;
  readonly state: string;
  readonly reason: string | null;
};

export async function missedOnRecord(applicantId: ApplicantId): Promise<MissedOnRecord> {
  const [row] = await rowsOf<MissedOnRecord>(
    `SELECT missed_offers AS missed, warned_at IS NOT NULL AS warned, state, state_reason AS reason FROM applicant WHERE id = $1`,
    [applicantId],
  );
  if (!row) throw new Error('There is no such applicant');
  return row;
}

/** The settings of the town's organisation, where they differ from the defaults. */
export const givenSettings = (town: Town, differing: Partial<LettingSettings>): Promise<void> => {
  const settings = { ...DEFAULT_SETTINGS, ...differing };
  return insert(
    `INSERT INTO letting_settings (organisation_id, offers_at_once, answer_working_days, remind_working_days, pause_after_missed,
       four_eyes, transfer_first, paper_ways, paper_days, kept_for, changed_at, changed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, app_now(), $11)`,
    [
      ...[town.organisationId, settings.offersAtOnce, settings.answerWorkingDays, settings.remindWorkingDays],
      ...[settings.pauseAfterMissed, settings.fourEyes, settings.transferFirst],
      ...[JSON.stringify(settings.paperWays), JSON.stringify(settings.paperDays)],
      ...[JSON.stringify(settings.keptFor), town.officer.userId],
    ],
  );
};

/** Offers to the applicant a home and lets the deadline pass, so many times. The instance must be a demonstration's. */
export async function givenMissed(town: Town, applicantId: ApplicantId, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const { offerId } = await givenOffer(town, { applicantId });
    granted(await passOnLink(town.officer, { offerId }));
    await expireOffers(AFTER);
  }
}

/** The working day after the deadline of what was sent on the tests' fixed day. */
export const AFTER: SystemScope = systemAt('2025-10-14T06:00:00Z');
