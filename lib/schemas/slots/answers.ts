import { z } from 'zod';
import { asId, type SlotReturnId, type TelephoneActId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';
import { byTelephone, checkTelephone, neededText, telephoneFields, text } from './fields';

const returnId = z.uuid().transform((value) => asId<SlotReturnId>(value));

export const answerFaultSchema = z
  .object({
    returnId,
    answer: z.enum(['ACCEPTED', 'CONTESTED']),
    text: text(1000),
    ...telephoneFields,
  })
  .superRefine(checkTelephone)
  .refine((value) => value.answer === 'ACCEPTED' || value.text.length >= 3, {
    path: ['text'],
    message: says('slotForms.fields.reasonInWords'),
  })
  .transform((value) => ({
    returnId: value.returnId,
    answer: value.answer,
    text: value.text,
    byTelephone: byTelephone(value),
  }));

export const settleFaultSchema = z.object({
  returnId,
  settlement: z.enum(['UPHELD', 'REVERSED']),
  reason: neededText(1000, 3),
});

export const answerTelephoneActSchema = z
  .object({
    actId: z.uuid().transform((value) => asId<TelephoneActId>(value)),
    answer: z.enum(['CONFIRMED', 'CONTESTED']),
    text: text(1000),
  })
  .refine((value) => value.answer === 'CONFIRMED' || value.text.length >= 3, {
    path: ['text'],
    message: says('slotForms.fields.reasonInWords'),
  });
