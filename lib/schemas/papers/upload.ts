import { z } from 'zod';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import {
  type ApplicantId,
  asId,
  type HouseholdMemberId,
  type OfferId,
  type PaperId,
} from '@/lib/domain/shared/ids';

const WHAT = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Z_]{3,40})$/i;

/** What `whatText` wrote, read back. */
export const what = z.string().transform((text, context) => {
  const [, member = '', kind = ''] = WHAT.exec(text) ?? [];
  const known = PAPER_KINDS.find((one) => one === kind);
  if (known !== undefined) return { memberId: asId<HouseholdMemberId>(member.toLowerCase()), kind: known };
  context.addIssue({ code: 'custom', message: 'forms.chooseOne' });
  return z.NEVER;
});

export const paperId = z.uuid().transform((text) => asId<PaperId>(text.toLowerCase()));
const applicantId = z.uuid().transform((text) => asId<ApplicantId>(text.toLowerCase()));
const offerId = z.uuid().transform((text) => asId<OfferId>(text.toLowerCase()));

/** What an applicant's form says; whose offer it is says the link. */
export const linkUploadSchema = z.object({ paperId, what });

/** What an officer's form says. Left empty, the paper is handed in outside of an offer. */
export const staffUploadSchema = z.object({
  paperId,
  what,
  applicantId,
  offerId: z.union([z.literal('').transform(() => null), offerId]).default(null),
});
