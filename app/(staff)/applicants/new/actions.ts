'use server';

import type { z } from 'zod';
import { defineAction } from '@/lib/auth/define-action';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import { atRows } from '@/lib/schemas/applicants/at-rows';
import { APPLICANT_ERROR_TEXTS } from '@/lib/schemas/applicants/error-texts';
import { enrolApplicantSchema } from '@/lib/schemas/applicants/statement';
import { enrolApplicant } from '@/lib/usecases/applicants/enrol-applicant';

const enrol = async (scope: UserScope, { rows, ...input }: z.output<typeof enrolApplicantSchema>) =>
  atRows(await enrolApplicant(scope, input), rows);

export const enrolApplicantAction = defineAction({
  permission: 'applicant.edit',
  schema: enrolApplicantSchema,
  run: enrol,
  errors: APPLICANT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => paths.applicant(applicantId),
  revalidate: [paths.applicants],
});
