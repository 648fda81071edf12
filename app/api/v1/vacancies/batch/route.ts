import { err, ok } from '@/lib/domain/shared/result';
import { reportVacancies as operation } from '@/lib/schemas/api/operations';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { reportRefusal } from '../../answers/refusals';
import { tellAllStored } from '../../answers/vacancy';
import { methods } from '../../methods';
import { serve } from '../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serve(operation, {
    run: async (scope, { body: { reports }, mark }) => {
      const reported = await reportVacancies(scope, { idempotencyKey: mark, reports });
      if (!reported.ok) return err(reportRefusal(reported.error, (index) => `/reports/${index}`));
      const ids = reported.value.vacancies.map(({ vacancyId }) => vacancyId);
      return ok({ body: { items: await tellAllStored(scope, ids) }, revision: null });
    },
  }),
});
