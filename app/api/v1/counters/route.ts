import { listDepartments } from '@/lib/data/departments/departments';
import { ok } from '@/lib/domain/shared/result';
import { listCounters } from '@/lib/schemas/api/operations';
import { countersBody } from '../answers/stock';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(listCounters, {
    run: async (scope, { query }) =>
      ok({ body: countersBody(await listDepartments(scope, {}, query.after)), revision: null }),
  }),
});
