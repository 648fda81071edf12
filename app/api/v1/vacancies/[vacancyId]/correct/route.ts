import { err, ok } from '@/lib/domain/shared/result';
import { correctVacancy as operation } from '@/lib/schemas/api/operations';
import { type CorrectVacancyError, correctVacancy } from '@/lib/usecases/vacancies/correct-vacancy';
import { caseRefusal, reportRefusal } from '../../../answers/refusals';
import { tellStored, tellVacancy } from '../../../answers/vacancy';
import { methods } from '../../../methods';
import type { Refusal } from '../../../problem-answer';
import { serve } from '../../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serve(operation, {
    current: (scope, { vacancyId }) => tellVacancy(scope, vacancyId),
    run: async (scope, { params: { vacancyId }, body: { report, reason }, revision }) => {
      const corrected = await correctVacancy(scope, { vacancyId, revision, report, reason });
      if (!corrected.ok) return err(refusalOf(corrected.error));
      return ok(await tellStored(scope, corrected.value.replacement.vacancyId));
    },
  }),
});

function refusalOf(error: CorrectVacancyError): Refusal {
  if (error.code === 'nothing-to-correct') return { code: error.code };
  return 'by' in error || error.code === 'not-found' ? caseRefusal(error) : reportRefusal(error);
}
