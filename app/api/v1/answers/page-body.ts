import type { Told } from '../serve';

type Shape<Row, Body> = {
  readonly bodyOf: (row: Row) => Body;
  /** What the list is sorted by. */
  readonly placeOf: (row: Row) => { readonly on: string; readonly id: string };
};

/** A page of what was read, one row more than fits: whether there is more, and how to ask for it. */
export function pageBody<Row, Body>(
  rows: readonly Row[],
  limit: number,
  { bodyOf, placeOf }: Shape<Row, Body>,
): Told<{ items: Body[]; next: string | null }> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const next = rows.length > limit && last !== undefined ? placeOf(last) : null;
  return { body: { items: shown.map(bodyOf), next: next && `${next.on}_${next.id}` }, revision: null };
}
