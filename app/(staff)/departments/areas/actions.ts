'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { areaSchema } from '@/lib/schemas/departments/stock';
import { enterArea } from '@/lib/usecases/stock/enter-area';

export const enterAreaAction = defineAction({
  permission: 'area.enter',
  schema: areaSchema,
  run: enterArea,
  errors: {
    'not-found': 'forms.staleForm',
    'name-taken': { field: 'name', text: 'stock.errors.area-taken' },
  },
  redirectTo: withQuery(paths.areas, { done: 'yes' }),
});
