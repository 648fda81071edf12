'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import {
  endRehousingSchema,
  enterRehousingSchema,
  REHOUSING_ERRORS,
} from '@/lib/schemas/departments/rehousing';
import { endRehousing, enterRehousing } from '@/lib/usecases/rehousing/enter-rehousing';

const saying = {
  redirectTo: ({ departmentId }: { departmentId: string }) => paths.departmentRehousing(departmentId),
  revalidate: [paths.departments],
} as const;

export const enterRehousingAction = defineAction({
  permission: 'designation.enter',
  ...saying,
  schema: enterRehousingSchema,
  run: enterRehousing,
  errors: REHOUSING_ERRORS,
});

export const endRehousingAction = defineAction({
  permission: 'designation.enter',
  ...saying,
  form: 'rehousing.end',
  schema: endRehousingSchema,
  run: endRehousing,
  errors: {
    ...REHOUSING_ERRORS,
    'decided-already': { field: 'to', text: 'departments.rehousing.errors.decided-already' },
    overlaps: { field: 'to', text: 'departments.rehousing.errors.overlaps' },
  },
});
