import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { CONTACT_PERIOD } from '@/lib/domain/slot/contact';
import { says } from '../message-key';

export const contactPeriodSchema = z.object({
  municipalityId: z.uuid(says('forms.chooseOne')).transform((text) => asId<MunicipalityId>(text)),
  months: z
    .string()
    .trim()
    .regex(/^[0-9]{1,4}$/, says('forms.number'))
    .transform(Number)
    .pipe(z.number().min(CONTACT_PERIOD.least).max(CONTACT_PERIOD.most)),
});
