'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { SUBSTITUTION_ERROR_TEXTS } from '@/lib/schemas/slots/error-texts';
import { appointSubstituteSchema, endSubstitutionSchema } from '@/lib/schemas/slots/substitution';
import { appointSubstitute } from '@/lib/usecases/slots/appoint-substitute';
import { endSubstitution } from '@/lib/usecases/slots/end-substitution';

export const appointSubstituteAction = defineAction({
  permission: 'substitute.appoint',
  schema: appointSubstituteSchema,
  run: appointSubstitute,
  errors: SUBSTITUTION_ERROR_TEXTS,
  redirectTo: withQuery(paths.substitutes, { done: 'appointed' }),
  revalidate: [paths.home, paths.slots],
});

export const endSubstitutionAction = defineAction({
  permission: 'substitute.appoint',
  schema: endSubstitutionSchema,
  run: endSubstitution,
  errors: SUBSTITUTION_ERROR_TEXTS,
  redirectTo: withQuery(paths.substitutes, { done: 'ended' }),
  revalidate: [paths.home, paths.slots],
  form: 'substitute.end',
});
