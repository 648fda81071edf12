import { z } from 'zod';
import { ROUTES } from '@/lib/domain/agreement/vocabulary';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { STATE_GROUPS, STATES_OF_GROUP, type StateGroup } from '@/lib/domain/vacancy/state-groups';
import { VACANCY_STATES, type VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import {
  dayParam,
  idParam,
  ownWordParam,
  placeParam,
  placeText,
  questionParam,
  type SearchParams,
  wordParam,
} from './params';

/** Everything that was ever reported; without it the list has what is vacant now. */
export const EVERY_STATE = 'ALL';

const schema = z.object({
  q: questionParam,
  state: wordParam([...STATE_GROUPS, EVERY_STATE, ...VACANCY_STATES]),
  department: idParam<DepartmentId>(),
  tier: ownWordParam,
  route: wordParam(ROUTES),
  from: dayParam,
  to: dayParam,
  after: placeParam,
  before: placeParam,
});

export type VacancyListQuery = z.output<typeof schema>;

/** The vacancy list's address, read; an unknown parameter or a bad value is ignored. */
export const readVacancyList = (params: SearchParams): VacancyListQuery => schema.parse(params);

type StateWord = NonNullable<VacancyListQuery['state']>;

const isGroup = (word: StateWord): word is StateGroup => STATE_GROUPS.some((group) => group === word);

/** The filter that the data layer understands. */
export const filterOf = ({ q, state, department, tier, route, from, to }: VacancyListQuery) => ({
  ...{ q, tier, route, from, to, departmentId: department },
  states: statesOf(state ?? 'OPEN'),
});

function statesOf(word: StateWord): readonly VacancyState[] | undefined {
  if (word === EVERY_STATE) return undefined;
  return isGroup(word) ? STATES_OF_GROUP[word] : [word];
}

/** Are all the homes in the list vacant still? */
export const isOfVacantHomes = (query: VacancyListQuery): boolean =>
  filterOf(query).states?.every((state) => STATES_OF_GROUP.OPEN.includes(state)) ?? false;

export function turnOf({ after, before }: VacancyListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

/** Is anything filtered beyond what is vacant now? */
export const isFiltered = ({ after: _, before: __, state, ...filters }: VacancyListQuery): boolean =>
  (state ?? 'OPEN') !== 'OPEN' || Object.values(filters).some((value) => value !== undefined);

/** The query of the same list turned to another page. */
export function turned(
  { q, state, department, tier, route, from, to }: VacancyListQuery,
  { after, before }: { readonly after?: Place; readonly before?: Place },
): Readonly<Record<string, string | undefined>> {
  return {
    ...{ q, state, department, tier, route, from, to },
    after: after && placeText({ on: after.reportedOn, id: after.id }),
    before: before && placeText({ on: before.reportedOn, id: before.id }),
  };
}

type Place = { readonly reportedOn: string; readonly id: string };
