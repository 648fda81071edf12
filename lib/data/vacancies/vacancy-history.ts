import type { VacancyId } from '@/lib/domain/shared/ids';
import type {
  CaseHistory,
  CaseNote,
  CaseTelephoneAct,
  HistoryEvent,
} from '@/lib/domain/vacancy/case-history';
import type { Tx } from '../transaction';

/** What happened to a vacancy, as far as the transaction's scope may know it. */
export async function readHistory(tx: Tx, id: VacancyId): Promise<CaseHistory> {
  const events = await tx.$queryRaw<HistoryEvent[]>`
    SELECT e.id, e.kind, e.payload, p.name AS "actorName", b.name AS "onBehalfOfName", e.actor_side AS "actorSide", e.occurred_at AS "occurredAt"
    FROM case_event e LEFT JOIN person p ON p.id = e.actor_id
      LEFT JOIN person b ON b.id = (e.payload ->> 'onBehalfOf')::uuid WHERE e.vacancy_id = ${id}::uuid ORDER BY e.id DESC LIMIT 200`;
  const notes = await tx.$queryRaw<CaseNote[]>`
    SELECT n.id, n.side, n.shared, n.text, n.written_at AS "writtenAt", p.name AS "writtenByName"
    FROM note n LEFT JOIN person p ON p.id = n.written_by WHERE n.vacancy_id = ${id}::uuid ORDER BY n.written_at DESC, n.id LIMIT 200`;
  const telephoneActs = await tx.$queryRaw<CaseTelephoneAct[]>`
    SELECT t.id, t.act, t.recorded_side AS "recordedSide", t.spoke_with AS "spokeWith", t.spoke_at AS "spokeAt",
      p.name AS "recordedByName", t.answer
    FROM telephone_act t LEFT JOIN person p ON p.id = t.recorded_by WHERE t.vacancy_id = ${id}::uuid ORDER BY t.recorded_at DESC`;
  return { events, notes, telephoneActs };
}
