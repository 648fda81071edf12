import { cache } from 'react';
import { pageScope } from '@/lib/auth/page-scope';
import { refuseAsNotFound } from '@/lib/auth/refuse-page';
import { findSavedSummary } from '@/lib/data/summaries/saved-summaries';
import type { PartyPermission } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { asId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import { actorIn, type SummaryActor } from '@/lib/domain/summary/closing';
import type { SummaryFile } from '@/lib/domain/summary/saved';
import { readPathId } from '@/lib/schemas/lists/department-list';

export type SavedProps = { params: Promise<{ summaryId: string }> };

export type LoadedSummary = {
  readonly scope: UserScope;
  readonly file: SummaryFile;
  readonly actor: SummaryActor;
};

const find = cache(async (scope: UserScope, id: string) => findSavedSummary(scope, asId<SavedSummaryId>(id)));

/** The reader and the summary of the address; somebody else's is not found. */
export async function loadSummary(
  { params }: SavedProps,
  permission: PartyPermission,
): Promise<LoadedSummary> {
  const scope = await pageScope(permission);
  const id = readPathId((await params).summaryId);
  const file = id === null ? null : await find(scope, id);
  const actor = file && actorIn(scope, file.summary);
  if (!file || actor === null) return refuseAsNotFound();
  return { scope, file, actor };
}
