import { z } from 'zod';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { CHOICES } from '@/lib/domain/vacancy/choices';
import { dayParam, idParam, type SearchParams, wordParam } from './params';

const PLACE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** A place in the list: the instant of a choice and its id. */
const placeParam = z
  .string()
  .transform((text, context) => {
    const [, at = '', id = ''] = PLACE.exec(text) ?? [];
    const instant = new Date(at);
    if (!Number.isNaN(instant.getTime())) return { at: instant, id };
    context.addIssue({ code: 'custom' });
    return z.NEVER;
  })
  .optional()
  .catch(undefined);

const schema = z.object({
  kind: wordParam(CHOICES),
  show: wordParam(['unseen', 'all']),
  department: idParam<DepartmentId>(),
  from: dayParam,
  through: dayParam,
  after: placeParam,
  before: placeParam,
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
  row && `${row.chosenAt.toISOString()}_${row.id}`;

/** The query of the same list turned to another page, or with another view. */
export const choiceQuery = (
  { kind, show, department, from, through }: ChoiceListQuery,
  more: { readonly after?: Row; readonly before?: Row; readonly show?: string } = {},
): Readonly<Record<string, string | undefined>> => ({
  ...{ kind, department, from, through, show: more.show ?? show },
  after: placeText(more.after),
  before: placeText(more.before),
});
