import { z } from 'zod';
import { freeText } from '../free-text';
import { revision } from '../revision';
import { ALWAYS, datesInOrder } from './dates-in-order';
import { reason, ticked, vacancyId } from './fields';
import { reportFields, reportOf } from './report';

/** A fact that the decision used is put right: the whole report as it should have been. */
export const correctVacancySchema = z
  .object({ ...reportFields, vacancyId, revision, reason })
  .superRefine(datesInOrder, ALWAYS)
  .transform(({ vacancyId: id, revision: seen, reason: why, ...form }) => ({
    ...{ vacancyId: id, revision: seen, reason: why },
    report: reportOf(form, why),
  }));

/** Other facts change. What the decision used comes along hidden and as it was. */
export const changeVacancySchema = z
  .object({ ...reportFields, vacancyId, revision })
  .superRefine(datesInOrder, ALWAYS)
  .transform(({ vacancyId: id, revision: seen, ...form }) => ({
    ...{ vacancyId: id, revision: seen },
    report: reportOf(form, null),
  }));

export const voidVacancySchema = z.object({ vacancyId, revision, reason });

export const addNoteSchema = z
  .object({
    vacancyId,
    idempotencyKey: z.uuid(),
    text: freeText().min(1).max(4000),
    shared: ticked,
  })
  .transform(({ idempotencyKey: noteId, ...note }) => ({ ...note, noteId }));

/** One waiting vacancy, or all that the page lists. */
export const decideAwaitingSchema = z.object({
  vacancyIds: z.union([vacancyId.transform((id) => [id]), z.array(vacancyId).min(1).max(500)]),
});
