import { z } from 'zod';
import { momentPlaceParam, momentPlaceText, type SearchParams, wordParam } from './params';

const schema = z.object({
  show: wordParam(['open', 'settled']),
  after: momentPlaceParam,
  before: momentPlaceParam,
});

export type FaultListQuery = z.output<typeof schema>;

export const readFaultList = (params: SearchParams): FaultListQuery => schema.parse(params);

export function faultTurnOf({ after, before }: FaultListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

type Row = { readonly endedAt: Date; readonly returnId: string };
const placeOf = (row: Row | undefined) => row && momentPlaceText({ at: row.endedAt, id: row.returnId });

/** The query of the settled faults, turned to another page. */
export const settledQuery = (
  more: { readonly after?: Row; readonly before?: Row } = {},
): Readonly<Record<string, string | undefined>> => ({
  show: 'settled',
  after: placeOf(more.after),
  before: placeOf(more.before),
});
