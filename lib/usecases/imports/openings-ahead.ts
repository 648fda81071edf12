import { fateOf, readOpenings } from '@/lib/data/books/counters-reopen';
import type { FileImport } from '@/lib/data/imports/file-imports';
import { readLettingsAlike } from '@/lib/data/imports/import-lettings';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import {
  type Opening,
  type OpeningFate,
  openingsOfAlike,
  reasonOfOpening,
} from '@/lib/domain/imports/opening-of';
import type { DepartmentKnown } from '@/lib/domain/imports/places';
import { finderOf } from './finder-of';

export type OpeningAhead = {
  readonly department: Pick<DepartmentKnown, 'id' | 'number' | 'name'>;
  readonly opening: Opening;
  readonly fate: OpeningFate;
};

/** What each counter would begin with, by the very lettings that would be entered. */
export async function openingsAhead(
  tx: HotTx,
  scope: Scope,
  of: FileImport,
): Promise<readonly OpeningAhead[]> {
  const openings = openingsOfAlike(await readLettingsAlike(tx, scope, of.id));
  const departments = [...new Set(openings.map(({ departmentId }) => departmentId))];
  const stood = await readOpenings(tx, scope, departments);
  const { places } = await finderOf(tx, scope, of);
  const byId = new Map(places.departments.map((one) => [one.id, one]));
  return openings.flatMap((opening) => {
    const department = byId.get(opening.departmentId);
    const reason = reasonOfOpening(opening);
    const before = stood.get(`${opening.departmentId} ${opening.counter}`);
    return department
      ? [{ department, opening, fate: fateOf(before, { opening: opening.opening, reason }) }]
      : [];
  });
}
