import {
  insertSubstitution,
  isStandingIn,
  listSharedWorkplaces,
  lockAbsence,
} from '@/lib/data/people/substitutions';
import { readNow } from '@/lib/data/slots/slots-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SubstitutionId, type UserId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type AppointSubstituteInput = {
  readonly absent: UserId;
  readonly substitute: UserId;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
};

export type AppointSubstituteError = {
  readonly code: 'not-a-caseworker' | 'manager-needed' | 'substitution-over' | 'already-substitute';
};

/** While somebody is away a colleague sees and handles her homes. Each appoints for herself, a manager for anybody. */
export async function appointSubstitute(
  scope: UserScope,
  input: AppointSubstituteInput,
): Promise<Result<{ readonly appointed: readonly SubstitutionId[] }, AppointSubstituteError>> {
  const { absent, substitute, to } = input;
  if (absent !== scope.userId && scope.role !== 'MANAGER') return err({ code: 'manager-needed' });
  return inHotTransaction(scope, async (tx) => {
    await lockAbsence(tx, scope, absent);
    if (to !== null && to <= dayOfInstant(await readNow(tx, scope)))
      return err({ code: 'substitution-over' });
    const places = await listSharedWorkplaces(tx, scope, [absent, substitute]);
    if (places.length === 0) return err({ code: 'not-a-caseworker' });
    if (await isStandingIn(tx, scope, input)) return err({ code: 'already-substitute' });
    const rows = places.map((place) => ({ id: asId<SubstitutionId>(newId()), ...place }));
    for (const row of rows) {
      await insertSubstitution(tx, scope, { ...input, ...row, recordedBy: scope.userId });
    }
    return ok({ appointed: rows.map(({ id }) => id) });
  });
}
