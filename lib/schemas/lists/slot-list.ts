import { z } from 'zod';
import type { AreaId, DepartmentId } from '@/lib/domain/shared/ids';
import { SLOT_TABS, type SlotTab } from '@/lib/domain/slot/slot-state';
import {
  idParam,
  numberParam,
  ownWordParam,
  placeParam,
  placeText,
  questionParam,
  type SearchParams,
  wordParam,
} from './params';

/** A rent as somebody types it: 6000, 6.000, 6.000 kr.; whole kroner. */
const kroner = (text: unknown): unknown =>
  typeof text === 'string'
    ? text
        .replace(/kr\.?$/i, '')
        .replace(/[.\s]/g, '')
        .replace(/,\d*$/, '')
    : text;

const schema = z.object({
  tab: wordParam(SLOT_TABS),
  q: questionParam,
  rent: z.preprocess((value) => kroner(Array.isArray(value) ? value[0] : value), numberParam),
  rooms: numberParam,
  area: idParam<AreaId>(),
  department: idParam<DepartmentId>(),
  demand: ownWordParam,
  after: placeParam,
  before: placeParam,
});

export type SlotListQuery = z.output<typeof schema>;

/** The inbox's address, read; what makes no sense is ignored. */
export const readSlotList = (params: SearchParams): SlotListQuery => schema.parse(params);

const ORE = 100;

export const slotFilterOf = ({ tab = 'open', q, rent, rooms, area, department, demand }: SlotListQuery) => ({
  ...{ tab, q, rooms, demand, areaId: area, departmentId: department },
  maxRentOre: rent === undefined ? undefined : rent * ORE,
});

export function slotTurnOf({ after, before }: SlotListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

/** Is anything filtered beside the tab? */
export const isSlotListFiltered = ({ q, rent, rooms, area, department, demand }: SlotListQuery): boolean =>
  [q, rent, rooms, area, department, demand].some((value) => value !== undefined);

type Place = { readonly on: string; readonly id: string };

/** The query of the same list on another page, or behind another tab. */
export const slotQuery = (
  { tab, q, rent, rooms, area, department, demand }: SlotListQuery,
  more: { readonly tab?: SlotTab; readonly after?: Place | null; readonly before?: Place | null } = {},
): Readonly<Record<string, string | number | undefined>> => {
  const shown = more.tab ?? tab;
  return {
    ...{ q, rent, rooms, area, department, demand, tab: shown === 'open' ? undefined : shown },
    after: more.after ? placeText(more.after) : undefined,
    before: more.before ? placeText(more.before) : undefined,
  };
};
