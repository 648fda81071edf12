import { lockRoundHead, type RoundHead } from '@/lib/data/placements/placement-rounds';
import type { Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { ByWhom } from '@/lib/domain/placement/round-file';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { PlacementRoundId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type NotOpen =
  | { readonly code: 'not-found' }
  /** Sent for signing, and by whom: nothing in it changes until it is called back. */
  | ({ readonly code: 'sent-for-signing' } & ByWhom)
  | ({ readonly code: 'round-closed' } & ByWhom);

/** The round under lock, for whoever may work on it: the municipality, and while it is prepared the organisations for their own rows. */
export async function lockRound(
  tx: Tx,
  scope: UserScope,
  id: PlacementRoundId,
): Promise<Result<RoundHead, { readonly code: 'not-found' }>> {
  const head = await lockRoundHead(tx, scope, id);
  const own =
    head !== null &&
    (scope.side === 'MUNICIPALITY'
      ? scope.municipalities.includes(head.municipalityId)
      : head.parties.some((party) => scope.organisations.includes(party)));
  return own ? ok(head) : err({ code: 'not-found' });
}

/** The same, only while it is prepared. */
export async function lockOpenRound(
  tx: Tx,
  scope: UserScope,
  id: PlacementRoundId,
): Promise<Result<RoundHead, NotOpen>> {
  const locked = await lockRound(tx, scope, id);
  if (!locked.ok) return locked;
  const { state, by, at } = locked.value;
  if (state === 'PREPARING') return locked;
  return err({ code: state === 'SENT' ? 'sent-for-signing' : 'round-closed', by, at });
}

/** Whoever saw another revision is told who changed it, and when. */
export const changedSince = (
  row: ByWhom & { readonly revision: number },
  seen: number,
): ChangedMeanwhile | null =>
  row.revision === seen ? null : { code: 'changed-meanwhile', by: row.by, at: row.at };
