import { z } from 'zod';
import { addDays } from '@/lib/domain/calendar/days';
import { asId, type SubstitutionId, type UserId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { says } from '../message-key';

const userId = z.uuid().transform((value) => asId<UserId>(value));

/** `to` is the last day of the absence as people write it; null is until further notice. */
export const appointSubstituteSchema = z
  .object({
    absent: userId,
    substitute: userId,
    from: day,
    to: z.union([z.literal('').transform(() => null), day]).default(null),
  })
  .refine((value) => value.absent !== value.substitute, {
    path: ['substitute'],
    message: says('forms.chooseOne'),
  })
  .refine((value) => value.to === null || value.to >= value.from, {
    path: ['to'],
    message: says('transitional.errors.until-before-from'),
  })
  .transform(({ to, ...value }) => ({ ...value, to: to === null ? null : addDays(to, 1) }));

export const endSubstitutionSchema = z.object({
  substitutionId: z.uuid().transform((value) => asId<SubstitutionId>(value)),
});
