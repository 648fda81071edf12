import { rowsOf } from '../builders';

const STORED = `
  SELECT jsonb_build_object(
    'vacancy', to_jsonb(v) - ARRAY['id', 'reference', 'organisation_id', 'municipality_id', 'department_id', 'dwelling_id', 'counter_id',
      'external_id', 'registered_at', 'registered_by', 'changed_at'],
    'decision', (SELECT to_jsonb(d) - ARRAY['id', 'vacancy_id', 'organisation_id', 'municipality_id', 'department_id', 'counter_id',
      'decided_at', 'decided_by'] FROM decision d WHERE d.vacancy_id = v.id),
    'entries', (SELECT jsonb_agg(to_jsonb(e) - ARRAY['id', 'counter_id', 'organisation_id', 'municipality_id', 'department_id',
      'vacancy_id', 'recorded_at', 'recorded_by'] ORDER BY e.sequence) FROM ledger_entry e WHERE e.vacancy_id = v.id),
    'slot', (SELECT to_jsonb(s) - ARRAY['id', 'vacancy_id', 'organisation_id', 'municipality_id', 'department_id', 'offered_at',
      'changed_at'] FROM slot s WHERE s.vacancy_id = v.id),
    'events', (SELECT jsonb_agg(jsonb_build_object('kind', e.kind, 'payload', e.payload, 'seen', e.seen_by) ORDER BY e.id)
      FROM case_event e WHERE e.vacancy_id = v.id),
    'choices', (SELECT jsonb_agg(jsonb_build_object('kind', c.kind, 'reason', c.reason) ORDER BY c.kind)
      FROM reporting_choice c WHERE c.vacancy_id = v.id),
    'home', (SELECT to_jsonb(w) - ARRAY['id', 'department_id', 'organisation_id', 'municipality_id'] FROM dwelling w
      WHERE w.id = v.dwelling_id),
    'counter', (SELECT to_jsonb(c) - ARRAY['id', 'department_id', 'organisation_id', 'municipality_id'] FROM counter c
      WHERE c.id = v.counter_id))::text AS row
  FROM vacancy v WHERE v.department_id = $1 ORDER BY v.external_id`;

/** Everything that the vacancies of a department have left behind, without ids, moments and the department's own names. */
export async function storedOf(departmentId: string): Promise<readonly unknown[]> {
  const [department] = await rowsOf<{ name: string; number: string }>(
    'SELECT name, number FROM department WHERE id = $1',
    [departmentId],
  );
  const rows = await rowsOf<{ row: string }>(STORED, [departmentId]);
  return rows.map(({ row }) =>
    JSON.parse(row.replaceAll(`${department?.number} ${department?.name}`, 'AFDELINGEN')),
  );
}
