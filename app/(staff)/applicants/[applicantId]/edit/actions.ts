'use server';

import type { z } from 'zod';
import { defineAction } from '@/lib/auth/define-action';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths, withQuery } from '@/lib/platform/paths';
import { atRows } from '@/lib/schemas/applicants/at-rows';

import { changeApplicantSchema } from '@/lib/schemas/applicants/statement';
import { changeApplicant } from '@/lib/usecases/applicants/change-applicant';
import { STATEMENT_ERROR_TEXTS } from '../../known-texts';

const change = async (scope: UserScope, { rows, ...input }: z.output<typeof changeApplicantSchema>) =>
  atRows(await changeApplicant(scope, input), rows);

export const changeApplicantAction = defineAction({
  permission: 'applicant.edit',
  schema: changeApplicantSchema,
  run: change,
  errors: STATEMENT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'changed' }),
  revalidate: [paths.applicants],
});
