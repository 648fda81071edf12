import type { Scope } from '@/lib/domain/access/scope';
import { ZERO } from '@/lib/domain/shared/fraction';
import type { CounterId, DepartmentId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import { type LockedCounter, readCounters } from './counters';
import type { MissingCounter } from './counters-open';

const READ_ONLY = { name: 'read-only', text: 'SET TRANSACTION READ ONLY' };

/**
 * The counters as if they were held, in a transaction that from here on cannot write: what is decided on them is told, and never stored.
 * Nobody waits for it.
 */
export async function imagineCounters(
  tx: HotTx,
  scope: Scope,
  departments: readonly DepartmentId[],
): Promise<readonly LockedCounter[]> {
  tx.send(READ_ONLY);
  return (await readCounters(tx, scope, departments)).map((one) => one as LockedCounter);
}

/** A counter that would be opened when it is needed. Only among imagined ones. */
export const imagineOpened = (missing: MissingCounter, id: CounterId): LockedCounter =>
  ({
    ...{ ...missing, id, credit: ZERO, earned: ZERO, corrections: ZERO },
    ...{ counted: 0, slots: 0, entries: 0, last: null, quarterTurns: 0, quarterCarried: 0 },
  }) as LockedCounter;
