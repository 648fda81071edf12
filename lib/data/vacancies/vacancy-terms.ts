import type { Scope } from '@/lib/domain/access/scope';
import type { ClosingDays } from '@/lib/domain/calendar/working-days';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementVersionId, asId, type OrganisationId, type VacancyId } from '@/lib/domain/shared/ids';
import type { FactChange } from '@/lib/domain/vacancy/case-event';
import type { HotTx } from '../transaction';
import type { EarlierId } from './situation';

export type DecidedUnder = { readonly versionId: AgreementVersionId; readonly closingDays: ClosingDays };

const DECIDED_UNDER = `
  SELECT d.agreement_version_id AS version,
    (SELECT json_agg(c.on_day) FROM closing_day c WHERE c.municipality_id = d.municipality_id) AS closing
  FROM decision d WHERE d.vacancy_id = $1`;

/** By which agreement version a vacancy of the scope's own was decided, and when the municipality is closed; null while undecided. */
export async function findDecidedUnder(
  tx: HotTx,
  _scope: Scope,
  id: VacancyId,
): Promise<DecidedUnder | null> {
  type Row = { version: string; closing: string[] | null };
  const { rows } = await tx.query<Row>({ name: 'find-decided-under', text: DECIDED_UNDER, values: [id] });
  const [row] = rows;
  if (row === undefined) return null;
  return {
    versionId: asId<AgreementVersionId>(row.version),
    closingDays: new Set((row.closing ?? []).map(calendarDate)),
  };
}

const CHANGES = `
  SELECT e.payload -> 'changes' AS changes FROM case_event e
  WHERE e.vacancy_id = $1 AND e.kind = 'CHANGED' AND (e.payload ->> 'revision')::integer > $2 ORDER BY e.id`;

/** What was changed on a vacancy of the scope's own after the revision that a form was filled from. */
export async function listChangesAfter(
  tx: HotTx,
  _scope: Scope,
  id: VacancyId,
  revision: number,
): Promise<readonly FactChange[]> {
  const { rows } = await tx.query<{ changes: FactChange[] }>({
    name: 'list-changes',
    text: CHANGES,
    values: [id, revision],
  });
  return rows.flatMap((row) => row.changes);
}

const WITH_ID = 'SELECT id, reference FROM vacancy WHERE organisation_id = $1 AND external_id = $2';

/** The vacancy that carries the organisation's own id; null when none does. */
export async function findWithExternalId(
  tx: HotTx,
  _scope: Scope,
  organisationId: OrganisationId,
  externalId: string,
): Promise<EarlierId | null> {
  type Row = { id: VacancyId; reference: string };
  const values = [organisationId, externalId];
  const { rows } = await tx.query<Row>({ name: 'find-with-external-id', text: WITH_ID, values });
  return rows[0] ? { vacancyId: rows[0].id, reference: rows[0].reference } : null;
}
