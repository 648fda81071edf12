import { createHash } from 'node:crypto';
import { readDesignatedAreas } from '@/lib/data/placements/designations';
import type { Tx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import {
  type DesignationFault,
  type DesignationPlan,
  type ListedDesignation,
  planDesignations,
} from '@/lib/domain/placement/designation-list';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

/** An official list as somebody has read it. */
export type DesignationList = {
  readonly municipalityId: MunicipalityId;
  readonly listOn: CalendarDate;
  readonly listed: readonly ListedDesignation[];
};

export type PlannedList = { readonly plan: DesignationPlan; readonly stamp: string };
export type ListError = DesignationFault | { readonly code: 'unknown-area' };

/** What the list would change as things stand; `stamp` says exactly that, so that what was looked at is what is done. */
export async function planOfList(
  tx: Tx,
  scope: Scope,
  { list, today }: { readonly list: DesignationList; readonly today: CalendarDate },
): Promise<Result<PlannedList, ListError>> {
  const areas = await readDesignatedAreas(tx, scope, list.municipalityId);
  if (list.listed.some(({ areaId }) => !areas.some(({ id }) => id === areaId)))
    return err({ code: 'unknown-area' });
  const known = areas.flatMap(({ designations }) => designations);
  const plan = planDesignations(known, list.listed, { listOn: list.listOn, today });
  return 'code' in plan ? err(plan) : ok({ plan, stamp: stampOf(list, plan) });
}

function stampOf(
  { listOn, municipalityId }: DesignationList,
  { stands, begins, ends }: DesignationPlan,
): string {
  const said = {
    ...{ municipalityId, listOn, stands: stands.map(({ id }) => id), ends: ends.map(({ id }) => id) },
    begins: begins.map(({ areaId, designation }) => `${areaId} ${designation}`).sort(),
  };
  return createHash('sha256').update(JSON.stringify(said)).digest('hex').slice(0, 32);
}
