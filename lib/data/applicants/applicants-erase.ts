import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

export type ErasedApplicant = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly at: Date;
};

const DUE = `
  SELECT id FROM applicant WHERE erased_at IS NULL AND erase_on <= $1 AND state = 'LAPSED' ORDER BY erase_on, id LIMIT $2`;
// Whoever holds an offer may wait for its applicant: so the offers are held first here too.
const HOLD = 'SELECT id FROM offer WHERE applicant_id = ANY ($1) ORDER BY id FOR NO KEY UPDATE';

/** Applicants whose day has come, a portion at a time; their offers are held. */
export async function findDueApplicants(
  tx: HotTx,
  _scope: Scope,
  { today, atMost }: { readonly today: CalendarDate; readonly atMost: number },
): Promise<readonly ApplicantId[]> {
  const { rows } = await tx.query<{ id: ApplicantId }>({
    ...{ name: 'find-due-applicants', text: DUE, values: [today, atMost] },
  });
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.query({ name: 'hold-offers-of-due', text: HOLD, values: [ids] });
  return ids;
}

// What is left tells that somebody stood on a list, when, and that it is over. Of a birth date the year is left.
const ERASE = `
  WITH due AS (
    SELECT id FROM applicant WHERE id = ANY ($2) AND erased_at IS NULL AND erase_on <= $1 AND state = 'LAPSED'
    ORDER BY id FOR UPDATE SKIP LOCKED),
  members AS (
    UPDATE household_member m SET facts_sealed = NULL, facts_at = NULL, facts_by = NULL, cohabiting_since = NULL,
      born_on = date_trunc('year', m.born_on)::date
    FROM due WHERE m.applicant_id = due.id),
  gone AS (
    UPDATE applicant a SET name = '', email = NULL, phone = NULL, street = NULL, postcode = NULL, city = NULL, external_id = NULL,
      cpr_sealed = NULL, cpr_index = NULL, handled_by = NULL, departments = '{}', rehoused_from = NULL, rooms_from = NULL,
      rooms_to = NULL, most_rent_ore = NULL, access = 'ANY', pets = false, residence_known = false,
      residence_municipality_id = NULL, residence_department_id = NULL, dwelling_id = NULL, erased_at = app_now(), revision = a.revision + 1,
      changed_at = app_now()
    FROM due WHERE a.id = due.id RETURNING a.id, a.organisation_id, a.erased_at),
  logged AS (
    INSERT INTO deletion_log (organisation_id, applicant_id, what, row_id, because, deleted_at, deleted_by)
    SELECT organisation_id, id, 'APPLICANT', id, 'RETENTION', erased_at, $3 FROM gone)
  SELECT id, organisation_id AS "organisationId", erased_at AS at FROM gone`;

/** Deletes what is known of those of the people whose day has come, under lock, and logs that it is gone. */
export async function eraseDueApplicants(
  tx: HotTx,
  scope: Scope,
  { today, ids }: { readonly today: CalendarDate; readonly ids: readonly ApplicantId[] },
): Promise<readonly ErasedApplicant[]> {
  const { rows } = await tx.query<ErasedApplicant>({
    ...{ name: 'erase-due-applicants', text: ERASE, values: [today, ids, actorOf(scope).userId] },
  });
  return rows;
}
