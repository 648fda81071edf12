import type { Scope } from '@/lib/domain/access/scope';
import type { CandidateRow } from '@/lib/domain/letting/finding/candidate-row';
import {
  byPlace,
  bySeniority,
  orderCandidates,
  type Proposed,
} from '@/lib/domain/letting/finding/order-candidates';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';
import { type CandidateCheck, contextOf, isRanked, readRows, searchOf } from './candidates';
import { findSuited, type ListPlace } from './candidates-find';

/** So many are read and held against the criteria at a time. */
const STRIDE = 500;

type InRunning = Pick<Proposed<CandidateRow>, 'rank'> & {
  readonly candidate: Pick<CandidateRow, 'id' | 'seniorityOn'>;
};

/**
 * Everybody in the running in a phase, from the top of the list down to the last of those chosen, however far down that is; in a
 * ranked set the whole list, since the best may stand anywhere on it. Those chosen are among them.
 */
export async function readOrderDownTo(
  tx: HotTx,
  scope: Scope,
  request: CandidateCheck,
  chosen: readonly Proposed<CandidateRow>[],
): Promise<readonly ApplicantId[]> {
  const last = chosen
    .map(({ candidate }) => candidate)
    .sort(bySeniority)
    .at(-1);
  if (last === undefined) return [];
  const end = isRanked(request) ? null : { on: last.seniorityOn, id: last.id };
  const found = await readDownTo(tx, scope, request, end);
  const ids = new Set(chosen.map(({ candidate }) => candidate.id));
  const others = found.filter(({ candidate }) => !ids.has(candidate.id));
  return [...others, ...chosen].sort(byPlace).map(({ candidate }) => candidate.id);
}

async function readDownTo(
  tx: HotTx,
  scope: Scope,
  request: CandidateCheck,
  end: ListPlace | null,
): Promise<readonly InRunning[]> {
  const search = searchOf(request);
  const found: InRunning[] = [];
  let after: ListPlace | null = null;
  do {
    const next = await findSuited(tx, scope, search, { after, most: STRIDE });
    const places = next.places.filter((place) => end === null || !isAfter(place, end));
    found.push(...(await inRunning(tx, scope, request, places)));
    after = next.until;
  } while (after !== null && (end === null || !isAfter(after, end)));
  return found;
}

/** Where nothing is asked, standing on the list is enough. */
async function inRunning(
  tx: HotTx,
  scope: Scope,
  request: CandidateCheck,
  places: readonly (ListPlace & { readonly id: ApplicantId })[],
): Promise<readonly InRunning[]> {
  if (request.phase.criteria.length === 0)
    return places.map(({ id, on }) => ({ candidate: { id, seniorityOn: on }, rank: null }));
  const ids = places.map(({ id }) => id);
  const rows = await readRows(tx, scope, request, ids);
  return orderCandidates(contextOf(request), rows).proposed.map(
    ({ candidate: { id, seniorityOn }, rank }) => ({
      ...{ candidate: { id, seniorityOn }, rank },
    }),
  );
}

const isAfter = (place: ListPlace, end: ListPlace): boolean =>
  place.on > end.on || (place.on === end.on && place.id > end.id);
