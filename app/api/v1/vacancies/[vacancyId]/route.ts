import { err, ok } from '@/lib/domain/shared/result';
import { getVacancy } from '@/lib/schemas/api/operations';
import { tellVacancy } from '../../answers/vacancy';
import { methods } from '../../methods';
import { serve } from '../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(getVacancy, {
    run: async (scope, { params }) => {
      const told = await tellVacancy(scope, params.vacancyId);
      return told === null ? err({ code: 'not-found' }) : ok({ ...told, location: undefined });
    },
  }),
});
