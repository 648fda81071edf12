import { z } from 'zod';
import { firstOf, placeParam, placeText, type SearchParams } from './params';

const schema = z.object({ after: placeParam, before: placeParam });

/** Which page of the homes behind a figure an address asks for; null: the first. */
export function homesTurnOf(search: SearchParams) {
  const { after, before } = schema.parse(search);
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

type Home = { readonly reportedOn: string; readonly id: string };
const placeOf = (home: Home | undefined): string | undefined =>
  home && placeText({ on: home.reportedOn, id: home.id });

/** The query of the same figure turned to another page. */
export const homesQuery = (
  search: SearchParams,
  { after, before }: { readonly after?: Home; readonly before?: Home },
): Readonly<Record<string, string | undefined>> => ({
  ...Object.fromEntries(Object.entries(search).map(([name, value]) => [name, firstOf(value)])),
  after: placeOf(after),
  before: placeOf(before),
});
