import { z } from 'zod';
import { LOSS_BEARERS, VOID_GROUNDS } from '@/lib/domain/letting/vocabulary';
import { maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { vacancyId, wholeUnits } from '../vacancies/fields';

/** Percent with at most one decimal, as thousandths; empty is none. */
const percent = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    const permille = wholeUnits(text.replace(/\s*%$/, ''), 1);
    if (permille !== null) return permille;
    context.addIssue({ code: 'custom', message: says('voids.errors.percent') });
    return z.NEVER;
  });

export const recordVoidSchema = z
  .object({
    ...{ vacancyId, ground: z.enum(VOID_GROUNDS), bearer: z.enum(LOSS_BEARERS), share: percent },
    ...{ emptyUntil: maybeDay, effort: freeText().max(2000).default('') },
  })
  .transform(({ vacancyId: id, share, ...record }) => ({
    vacancyId: id,
    record: { ...record, municipalityPermille: share },
  }));
