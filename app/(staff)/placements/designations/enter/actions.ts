'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { DESIGNATION_ERRORS, enterDesignationsSchema } from '@/lib/schemas/designations/list';
import { enterDesignations } from '@/lib/usecases/designations/enter-designations';

export const enterDesignationsAction = defineAction({
  permission: 'designation.enter',
  schema: enterDesignationsSchema,
  run: enterDesignations,
  errors: DESIGNATION_ERRORS,
  stale: ['list-changed'],
  redirectTo: ({ begun, ended, found }, { municipalityId: municipality }) =>
    withQuery(paths.designations, { municipality, begun, ended, found }),
  revalidate: [paths.designations, paths.lateKnowledge, paths.departments],
});
