import { err, ok } from '@/lib/domain/shared/result';
import { voidVacancy as operation } from '@/lib/schemas/api/operations';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { caseRefusal } from '../../../answers/refusals';
import { tellStored, tellVacancy } from '../../../answers/vacancy';
import { methods } from '../../../methods';
import { serve } from '../../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serve(operation, {
    current: (scope, { vacancyId }) => tellVacancy(scope, vacancyId),
    run: async (scope, { params: { vacancyId }, body: { reason }, revision }) => {
      const voided = await voidVacancy(scope, { vacancyId, revision, reason });
      if (!voided.ok) return err(caseRefusal(voided.error));
      return ok({ ...(await tellStored(scope, vacancyId)), location: undefined });
    },
  }),
});
