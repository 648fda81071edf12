import type { HotTx } from '@/lib/data/transaction';
import { newId } from '@/lib/platform/new-id';
import { at, type LaidDepartment, put } from './put';

/** What has been decided and measured about a department, with the day it was recorded. */
export async function layDatedRows(
  tx: HotTx,
  { id, organisationId, municipalityId, plan }: LaidDepartment,
): Promise<void> {
  const of = { department_id: id, organisation_id: organisationId, municipality_id: municipalityId };
  await put(
    tx,
    'placement',
    plan.placements.map((row) => ({
      ...{
        id: newId(),
        ...of,
        tier: row.tier,
        valid_from: row.from,
        decided_on: row.decidedOn,
        forum: row.forum,
      },
      ...{
        figure: row.figure,
        figure_source: row.source,
        proposed_tier: row.proposed,
        deviation_reason: row.deviation ?? null,
      },
      ...{ criteria: row.criteria ?? [], recorded_at: at(row.decidedOn) },
    })),
  );
  await put(
    tx,
    'key_figure',
    plan.figures.map((row) => ({
      ...{
        id: newId(),
        ...of,
        level: 'DEPARTMENT',
        name: row.name,
        value: row.value,
        unit: 'PERCENT',
        age_from: 18,
        age_to: 64,
      },
      ...{
        valid_from: row.from,
        source: row.source,
        source_kind: row.kind ?? 'OTHER',
        persons: row.name === 'outsideLabourMarket' ? personsBehind(row.value, plan) : null,
        suppressed: row.value === null,
        recorded_at: at(row.from),
      },
    })),
  );
  if (plan.rehousing) {
    const { from, to, reason } = plan.rehousing;
    await put(tx, 'department_rehousing', [
      { id: newId(), ...of, valid_from: from, valid_to: to, reason, recorded_at: at(from) },
    ]);
  }
}

/** How many persons a share is, of the adults that a department of its size would have. */
function personsBehind(value: string | null, { family, youth }: LaidDepartment['plan']): number | null {
  const adults = Math.round(1.2 * family + youth);
  return value === null || adults < 40 ? null : Math.round((Number(value) * adults) / 100);
}
