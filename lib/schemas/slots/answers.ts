import { z } from 'zod';
import { asId, type SlotReturnId, type TelephoneActId } from '@/lib/domain/shared/ids';
import { byTelephone, checkTelephone, neededText, telephoneFields, text } from './fields';

const returnId = z.uuid('unknown').transform((value) => asId<SlotReturnId>(value));

export const answerFaultSchema = z
  .object({
    returnId,
    answer: z.enum(['ACCEPTED', 'CONTESTED'], 'required'),
    text: text(1000),
    ...telephoneFields,
  })
  .superRefine(checkTelephone)
  .refine((value) => value.answer === 'ACCEPTED' || value.text.length >= 3, {
    path: ['text'],
    message: 'required',
  })
  .transform((value) => ({
    returnId: value.returnId,
    answer: value.answer,
    text: value.text,
    byTelephone: byTelephone(value),
  }));

export const settleFaultSchema = z.object({
  returnId,
  settlement: z.enum(['UPHELD', 'REVERSED'], 'required'),
  reason: neededText(1000, 3),
});

export const answerTelephoneActSchema = z
  .object({
    actId: z.uuid('unknown').transform((value) => asId<TelephoneActId>(value)),
    answer: z.enum(['CONFIRMED', 'CONTESTED'], 'required'),
    text: text(1000),
  })
  .refine((value) => value.answer === 'CONFIRMED' || value.text.length >= 3, {
    path: ['text'],
    message: 'required',
  });
