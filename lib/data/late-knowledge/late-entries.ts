import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Route, TierId } from '@/lib/domain/agreement/vocabulary';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { DepartmentId, MunicipalityId, OrganisationId, VacancyId } from '@/lib/domain/shared/ids';
import type { Tx } from '../transaction';

/** What was entered too late: an official list, or a placement. */
export type LateCause =
  | { readonly kind: 'DESIGNATIONS'; readonly listId: string }
  | { readonly kind: 'PLACEMENT'; readonly placementId: string; readonly organisationId: OrganisationId };

export type NewLateEntry = {
  readonly id: string;
  readonly municipalityId: MunicipalityId;
  readonly cause: LateCause;
  readonly effectiveOn: CalendarDate;
  readonly reason: string | null;
  readonly at: Date;
};

export async function insertLateEntry(tx: Tx, scope: Scope, entry: NewLateEntry): Promise<void> {
  const { id, municipalityId, cause, effectiveOn, reason, at } = entry;
  const [organisation, list, placement] =
    cause.kind === 'PLACEMENT' ? [cause.organisationId, null, cause.placementId] : [null, cause.listId, null];
  await tx.$executeRaw`
    INSERT INTO late_entry (id, municipality_id, organisation_id, kind, list_id, placement_id, effective_on, reason, recorded_at, recorded_by)
    VALUES (${id}::uuid, ${municipalityId}::uuid, ${organisation}::uuid, ${cause.kind}, ${list}::uuid, ${placement}::uuid,
      ${effectiveOn}::date, ${reason}, ${at}, ${actorOf(scope).userId}::uuid)`;
}

export type NewLateFinding = {
  readonly id: string;
  readonly vacancyId: VacancyId;
  readonly departmentId: DepartmentId;
  readonly was: { readonly route: Route; readonly tier: TierId };
  readonly would: { readonly route: Route; readonly tier: TierId };
  readonly verdict: StoredVerdict;
};

/** Adds what an entry would have changed, all in one statement. */
export async function insertLateFindings(
  tx: Tx,
  _scope: Scope,
  { id: entryId, at }: Pick<NewLateEntry, 'id' | 'at'>,
  findings: readonly NewLateFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  const rows = findings.map((row) => ({
    ...{ id: row.id, vacancy_id: row.vacancyId, department_id: row.departmentId },
    ...{ was_route: row.was.route, was_tier: row.was.tier },
    ...{ would_route: row.would.route, would_tier: row.would.tier, would_verdict: row.verdict },
  }));
  await tx.$executeRaw`
    INSERT INTO late_finding (id, entry_id, vacancy_id, organisation_id, municipality_id, department_id, was_route, was_tier,
      would_route, would_tier, would_verdict, found_at)
    SELECT r.id, ${entryId}::uuid, r.vacancy_id, d.organisation_id, d.municipality_id, d.id, r.was_route, r.was_tier,
      r.would_route, r.would_tier, r.would_verdict, ${at}
    FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, vacancy_id uuid, department_id uuid, was_route text,
      was_tier text, would_route text, would_tier text, would_verdict json)
    JOIN department d ON d.id = r.department_id`;
}
