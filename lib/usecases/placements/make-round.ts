import { type DepartmentsToPlace, readDepartmentsToPlace } from '@/lib/data/placements/placement-figures';
import {
  appendRoundEvent,
  insertRound,
  lockRoundsOf,
  type NewRow,
  putRows,
} from '@/lib/data/placements/placement-rounds-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { placeableTiers } from '@/lib/domain/agreement/placeable-tiers';
import { faultOfEffectiveDay, type RoundDayFault } from '@/lib/domain/placement/round';
import { usualFigures } from '@/lib/domain/placement/round-figures';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type MunicipalityId, type PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type RoundTerms = {
  readonly title: string;
  readonly forum: string;
  readonly meetingOn: CalendarDate;
  readonly effectiveOn: CalendarDate;
  readonly ownAssessmentBelow: number | null;
};
export type MakeRoundInput = RoundTerms & { readonly municipalityId: MunicipalityId };

export type MakeRoundError =
  | { readonly code: 'not-found' | RoundDayFault }
  /** No agreement is in force that day, or it has one tier for all. */
  | { readonly code: 'no-agreement-on-day' | 'nothing-to-place' }
  | { readonly code: 'round-under-way'; readonly roundId: PlacementRoundId };

/** Begins a round for a municipality: every department with the figures that count, and nothing decided. @see Holbæk 8.2, Høje-Taastrup 6 */
export async function makeRound(
  scope: UserScope,
  input: MakeRoundInput,
): Promise<Result<{ readonly roundId: PlacementRoundId }, MakeRoundError>> {
  const { municipalityId, effectiveOn } = input;
  if (!scope.municipalities.includes(municipalityId)) return err({ code: 'not-found' });
  return inTransaction(scope, async (tx) => {
    const underWay = await lockRoundsOf(tx, scope, municipalityId);
    if (underWay !== null) return err({ code: 'round-under-way', roundId: underWay });
    const place = await readDepartmentsToPlace(tx, scope, municipalityId, effectiveOn);
    const fault = faultOfEffectiveDay(input, place.today);
    if (fault !== null) return err({ code: fault });
    if (place.version === null) return err({ code: 'no-agreement-on-day' });
    const { agreement } = place.version;
    if (placeableTiers(agreement).length < 2) return err({ code: 'nothing-to-place' });
    const rows = usualRows(place, agreement, effectiveOn);
    const id = asId<PlacementRoundId>(newId());
    await insertRound(tx, scope, { ...input, id, parties: partiesOf(rows) }, scope.userId);
    await putRows(tx, scope, { id, municipalityId }, { rows, by: scope.userId });
    await appendRoundEvent(
      tx,
      scope,
      { id, municipalityId, revision: 1 },
      { kind: 'MADE', by: scope.userId },
    );
    return ok({ roundId: id });
  });
}

/** A row for every department, with the figures that count. */
export const usualRows = (
  { departments }: DepartmentsToPlace,
  agreement: Agreement,
  on: CalendarDate,
): readonly NewRow[] =>
  departments.map(({ id, organisationId, options }) => ({
    ...{ departmentId: id, organisationId },
    figures: usualFigures(options, agreement.proposal, on).map((figure) => figure.id),
  }));

/** Whose departments they are; each signs for its own. */
export const partiesOf = (rows: readonly NewRow[]) => [
  ...new Set(rows.map(({ organisationId }) => organisationId)),
];
