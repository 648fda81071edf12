'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import { departmentSchema } from '@/lib/schemas/departments/stock';
import { enterDepartment } from '@/lib/usecases/stock/enter-department';

export const enterDepartmentAction = defineAction({
  permission: 'department.enter',
  schema: departmentSchema,
  run: enterDepartment,
  errors: {
    'not-found': 'forms.staleForm',
    'number-taken': { field: 'number', text: 'stock.errors.number-taken' },
    'lbf-taken': { field: 'lbf', text: 'stock.errors.lbf-taken' },
  },
  redirectTo: ({ departmentId }) => paths.department(departmentId),
});
