import {
  findToldVacancy,
  listToldOf,
  type ToldDecision,
  type ToldTurn,
  type ToldVacancy,
} from '@/lib/data/api/api-vacancies';
import type { UserScope } from '@/lib/domain/access/scope';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import type { ApiVacancy } from '@/lib/schemas/api/vacancy';
import type { Told } from '../serve';

/** A vacancy as the API tells it. */
export function vacancyBody({ decision, turn, revision: _, registeredAt, ...row }: ToldVacancy): ApiVacancy {
  const slot = turn && turnBody(turn);
  return {
    ...row,
    registeredAt: registeredAt.toISOString(),
    verdict: decision && verdictBody(decision),
    respondBy: slot?.state === 'OFFERED' ? slot.respondBy : null,
    slot,
  };
}

export function turnBody({ answerDue, returned, ...turn }: ToldTurn): NonNullable<ApiVacancy['slot']> {
  return {
    ...turn,
    respondBy: answerDue,
    returned: returned && { ...returned, returnedAt: new Date(returned.returnedAt).toISOString() },
  };
}

/** The stored words, never rendered anew. */
function verdictBody({ verdict, decidedAt, ...decision }: ToldDecision): NonNullable<ApiVacancy['verdict']> {
  return {
    ...decision,
    decidedAt: new Date(decidedAt).toISOString(),
    headline: verdict.headline,
    explanation: verdict.lead,
    steps: verdict.steps.map(({ rung, outcome, title, why, sum, reference }) => ({
      ...{ rung, outcome, title, why, sum, section: reference.text },
    })),
  };
}

export async function tellVacancy(scope: UserScope, id: VacancyId): Promise<Told<ApiVacancy> | null> {
  const found = await findToldVacancy(scope, id);
  return found && { body: vacancyBody(found), revision: found.revision, location: paths.apiVacancy(id) };
}

/** One that was stored a moment ago. */
export async function tellStored(scope: UserScope, id: VacancyId): Promise<Told<ApiVacancy>> {
  const told = await tellVacancy(scope, id);
  if (told === null) throw new Error('A vacancy that was stored cannot be read');
  return told;
}

/** The same of several that were stored together, in the order they were sent in. */
export async function tellAllStored(scope: UserScope, ids: readonly VacancyId[]): Promise<ApiVacancy[]> {
  const told = await listToldOf(scope, ids);
  if (told.length !== ids.length) throw new Error('A vacancy that was stored cannot be read');
  return told.map(vacancyBody);
}
