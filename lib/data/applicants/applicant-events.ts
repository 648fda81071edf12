import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import { insertFrom, instant, together } from '../append';
import type { HotTx } from '../transaction';

export type NewApplicantEvent = {
  readonly applicantId: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly event: ApplicantHappening;
  readonly at: Date;
  /** The applicant did it, by a link; nobody's account is named then. */
  readonly byApplicant?: boolean;
};

const COLUMNS = [
  ...['applicant_id', 'organisation_id', 'kind', 'payload', 'actor_id', 'actor_side', 'occurred_at'],
];

/** Part of a statement that appends. */
export const INSERT_APPLICANT_EVENTS = insertFrom('applicant_event', 'applicantEvents', COLUMNS);

export function applicantEventRow(scope: Scope, row: NewApplicantEvent) {
  const actor = actorOf(scope);
  return {
    applicant_id: row.applicantId,
    organisation_id: row.organisationId,
    kind: row.event.kind,
    payload: row.event.payload,
    actor_id: row.byApplicant ? null : actor.userId,
    actor_side: row.byApplicant ? 'APPLICANT' : actor.side,
    occurred_at: instant(row.at),
  };
}

const APPEND = together([INSERT_APPLICANT_EVENTS]);

/** Remembers what happened to applicants, in the same transaction as what it tells of. */
export async function appendApplicantEvents(
  tx: HotTx,
  scope: Scope,
  rows: readonly NewApplicantEvent[],
): Promise<void> {
  if (rows.length === 0) return;
  const values = [JSON.stringify({ applicantEvents: rows.map((row) => applicantEventRow(scope, row)) })];
  await tx.query({ name: 'append-applicant-events', text: APPEND, values });
}
