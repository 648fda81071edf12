import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { KEPT_PERIODS, type KeptOfCitizen } from '@/lib/domain/slot/kept-period';
import { says } from '../message-key';
import { ticked } from '../vacancies/fields';

const periodOf = <What extends KeptOfCitizen>(what: What) =>
  z.object({
    what: z.literal(what),
    municipalityId: z.uuid(says('forms.chooseOne')).transform((text) => asId<MunicipalityId>(text)),
    months: z
      .string()
      .trim()
      .regex(/^[0-9]{1,4}$/, says('slots.contactPeriod.wholeMonths'))
      .transform(Number)
      .pipe(z.number().min(KEPT_PERIODS[what].least).max(KEPT_PERIODS[what].most)),
    shorter: ticked,
  });

/** Each has bounds of its own. */
export const keptPeriodSchema = z.discriminatedUnion('what', [
  periodOf('CONTACT'),
  periodOf('CASE_REFERENCE'),
]);
