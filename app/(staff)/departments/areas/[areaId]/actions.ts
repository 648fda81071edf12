'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { renameAreaSchema } from '@/lib/schemas/departments/stock';
import { renameArea } from '@/lib/usecases/stock/rename-area';

export const renameAreaAction = defineAction({
  permission: 'area.enter',
  schema: renameAreaSchema,
  run: renameArea,
  errors: {
    'not-found': 'forms.staleForm',
    'name-taken': { field: 'name', text: 'stock.errors.area-taken' },
    'nothing-changed': { field: 'name', text: 'stock.errors.nothing-changed' },
    'day-ahead': { field: 'from', text: 'stock.errors.day-ahead' },
  },
  stale: ['not-found'],
  redirectTo: ({ areaId }) => withQuery(paths.area(areaId), { done: 'yes' }),
  revalidate: [paths.areas, paths.figureAreas],
});
