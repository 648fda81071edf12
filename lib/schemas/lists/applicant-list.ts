import { z } from 'zod';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import { idParam, placeParam, placeText, questionParam, type SearchParams, wordParam } from './params';
import { type Question, withoutCpr } from './search';

/** The views of the list by how somebody stands on it. */
export const APPLICANT_TABS = ['active', 'paused', 'lapsed'] as const;
export type ApplicantTab = (typeof APPLICANT_TABS)[number];

export const APPLICANT_LISTS = ['ORDINARY', 'TRANSFER', 'FLEXIBLE'] as const;

const schema = z.object({
  q: questionParam,
  tab: wordParam(APPLICANT_TABS),
  list: wordParam(APPLICANT_LISTS),
  organisation: idParam<OrganisationId>(),
  same: idParam<ApplicantId>(),
  after: placeParam,
  before: placeParam,
});

export type ApplicantListQuery = Omit<z.output<typeof schema>, 'q'> & Question;

/** The address of the list, read; an unknown parameter or a bad value is ignored. */
export function readApplicantList(params: SearchParams): ApplicantListQuery {
  const { q, ...query } = schema.parse(params);
  return { ...query, ...withoutCpr(q) };
}

const STATE: Readonly<Record<ApplicantTab, ApplicantState>> = {
  ...{ active: 'ACTIVE', paused: 'PAUSED', lapsed: 'LAPSED' },
};

/** The filter that the data layer understands. A search looks at everybody, however they stand, unless a view is chosen. */
export const filterOf = ({ q, tab, list, organisation, same }: ApplicantListQuery) => ({
  ...{ q, list, organisationId: organisation, same },
  state: tab ? STATE[tab] : q || same ? undefined : ('ACTIVE' as const),
});

export function turnOf({ after, before }: ApplicantListQuery) {
  if (after) return { direction: 'after', place: after } as const;
  return before ? ({ direction: 'before', place: before } as const) : null;
}

export const isFiltered = ({ q, list, organisation, same }: ApplicantListQuery): boolean =>
  [q, list, organisation, same].some((value) => value !== undefined);

type Place = { readonly seniorityOn: string; readonly id: string };
type Turned = { readonly tab?: ApplicantTab; readonly after?: Place; readonly before?: Place };

/** The query of the same list, turned to another page or view. */
export const applicantQuery = (
  { q, tab, list, organisation, same }: ApplicantListQuery,
  { after, before, ...other }: Turned,
): Readonly<Record<string, string | undefined>> => ({
  ...{ q, tab, list, organisation, same },
  ...other,
  after: after && placeText({ on: after.seniorityOn, id: after.id }),
  before: before && placeText({ on: before.seniorityOn, id: before.id }),
});
