'use server';

import type { z } from 'zod';
import { defineAction } from '@/lib/auth/define-action';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths, withQuery } from '@/lib/platform/paths';
import { atRows } from '@/lib/schemas/applicants/at-rows';

import { enrolApplicantSchema } from '@/lib/schemas/applicants/statement';
import { enrolApplicant } from '@/lib/usecases/applicants/enrol-applicant';
import { STATEMENT_ERROR_TEXTS } from '../known-texts';

const enrol = async (scope: UserScope, { rows, ...input }: z.output<typeof enrolApplicantSchema>) =>
  atRows(await enrolApplicant(scope, input), rows);

export const enrolApplicantAction = defineAction({
  permission: 'applicant.edit',
  schema: enrolApplicantSchema,
  run: enrol,
  errors: STATEMENT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'enrolled' }),
  revalidate: [paths.applicants],
});
