import { listMunicipalities } from '@/lib/data/people/municipalities-in-reach';
import type { UserScope } from '@/lib/domain/access/scope';
import type { SearchParams } from '@/lib/schemas/lists/params';
import { firstOf } from '@/lib/schemas/lists/params';

/** The municipality that a page is about: the one asked for, else the first within reach; and all of them, for the tabs. */
export async function municipalityOf(scope: UserScope, search: SearchParams) {
  const all = await listMunicipalities(scope);
  const wanted = firstOf(search.municipality) ?? firstOf(search.municipalityId);
  return { all, current: all.find(({ id }) => id === wanted) ?? all[0] };
}
