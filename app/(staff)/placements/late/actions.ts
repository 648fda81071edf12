'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import {
  LET_STAND_ERRORS,
  letStandSchema,
  REPORT_ANEW_ERRORS,
  reportAnewSchema,
} from '@/lib/schemas/late-knowledge/settle';
import { letStand } from '@/lib/usecases/late-knowledge/let-stand';
import { reportAnew } from '@/lib/usecases/late-knowledge/report-anew';

export const letStandAction = defineAction({
  permission: 'late.settle',
  schema: letStandSchema,
  run: letStand,
  errors: LET_STAND_ERRORS,
  stale: ['already-settled'],
  redirectTo: withQuery(paths.lateKnowledge, { done: 'stands' }),
  revalidate: [paths.lateKnowledge],
});

export const reportAnewAction = defineAction({
  permission: 'late.settle',
  form: 'late.anew',
  schema: reportAnewSchema,
  run: reportAnew,
  errors: REPORT_ANEW_ERRORS,
  stale: ['already-settled', 'lease-signed', 'already-voided'],
  redirectTo: ({ replacement }) => paths.vacancy(replacement.vacancyId),
  revalidate: [paths.lateKnowledge, paths.vacancies, paths.departments],
});
