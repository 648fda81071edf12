import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { newId } from '@/lib/platform/new-id';
import type { Parties } from '../parties';
import type { Tx } from '../transaction';

export type NewPlacement = {
  readonly tier: TierId;
  readonly from: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  /** Percent with a decimal point, as it was decided on. */
  readonly figure: string | null;
  readonly figureSource: string | null;
  readonly proposedTier: TierId | null;
  readonly deviationReason: string | null;
  readonly criteria: readonly string[];
};

/** Enters one placement of one department; answers its id. */
export async function insertPlacement(
  tx: Tx,
  scope: Scope,
  { departmentId, organisationId, municipalityId }: Parties,
  row: NewPlacement & { readonly at: Date },
): Promise<string> {
  const id = newId();
  await tx.$executeRaw`
    INSERT INTO placement (id, department_id, organisation_id, municipality_id, tier, valid_from, decided_on, forum, figure, figure_source,
      proposed_tier, deviation_reason, criteria, recorded_at, recorded_by)
    VALUES (${id}::uuid, ${departmentId}::uuid, ${organisationId}::uuid, ${municipalityId}::uuid, ${row.tier}, ${row.from}::date,
      ${row.decidedOn}::date, ${row.forum}, ${row.figure}::numeric, ${row.figureSource}, ${row.proposedTier}, ${row.deviationReason},
      ${[...row.criteria]}::text[], ${row.at}, ${actorOf(scope).userId}::uuid)`;
  return id;
}
