import type { Scope } from '@/lib/domain/access/scope';
import type { FallReason, LettingType } from '@/lib/domain/letting/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  ApplicantId,
  DwellingId,
  LeaseId,
  LettingId,
  OfferId,
  UserId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { instant } from '../append';
import type { Parties } from '../parties';
import type { HotTx } from '../transaction';

export type NewLease = Parties & {
  readonly id: LeaseId;
  readonly vacancyId: VacancyId;
  readonly lettingType: LettingType;
  readonly combined: boolean;
  readonly signedOn: CalendarDate;
  readonly takeoverOn: CalendarDate;
  readonly at: Date;
  readonly by: UserId;
};

const INSERT = `
  INSERT INTO lease (id, vacancy_id, organisation_id, municipality_id, department_id, letting_type, combined, signed_on, takeover_on,
    recorded_at, recorded_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;

/** How a locked vacancy was let; a second lease that stands the database refuses. */
export async function insertLease(tx: HotTx, _scope: Scope, row: NewLease): Promise<void> {
  const values = [
    ...[row.id, row.vacancyId, row.organisationId, row.municipalityId, row.departmentId, row.lettingType],
    ...[row.combined, row.signedOn, row.takeoverOn, instant(row.at), row.by],
  ];
  await tx.query({ name: 'insert-lease', text: INSERT, values });
}

export type StandingLease = {
  readonly id: LeaseId;
  readonly lettingType: LettingType;
  readonly signedOn: CalendarDate | null;
  readonly takeoverOn: CalendarDate | null;
};

const STANDING = `
  SELECT id, letting_type AS "lettingType", signed_on AS "signedOn", takeover_on AS "takeoverOn"
  FROM lease WHERE vacancy_id = $1 AND fell_through_on IS NULL FOR NO KEY UPDATE`;

/** The lease of a locked vacancy that stands; null where it was let before leases were kept. */
export async function lockLeaseOf(tx: HotTx, _scope: Scope, id: VacancyId): Promise<StandingLease | null> {
  const { rows } = await tx.query<StandingLease>({ name: 'lock-lease-of', text: STANDING, values: [id] });
  return rows[0] ?? null;
}

const FALL = `
  UPDATE lease SET fell_through_on = $2, fall_reason = $3, fell_through_at = $4, fell_through_by = $5 WHERE id = $1`;

export async function endLease(
  tx: HotTx,
  _scope: Scope,
  row: {
    readonly id: LeaseId;
    readonly fellOn: CalendarDate;
    readonly reason: FallReason;
    readonly at: Date;
    readonly by: UserId;
  },
): Promise<void> {
  const values = [row.id, row.fellOn, row.reason, instant(row.at), row.by];
  await tx.query({ name: 'end-lease', text: FALL, values });
}

const REOPEN = `
  UPDATE vacancy SET state = $2, takeover_on = NULL, revision = revision + 1, changed_at = $3 WHERE id = $1`;

/** A locked vacancy is to let again: nobody takes it over for now. */
export async function reopenVacancy(
  tx: HotTx,
  _scope: Scope,
  { id, state, at }: { readonly id: VacancyId; readonly state: VacancyState; readonly at: Date },
): Promise<void> {
  await tx.query({ name: 'reopen-vacancy', text: REOPEN, values: [id, state, instant(at)] });
}

const LATER = `
  SELECT n.reference FROM vacancy v JOIN vacancy n ON n.dwelling_id = v.dwelling_id AND n.id <> v.id AND n.state <> 'VOIDED'
    AND (n.registered_at, n.id) > (v.registered_at, v.id)
  WHERE v.id = $1 AND v.dwelling_id = $2 LIMIT 1`;

/** The reference of a later report of the same home, if there is one. */
export async function findLaterReport(
  tx: HotTx,
  _scope: Scope,
  { id, dwellingId }: { readonly id: VacancyId; readonly dwellingId: DwellingId },
): Promise<string | null> {
  const { rows } = await tx.query<{ reference: string }>({
    ...{ name: 'find-later-report', text: LATER, values: [id, dwellingId] },
  });
  return rows[0]?.reference ?? null;
}

const MOVE_LETTING = 'UPDATE letting SET state = $2, revision = revision + 1 WHERE id = $1';

/** Moves a held letting. */
export async function moveLetting(
  tx: HotTx,
  _scope: Scope,
  id: LettingId,
  state: 'OPEN' | 'LEASED' | 'CLOSED',
): Promise<void> {
  await tx.query({ name: 'move-letting', text: MOVE_LETTING, values: [id, state] });
}

const ELSEWHERE = `
  SELECT o.id, o.letting_id AS "lettingId" FROM offer o
  WHERE o.applicant_id = $1 AND o.state IN ('SENT', 'YES') AND o.letting_id IS DISTINCT FROM $2`;

/** What somebody who has got a home was offered elsewhere, and has not been decided about. */
export async function listOffersElsewhere(
  tx: HotTx,
  _scope: Scope,
  applicantId: ApplicantId,
  lettingId: LettingId,
): Promise<readonly { readonly id: OfferId; readonly lettingId: LettingId }[]> {
  const { rows } = await tx.query<{ id: OfferId; lettingId: LettingId }>({
    ...{ name: 'list-offers-elsewhere', text: ELSEWHERE, values: [applicantId, lettingId] },
  });
  return rows;
}
