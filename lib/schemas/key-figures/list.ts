import { z } from 'zod';
import { FIGURE_NAMES, isFigureName } from '@/lib/domain/key-figures/catalogue';
import { readPlaceMark } from '@/lib/domain/key-figures/place-mark';
import { SOURCE_KINDS } from '@/lib/domain/key-figures/vocabulary';
import { firstOf, placeParam, placeText, questionParam, type SearchParams, wordParam } from '../lists/params';

const list = z.object({
  figure: wordParam(FIGURE_NAMES as readonly [string, ...string[]]),
  place: questionParam,
  kind: wordParam(SOURCE_KINDS),
  year: z.coerce.number().int().min(1950).max(2100).optional().catch(undefined),
  after: placeParam,
  before: placeParam,
});

/** The list's filters and place in it; what cannot be read is as if it were not there. */
export function readFigureList(params: SearchParams) {
  const { figure, place, year, ...rest } = list.parse({ ...params, year: firstOf(params.year) || undefined });
  const at = place === undefined ? null : readPlaceMark(place);
  return {
    ...rest,
    year,
    name: figure !== undefined && isFigureName(figure) ? figure : undefined,
    place: at === null ? undefined : place,
    placeAt: at ?? undefined,
  };
}
export type FigureListQuery = ReturnType<typeof readFigureList>;

export const figureTurnOf = ({ after, before }: FigureListQuery) => {
  if (after) return { direction: 'after' as const, place: after };
  return before ? { direction: 'before' as const, place: before } : null;
};

type Turn = { readonly after?: Row; readonly before?: Row };
type Row = { readonly on: string; readonly id: string };

/** The query of an address of the list. */
export const figureQuery = (
  { name, place, kind, year }: Partial<FigureListQuery>,
  { after, before }: Turn = {},
) => ({
  ...{ figure: name, place, kind, year },
  ...{ after: after && placeText(after), before: before && placeText(before) },
});
