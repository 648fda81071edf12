import { lockArea, renameAreaRow } from '@/lib/data/departments/area-names';
import { holdAreaNames } from '@/lib/data/departments/stock-by-hand';
import { addPeopleEvent } from '@/lib/data/people/people-write';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { AreaId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type RenameAreaInput = {
  readonly areaId: AreaId;
  /** Which state of the area the form was drawn from. */
  readonly revision: number;
  readonly name: string;
  /** The first day that it is called so: today or before. */
  readonly from: CalendarDate;
};
export type RenameAreaError =
  | { readonly code: 'not-found' | 'name-taken' | 'nothing-changed' | 'day-ahead' }
  | ChangedMeanwhile;

/** Another name from a day; what it was called before holds until then. @see docs/domain/names-on-the-day.md */
export const renameArea = (
  scope: UserScope,
  { areaId, revision, name, from }: RenameAreaInput,
): Promise<Result<{ readonly areaId: AreaId }, RenameAreaError>> =>
  inHotTransaction(scope, async (tx) => {
    const held = await lockArea(tx, scope, areaId);
    if (held === null) return err({ code: 'not-found' });
    const { municipalityId, renamedAt, renamedBy } = held;
    // Only by a renaming does it get another revision.
    if (held.revision !== revision)
      return err(
        renamedAt === null
          ? { code: 'not-found' }
          : { code: 'changed-meanwhile', by: renamedBy ?? '', at: renamedAt },
      );
    if (from > held.today) return err({ code: 'day-ahead' });
    if (held.name === name && held.from === from) return err({ code: 'nothing-changed' });
    await holdAreaNames(tx, municipalityId);
    // Said of a later day than by mistake: until then it goes on by the name it had.
    if (held.name === name && held.from !== null && held.from < from && held.nameBefore !== null)
      await renameAreaRow(tx, scope, { areaId, name: held.nameBefore, from: held.from });
    if (!(await renameAreaRow(tx, scope, { areaId, name, from }))) return err({ code: 'name-taken' });
    await addPeopleEvent(tx, scope, { kind: 'AREA_RENAMED', municipalityId, by: scope.userId });
    return ok({ areaId });
  });
