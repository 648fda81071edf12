import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId, OrganisationId, VacancyId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import { monthsOf } from './kept-periods';

/** Of which naming or request a reference was erased, and on whose case it is remembered. */
export type ErasedReference = {
  readonly of: { readonly namingId: string } | { readonly requestId: string };
  readonly vacancyId: VacancyId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly now: Date;
};

// From the tenancy's start; of a naming that came to nothing from when it ended, and of one that waits from when it was made.
const COUNTED_FROM = `CASE WHEN n.withdrawn_at IS NOT NULL THEN danish_day(n.withdrawn_at)
  WHEN s.state = 'COMPLETED' THEN coalesce(v.takeover_on, s.lease_signed_on, danish_day(s.completed_at)) ELSE danish_day(n.named_at) END`;

const isDue = (from: string): string => `(${from} + make_interval(months => m.months))::date <= $1::date`;

// Nothing is due before it was made, which is what the index knows; the days over are for months of unlike length.
const isOld = (made: string): string =>
  `${made} < $1::date - make_interval(months => m.months) + interval '5 days'`;

const MUNICIPALITIES = `(SELECT a.id, ${monthsOf('CASE_REFERENCE', 'a.id')} AS months FROM municipality a) m`;
const TOLD = `vacancy_id AS "vacancyId", organisation_id AS "organisationId", municipality_id AS "municipalityId"`;

const ERASE_OF_NAMINGS = `
  WITH due AS (
    SELECT k.naming_id AS id, s.vacancy_id, s.organisation_id, s.municipality_id FROM ${MUNICIPALITIES}
      JOIN naming_case k ON k.municipality_id = m.id AND k.case_reference IS NOT NULL AND ${isOld('k.named_at')}
      JOIN naming n ON n.id = k.naming_id JOIN slot s ON s.id = n.slot_id JOIN vacancy v ON v.id = s.vacancy_id
    WHERE ${isDue(COUNTED_FROM)} ORDER BY k.named_at LIMIT $2 FOR UPDATE OF k SKIP LOCKED),
  erased AS (
    UPDATE naming_case k SET case_reference = NULL, erased_at = app_now() FROM due WHERE k.naming_id = due.id RETURNING k.naming_id, k.erased_at)
  SELECT json_build_object('namingId', due.id) AS "of", ${TOLD}, erased.erased_at AS now FROM erased JOIN due ON due.id = erased.naming_id`;

// What a manager approved became a naming in the same instant, and goes with it.
const REQUEST_FROM = `CASE WHEN n.id IS NOT NULL THEN ${COUNTED_FROM} ELSE danish_day(coalesce(r.answered_at, r.requested_at)) END`;

const ERASE_OF_REQUESTS = `
  WITH due AS (
    SELECT r.id, s.vacancy_id, s.organisation_id, s.municipality_id FROM ${MUNICIPALITIES}
      JOIN naming_request r ON r.municipality_id = m.id AND r.case_reference IS NOT NULL AND ${isOld('r.requested_at')}
      JOIN slot s ON s.id = r.slot_id JOIN vacancy v ON v.id = s.vacancy_id
      LEFT JOIN naming n ON r.answer = 'APPROVED' AND n.slot_id = r.slot_id AND n.named_at = r.answered_at
    WHERE ${isDue(REQUEST_FROM)} ORDER BY r.requested_at LIMIT $2 FOR UPDATE OF r SKIP LOCKED),
  erased AS (
    UPDATE naming_request r SET case_reference = NULL, erased_at = app_now() FROM due WHERE r.id = due.id RETURNING r.id, r.erased_at)
  SELECT json_build_object('requestId', due.id) AS "of", ${TOLD}, erased.erased_at AS now FROM erased JOIN due ON due.id = erased.id`;

const eraseBy =
  (name: string, text: string) =>
  async (
    tx: HotTx,
    _scope: Scope,
    today: CalendarDate,
    atMost: number,
  ): Promise<readonly ErasedReference[]> => {
    const { rows } = await tx.query<ErasedReference>({ name, text, values: [today, atMost] });
    return rows;
  };

/** Erases case references of namings whose day has come, a portion at a time; what another worker holds is its to erase. */
export const eraseReferencesOfNamings = eraseBy('erase-references-of-namings', ERASE_OF_NAMINGS);

/** The same of requests for an exception, whatever was answered. */
export const eraseReferencesOfRequests = eraseBy('erase-references-of-requests', ERASE_OF_REQUESTS);
