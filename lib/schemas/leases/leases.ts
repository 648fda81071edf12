import { z } from 'zod';
import { FALL_REASONS, LETTING_TYPES } from '@/lib/domain/letting/vocabulary';
import { asId, type OfferId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { revision } from '../revision';
import { vacancyId } from '../vacancies/fields';

const offerId = z.uuid().transform((value) => asId<OfferId>(value));
const lease = { vacancyId, revision, signedOn: day, takeoverOn: day };

/** With the applicant who was approved: the kind of letting follows from how the home was offered. */
export const signLeaseOfOfferSchema = z
  .object({ ...lease, offerId })
  .transform(({ offerId: id, ...form }) => ({
    ...form,
    leased: { by: 'OFFER' as const, offerId: id },
  }));

/** Too little to be a reason counts as none. */
const outsideReason = freeText()
  .max(1000)
  .default('')
  .transform((text) => (text.length < 3 ? null : text));

/** With somebody found outside the app: the officer says which kind of letting it was. */
export const signLeaseOutsideSchema = z
  .object({ ...lease, lettingType: z.enum(LETTING_TYPES), reason: outsideReason })
  .transform(({ lettingType, reason, ...form }) => ({
    ...form,
    leased: { by: 'OUTSIDE' as const, lettingType, reason },
  }));

export const fallThroughSchema = z.object({
  ...{ vacancyId, revision, fellOn: day, reason: z.enum(FALL_REASONS) },
  revive: z.array(offerId).max(50).default([]),
});
