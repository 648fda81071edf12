import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantHappening } from '@/lib/domain/applicant/applicant-event';
import type { ApplicantHistory, ApplicantOffer, CprView } from '@/lib/domain/applicant/applicant-file';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { type HotTx, inHotTransaction } from '../transaction';

const CHANGED_AFTER = `
  SELECT DISTINCT jsonb_array_elements_text(e.payload -> 'fields') AS field FROM applicant_event e
  WHERE e.applicant_id = $1 AND e.kind = 'CHANGED' AND (e.payload ->> 'revision')::int > $2`;

/** The fields that were changed after a revision, for a form that was drawn before. */
export async function listFieldsChangedAfter(
  tx: HotTx,
  _scope: Scope,
  id: ApplicantId,
  revision: number,
): Promise<readonly string[]> {
  const { rows } = await tx.query<{ field: string }>({
    ...{ name: 'applicant-changed-after', text: CHANGED_AFTER, values: [id, revision] },
  });
  return rows.map(({ field }) => field);
}

const EVENTS_SHOWN = 100;

const EVENTS = `
  SELECT e.id::text AS id, e.kind, e.payload, e.actor_side AS "actorSide", p.name AS "actorName", e.occurred_at AS "occurredAt",
    CASE WHEN s.id IS NOT NULL THEN json_build_object('listBefore', s.list_before, 'listAfter', s.list_after, 'before', s.seniority_before,
      'after', s.seniority_after, 'reason', s.reason) END AS moved
  FROM applicant_event e LEFT JOIN person p ON p.id = e.actor_id
    LEFT JOIN seniority_change s ON s.applicant_id = e.applicant_id AND e.kind = 'CHANGED' AND s.revision = (e.payload ->> 'revision')::int
  WHERE e.applicant_id = $1 AND ${ofOrganisations('e', 2)} ORDER BY e.id DESC LIMIT $3`;
const VIEWS = `
  SELECT v.reason, p.name AS "byName", v.viewed_at AS at FROM cpr_view v LEFT JOIN person p ON p.id = v.viewed_by
  WHERE v.applicant_id = $1 AND ${ofOrganisations('v', 2)} ORDER BY v.id DESC LIMIT $3`;
const OFFERS = `
  SELECT o.id, o.state, o.phase, o.sent_on AS "sentOn", o.answer_due AS "answerDue", v.address, v.id AS "vacancyId",
    d.number AS "departmentNumber", d.name AS "departmentName"
  FROM offer o JOIN vacancy v ON v.id = o.vacancy_id JOIN department d ON d.id = v.department_id
  WHERE o.applicant_id = $1 AND ${ofOrganisations('o', 2)} ORDER BY o.sent_at DESC, o.id LIMIT $3`;
const HANDLER = `
  SELECT p.name FROM applicant a JOIN person p ON p.id = a.handled_by
  WHERE a.id = $1 AND ${ofOrganisations('a', 2)}`;

/** What has happened to an applicant, newest first, with who has seen the CPR number and the homes that were offered. */
export function getApplicantHistory(scope: Scope, id: ApplicantId): Promise<ApplicantHistory> {
  const values = [id, organisationsOf(scope), EVENTS_SHOWN];
  return inHotTransaction(scope, async (tx) => {
    const [events, views, offers, handler] = await Promise.all([
      tx.query<EventRow>({ name: 'applicant-events', text: EVENTS, values }),
      tx.query<CprView>({ name: 'cpr-views', text: VIEWS, values }),
      tx.query<ApplicantOffer>({ name: 'offers-of-applicant', text: OFFERS, values }),
      tx.query<{ name: string }>({ name: 'handler-of-applicant', text: HANDLER, values: values.slice(0, 2) }),
    ]);
    return {
      ...{ events: events.rows, cprViews: views.rows, offers: offers.rows },
      handlerName: handler.rows[0]?.name ?? null,
    };
  });
}

type EventRow = ApplicantHappening &
  Pick<ApplicantHistory['events'][number], 'id' | 'actorSide' | 'actorName' | 'occurredAt' | 'moved'>;
