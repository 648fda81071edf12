import { z } from 'zod';
import { RETURN_REASONS } from '@/lib/domain/agreement/vocabulary';
import { asId, type UserId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { says } from '../message-key';
import { revision } from '../revision';
import { byTelephone, checkTelephone, neededText, slotId, telephoneFields, text } from './fields';

const slot = { slotId, revision };

export const claimSlotSchema = z
  .object({ ...slot, ...telephoneFields })
  .superRefine(checkTelephone)
  .transform((value) => ({
    slotId: value.slotId,
    revision: value.revision,
    byTelephone: byTelephone(value),
  }));

export const takeOverSlotSchema = z.object(slot);

export const reassignSlotSchema = z.object({
  ...slot,
  to: z.uuid().transform((value) => asId<UserId>(value)),
});

export const unnameCitizenSchema = z
  .object({ ...slot, as: z.enum(['DECLINED', 'WITHDRAWN']), ...telephoneFields })
  .superRefine(checkTelephone)
  .transform((value) => ({ ...slotOf(value), as: value.as, byTelephone: byTelephone(value) }));

export const completeSlotSchema = z
  .object({ ...slot, leaseSignedOn: day, takeoverOn: day, ...telephoneFields })
  .superRefine(checkTelephone)
  .transform((value) => ({
    ...slotOf(value),
    leaseSignedOn: value.leaseSignedOn,
    takeoverOn: value.takeoverOn,
    byTelephone: byTelephone(value),
  }));

export const undoCompletionSchema = z
  .object({ ...slot, reason: neededText(1000, 3), ...telephoneFields })
  .superRefine(checkTelephone)
  .transform((value) => ({ ...slotOf(value), reason: value.reason, byTelephone: byTelephone(value) }));

/** `DEADLINE_EXPIRED` is the job's own reason, which nobody chooses. */
const CHOSEN_RETURN_REASONS = RETURN_REASONS.filter((reason) => reason !== 'DEADLINE_EXPIRED');

export const returnSlotSchema = z
  .object({
    ...slot,
    reason: z.enum(CHOSEN_RETURN_REASONS),
    textShared: text(1000),
    textInternal: text(4000),
    ...telephoneFields,
  })
  .superRefine(checkTelephone)
  .superRefine((value, context) => {
    if (value.reason !== 'OTHER' || value.textShared.length >= 3) return;
    context.addIssue({
      code: 'custom',
      path: ['textShared'],
      message: says('slotForms.fields.reasonInWords'),
    });
  })
  .transform((value) => ({
    ...slotOf(value),
    reason: value.reason,
    textShared: value.textShared,
    textInternal: value.textInternal,
    byTelephone: byTelephone(value),
  }));

const slotOf = (value: { slotId: z.output<typeof slotId>; revision: number }) => ({
  slotId: value.slotId,
  revision: value.revision,
});
