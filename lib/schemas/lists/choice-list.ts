import { z } from 'zod';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import { dayParam, idParam, momentPlaceParam, momentPlaceText, type SearchParams, wordParam } from './params';

const schema = z.object({
  kind: wordParam(CHOICES),
  show: wordParam(['unseen', 'all']),
  department: idParam<DepartmentId>(),
  from: dayParam,
  through: dayParam,
  after: momentPlaceParam,
  before: momentPlaceParam,
});

export type ChoiceListQuery = z.output<typeof schema>;

export const readChoiceList = (params: SearchParams): ChoiceListQuery => schema.parse(params);

export const choiceFilterOf = ({ kind, show, department, from, through }: ChoiceListQuery) => ({
  ...{ kind, from, through, departmentId: department },
  unseen: show === 'unseen',
});

export function choiceTurnOf({ after, before }: ChoiceListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

type Row = { readonly chosenAt: Date; readonly id: string };
const placeText = (row: Row | undefined): string | undefined =>
  row && momentPlaceText({ at: row.chosenAt, id: row.id });

/** The query of the same list turned to another page, or with another view. */
export const choiceQuery = (
  { kind, show, department, from, through }: ChoiceListQuery,
  more: { readonly after?: Row; readonly before?: Row; readonly show?: string } = {},
): Readonly<Record<string, string | undefined>> => ({
  ...{ kind, department, from, through, show: more.show ?? show },
  after: placeText(more.after),
  before: placeText(more.before),
});
