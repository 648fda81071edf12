'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { declareExhaustedSchema, openLettingSchema, resumePhaseSchema } from '@/lib/schemas/lettings/acts';
import { EXHAUSTED_TEXTS, OPEN_LETTING_TEXTS, RESUME_TEXTS } from '@/lib/schemas/lettings/error-texts';
import { declareExhausted } from '@/lib/usecases/lettings/declare-exhausted';
import { openLetting } from '@/lib/usecases/lettings/open-letting';
import { resumePhase } from '@/lib/usecases/lettings/resume-phase';

export const openLettingAction = defineAction({
  permission: 'letting.offer',
  form: 'open-letting',
  schema: openLettingSchema,
  run: openLetting,
  errors: OPEN_LETTING_TEXTS,
  redirectTo: ({ vacancyId }) => paths.letting(vacancyId),
  revalidate: ({ vacancyId }) => [paths.vacancy(vacancyId)],
});

export const declareExhaustedAction = defineAction({
  permission: 'letting.offer',
  form: 'declare-exhausted',
  schema: declareExhaustedSchema,
  run: declareExhausted,
  errors: EXHAUSTED_TEXTS,
  // With the step in the address it is another page, which opens at its top and not where the next step's button stands.
  redirectTo: ({ vacancyId }, { position: left }) => withQuery(paths.letting(vacancyId), { left }),
  revalidate: ({ vacancyId }) => [paths.vacancy(vacancyId)],
});

export const resumePhaseAction = defineAction({
  permission: 'letting.offer',
  form: 'resume-phase',
  schema: resumePhaseSchema,
  run: resumePhase,
  errors: RESUME_TEXTS,
  redirectTo: ({ vacancyId }) => withQuery(paths.letting(vacancyId), { done: 'resumed' }),
  revalidate: ({ vacancyId }) => [paths.vacancy(vacancyId)],
});
