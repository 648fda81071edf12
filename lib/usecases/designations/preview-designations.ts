import { readInstant } from '@/lib/data/clock';
import { readDepartmentsOfAreas } from '@/lib/data/late-knowledge/late-departments';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { type DepartmentOnDay, type Standing, standingOn } from '@/lib/domain/placement/department-on-day';
import { afterList, areasTouched, type DesignationPlan } from '@/lib/domain/placement/designation-list';
import { type LateHome, lateFindings } from '@/lib/domain/placement/late-findings';
import { ok, type Result } from '@/lib/domain/shared/result';
import { readPastSince } from '../late-knowledge/find-late';
import { type DesignationList, type ListError, type PlannedList, planOfList } from './plan-of-list';

export type TouchedDepartment = {
  readonly department: DepartmentOnDay;
  /** Under the agreement in force today; null while there is none. */
  readonly before: Standing | null;
  readonly after: Standing | null;
};

export type DesignationsPreview = PlannedList & {
  readonly isLate: boolean;
  readonly departments: readonly TouchedDepartment[];
  /** Verdicts that the list would have changed. */
  readonly found: readonly LateHome[];
};

/** Shows what an official list would change: designations, the tiers that follow from them, and verdicts. Stores nothing. */
export const previewDesignations = (
  scope: Scope,
  list: DesignationList,
): Promise<Result<DesignationsPreview, ListError>> =>
  inTransaction(scope, async (tx) => {
    const at = await readInstant(tx);
    const today = dayOfInstant(at);
    const planned = await planOfList(tx, scope, { list, today });
    if (!planned.ok) return planned;
    const { plan } = planned.value;
    const { municipalityId, listOn: effectiveOn } = list;
    const rows = await readDepartmentsOfAreas(tx, scope, municipalityId, areasTouched(plan));
    const departments = rows.map(({ id }) => id);
    const past = await readPastSince(tx, scope, { municipalityId, departments, effectiveOn, at });
    const after = new Map(rows.map((row) => [row.id, afterList(row.facts, row.areaId, plan, effectiveOn)]));
    return ok({
      ...planned.value,
      isLate: effectiveOn < today,
      departments: rows.map((row) => touched(row, plan, { listOn: effectiveOn, today })),
      found: lateFindings(past, after).found,
    });
  });

type Days = { readonly listOn: DesignationList['listOn']; readonly today: DesignationList['listOn'] };

function touched(
  department: DepartmentOnDay,
  plan: DesignationPlan,
  { listOn, today }: Days,
): TouchedDepartment {
  const { standing: before, facts, areaId } = department;
  const version = before?.version ?? null;
  return { department, before, after: standingOn(afterList(facts, areaId, plan, listOn), version, today) };
}
