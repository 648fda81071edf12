'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { LATE_PLACEMENT_ERRORS, latePlacementSchema } from '@/lib/schemas/departments/late-placement';
import { enterPlacement } from '@/lib/usecases/late-knowledge/enter-placement';

export const enterPlacementAction = defineAction({
  permission: 'designation.enter',
  form: 'placement.late',
  schema: latePlacementSchema,
  run: enterPlacement,
  errors: LATE_PLACEMENT_ERRORS,
  redirectTo: ({ departmentId, found }) => withQuery(paths.department(departmentId), { placed: found }),
  revalidate: [paths.departments, paths.lateKnowledge],
});
