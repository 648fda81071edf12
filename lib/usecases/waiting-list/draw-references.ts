import type { HotTx } from '@/lib/data/transaction';
import { readTaken } from '@/lib/data/waiting-list/waiting-list-write';
import type { Scope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { newReference } from '@/lib/platform/new-reference';

/** So many references that nobody in the organisation has: among ten thousand drawn at once two may well be the same. */
export async function drawReferences(
  tx: HotTx,
  scope: Scope,
  {
    organisationId,
    day,
    count,
  }: { readonly organisationId: OrganisationId; readonly day: CalendarDate; readonly count: number },
): Promise<readonly string[]> {
  const drawn = new Set<string>();
  while (drawn.size < count) {
    const some = new Set<string>();
    while (drawn.size + some.size < count) {
      const reference = newReference(day.slice(0, 4));
      if (!drawn.has(reference)) some.add(reference);
    }
    const taken = await readTaken(tx, scope, organisationId, [...some]);
    for (const reference of some) if (!taken.has(reference)) drawn.add(reference);
  }
  return [...drawn];
}
