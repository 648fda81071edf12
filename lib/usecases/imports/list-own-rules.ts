import { listAgreements } from '@/lib/data/agreements/agreements';
import { type DeskScope, partyScope } from '@/lib/domain/access/scope';
import { columnsOf } from '@/lib/domain/imports/columns';
import type { ImportKind } from '@/lib/domain/imports/kinds';
import { type OwnRule, ownRules } from '@/lib/domain/imports/own-rules';

/** What the rows of such a file may write as a home's own rule; none where they say no rule. */
export async function listOwnRules(scope: DeskScope, kind: ImportKind): Promise<readonly OwnRule[]> {
  if (!columnsOf(kind).includes('rule')) return [];
  const { versions, today } = await listAgreements(partyScope(scope));
  return ownRules(versions, today);
}
