import { z } from 'zod';
import { asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { written } from '../vacancies/fields';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;
const MOST_ORE = 100_000_000;
const AMOUNT = says('households.errors.amount');

/** Which municipality and criterion the amount is of is one choice: `municipality/criterion`. */
const asked = z
  .string()
  .regex(/^[0-9a-f-]{36}\/.{1,60}$/, says('forms.chooseOne'))
  .transform((text) => ({
    municipalityId: asId<MunicipalityId>(text.slice(0, 36)),
    criterion: text.slice(37),
  }));

export const setAmountSchema = z
  .object({
    organisationId: z.uuid().transform((value) => asId<OrganisationId>(value)),
    asked,
    year: z
      .string()
      .trim()
      .regex(/^[0-9]{4}$/, says('households.errors.year'))
      .transform(Number)
      .pipe(z.number().min(FIRST_YEAR).max(LAST_YEAR)),
    amount: written({ places: 2, least: 1, most: MOST_ORE }, { how: AMOUNT, limit: AMOUNT }),
    source: freeText().min(3).max(300),
  })
  .transform(({ asked: of, amount, ...row }) => ({ ...row, ...of, oere: amount }));

/** A text for every code that `setAmount` may answer. */
export const AMOUNT_ERROR_TEXTS = {
  'not-found': says('forms.staleForm'),
  'no-amount-asked': { field: 'asked', text: says('households.errors.noAmountAsked') },
} as const;
