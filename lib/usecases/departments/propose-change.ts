import {
  countAwaiting,
  holdEnding,
  readAreas,
  readEnding,
  readOtherNumbers,
  readTiersOn,
} from '@/lib/data/departments/department-changes-ending';
import { insertChange } from '@/lib/data/departments/department-changes-write';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { readClock } from '@/lib/data/vacancies/vacancy-record';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import {
  type ChangeFault,
  faultOfChange,
  type ProposedChange,
} from '@/lib/domain/department/department-change';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type ChangeProposed = { readonly changeId: string };
export type ProposeChangeError = { readonly code: 'not-found' | 'vacancies-awaiting' | ChangeFault };

/** A manager of either side proposes that departments are merged, or one is split. Nothing happens until the other side confirms it. */
export const proposeChange = (
  scope: Scope,
  change: ProposedChange,
): Promise<Result<ChangeProposed, ProposeChangeError>> =>
  inHotTransaction(scope, (tx) => proposeIn(tx, scope, change));

async function proposeIn(tx: HotTx, scope: Scope, change: ProposedChange) {
  const ids = [...new Set(change.from)];
  // Two who propose something of the same department come one after the other.
  await holdEnding(tx, scope, ids);
  const ending = await readEnding(tx, scope, ids);
  const [first] = ending;
  if (first === undefined || ending.length !== ids.length) return err({ code: 'not-found' } as const);
  const at = await readClock(tx, scope);
  const known = {
    ...{ today: dayOfInstant(at), ending, numbers: await readOtherNumbers(tx, scope, first, ids) },
    areas: await readAreas(tx, scope, first.municipalityId),
    tiers: await readTiersOn(tx, scope, first.municipalityId, change.effectiveOn),
  };
  const fault = faultOfChange(change, known);
  if (fault !== null) return err({ code: fault });
  if ((await countAwaiting(tx, scope, ids)) > 0) return err({ code: 'vacancies-awaiting' } as const);
  return ok({ changeId: await insertChange(tx, scope, first, { ...change, from: ids, at }) });
}
