import type { ApplicantId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { APPLICANT_ERROR_TEXTS as TEXTS } from '@/lib/schemas/applicants/error-texts';
import { says } from '@/lib/schemas/message-key';

type Known = { readonly applicantId: ApplicantId; readonly reference: string };

/** With the way to the one who is known already. */
const withWay = <Text>(text: (known: Known) => Text) => {
  return (known: Known) => ({
    ...text(known),
    link: { href: paths.applicant(known.applicantId), text: says('applicants.errors.openKnown') },
  });
};

/** What enrolling and putting right may be refused with. */
export const STATEMENT_ERROR_TEXTS = {
  ...TEXTS,
  'external-id-taken': withWay(TEXTS['external-id-taken']),
  'already-enrolled': withWay(TEXTS['already-enrolled']),
};

/** What bringing somebody back may be refused with: its form has no field for the number. */
export const RETURN_ERROR_TEXTS = {
  ...TEXTS,
  'already-enrolled': (known: Known) => {
    const { field: _, ...text } = STATEMENT_ERROR_TEXTS['already-enrolled'](known);
    return text;
  },
};
