import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { day } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';

const ORE_IN_KRONE = 100;

/** Whole hundreds of kroner as Danes write them: 2800 or 2.800. */
const wholeHundreds = z
  .string()
  .trim()
  .regex(/^(?:[0-9]{1,2}\.?)?[0-9]{3}$/, says('summaries.values.errors.kroner'))
  .transform((text) => Number(text.replace('.', '')))
  .pipe(
    z
      .number()
      .positive(says('summaries.values.errors.kroner'))
      .multipleOf(100, says('summaries.values.errors.hundreds')),
  )
  .transform((kroner) => kroner * ORE_IN_KRONE);

export const rentThresholdSchema = z.object({
  municipalityId: z.uuid(says('forms.chooseOne')).transform((text) => asId<MunicipalityId>(text)),
  from: day,
  ore: wholeHundreds,
  source: freeText().pipe(z.string().min(3).max(200)),
});
