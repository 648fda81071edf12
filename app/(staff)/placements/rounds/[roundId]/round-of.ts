import { cache } from 'react';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findRound } from '@/lib/data/placements/placement-rounds';
import type { PartyPermission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import type { RoundFile } from '@/lib/domain/placement/round-file';
import { asId, type PlacementRoundId } from '@/lib/domain/shared/ids';
import { readPathId } from '@/lib/schemas/lists/department-list';

export type RoundProps = { params: Promise<{ roundId: string }> };

const find = cache(async (scope: UserScope, id: string) => findRound(scope, asId<PlacementRoundId>(id)));

/** The reader and the round of the address; somebody else's is not found. */
export async function loadRound(
  { params }: RoundProps,
  permission: PartyPermission,
): Promise<{ readonly scope: UserScope; readonly file: RoundFile }> {
  const scope = await pageScope(permission);
  const id = readPathId((await params).roundId);
  const file = id && (await find(scope, id));
  if (!file) return refuseAsNotFound();
  return { scope, file };
}
