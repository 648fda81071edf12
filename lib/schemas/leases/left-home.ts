import { z } from 'zod';
import { asId, type DepartmentId, type DwellingId, type OfferId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { idParam, questionParam, type SearchParams } from '../lists/params';

/** The home that a new tenant moves out of: chosen among those of the register, or known from the start. */
export const reportLeftHomeSchema = z.object({
  offerId: z.uuid().transform((value) => asId<OfferId>(value)),
  dwelling: z.uuid().transform((value) => asId<DwellingId>(value)),
  availableOn: day,
  choiceReason: freeText()
    .max(1000)
    .default('')
    .transform((value) => (value === '' ? null : value)),
  idempotencyKey: z.string().min(8).max(200),
});

const schema = z.object({ left: questionParam, leftIn: idParam<DepartmentId>() });

/** What the officer searches for, and in which department; nothing: what is known of the applicant is enough. */
export const readLeftHome = (params: SearchParams) => schema.parse(params);
