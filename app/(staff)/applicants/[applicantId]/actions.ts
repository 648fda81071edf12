'use server';

import { defineAction } from '@/lib/auth/define-action';
import { writtenCpr } from '@/lib/domain/applicant/cpr';
import { paths, withQuery } from '@/lib/platform/paths';
import { APPLICANT_ERROR_TEXTS } from '@/lib/schemas/applicants/error-texts';
import {
  assignHandlerSchema,
  changeApplicantStateSchema,
  showCprSchema,
} from '@/lib/schemas/applicants/statement';
import { says } from '@/lib/schemas/message-key';
import { assignHandler } from '@/lib/usecases/applicants/assign-handler';
import { changeApplicantState } from '@/lib/usecases/applicants/change-applicant-state';
import { showCpr } from '@/lib/usecases/applicants/show-cpr';
import { RETURN_ERROR_TEXTS } from '../known-texts';

export const pauseApplicantAction = defineAction({
  permission: 'applicant.edit',
  form: 'applicant.pause',
  schema: changeApplicantStateSchema,
  run: changeApplicantState,
  errors: APPLICANT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'state' }),
  revalidate: [paths.applicants],
});

export const lapseApplicantAction = defineAction({
  permission: 'applicant.edit',
  form: 'applicant.lapse',
  schema: changeApplicantStateSchema,
  run: changeApplicantState,
  errors: APPLICANT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'state' }),
  revalidate: [paths.applicants],
});

export const activateApplicantAction = defineAction({
  permission: 'applicant.edit',
  form: 'applicant.activate',
  schema: changeApplicantStateSchema,
  run: changeApplicantState,
  errors: RETURN_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'state' }),
  revalidate: [paths.applicants],
});

export const showCprAction = defineAction({
  permission: 'applicant.unmask',
  schema: showCprSchema,
  run: showCpr,
  errors: APPLICANT_ERROR_TEXTS,
  done: ({ cpr }) => ({ text: says('applicants.cpr.shown'), values: { cpr: writtenCpr(cpr) } }),
});

export const assignHandlerAction = defineAction({
  permission: 'applicant.edit',
  form: 'applicant.handler',
  schema: assignHandlerSchema,
  run: assignHandler,
  errors: APPLICANT_ERROR_TEXTS,
  redirectTo: ({ applicantId }) => withQuery(paths.applicant(applicantId), { done: 'handler' }),
});
