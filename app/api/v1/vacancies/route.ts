import { listToldVacancies } from '@/lib/data/api/api-vacancies';
import { err, ok } from '@/lib/domain/shared/result';
import { listVacancies, reportVacancy } from '@/lib/schemas/api/operations';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { pageBody } from '../answers/page-body';
import { reportRefusal } from '../answers/refusals';
import { tellStored, vacancyBody } from '../answers/vacancy';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(listVacancies, {
    run: async (scope, { query }) => {
      const { after, limit, state = null, departmentId = null, externalId = null } = query;
      const filter = { state, departmentId, externalId, after: after ?? null, limit: limit + 1 };
      const rows = await listToldVacancies(scope, filter);
      const placeOf = ({ reportedOn, id }: (typeof rows)[number]) => ({ on: reportedOn, id });
      return ok(pageBody(rows, limit, { bodyOf: vacancyBody, placeOf }));
    },
  }),
  POST: serve(reportVacancy, {
    run: async (scope, { body, mark }) => {
      const reported = await reportVacancies(scope, { idempotencyKey: mark, reports: [body] });
      if (!reported.ok) return err(reportRefusal(reported.error));
      const [first] = reported.value.vacancies;
      if (first === undefined) throw new Error('A report was left without an answer');
      return ok(await tellStored(scope, first.vacancyId));
    },
  }),
});
