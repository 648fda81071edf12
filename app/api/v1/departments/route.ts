import { listDepartments } from '@/lib/data/departments/departments';
import { ok } from '@/lib/domain/shared/result';
import { listDepartments as operation } from '@/lib/schemas/api/operations';
import { departmentsBody } from '../answers/stock';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(operation, {
    run: async (scope, { query }) =>
      ok({ body: departmentsBody(await listDepartments(scope, {}, query.after)), revision: null }),
  }),
});
