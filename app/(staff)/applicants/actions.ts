'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { APPLICANT_ERROR_TEXTS } from '@/lib/schemas/applicants/error-texts';
import { findByCprSchema } from '@/lib/schemas/applicants/statement';
import { findByCpr } from '@/lib/usecases/applicants/find-by-cpr';

/** Leads to the one who was found, or to a list of those who share the number: the number itself stands in no address. */
export const findByCprAction = defineAction({
  permission: 'applicant.view',
  form: 'applicant.find',
  schema: findByCprSchema,
  run: findByCpr,
  errors: APPLICANT_ERROR_TEXTS,
  redirectTo: ([first, ...others]) =>
    others.length === 0 ? paths.applicant(first) : withQuery(paths.applicants, { same: first }),
});
