import { z } from 'zod';
import { PAPER_KINDS } from '@/lib/domain/criteria/vocabulary';
import {
  type ApplicantId,
  asId,
  type HouseholdMemberId,
  type OfferId,
  type PaperId,
} from '@/lib/domain/shared/ids';

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** @see memberToken */
const TOKEN = /^[\w-]{16}$/;

/** What `whatText` wrote, read back: whose paper by what stands for a member there, and of which kind. */
const whatBy = (member: RegExp) =>
  z.string().transform((text, context) => {
    const at = text.lastIndexOf('.');
    const kind = PAPER_KINDS.find((one) => one === text.slice(at + 1));
    const who = text.slice(0, Math.max(0, at));
    if (kind !== undefined && member.test(who)) return { who, kind };
    context.addIssue({ code: 'custom', message: 'forms.chooseOne' });
    return z.NEVER;
  });

export const what = whatBy(ID).transform(({ who, kind }) => ({
  memberId: asId<HouseholdMemberId>(who.toLowerCase()),
  kind,
}));

export const paperId = z.uuid().transform((text) => asId<PaperId>(text.toLowerCase()));
const applicantId = z.uuid().transform((text) => asId<ApplicantId>(text.toLowerCase()));
const offerId = z.uuid().transform((text) => asId<OfferId>(text.toLowerCase()));

/** What an applicant's form says; whose offer it is says the link, and members go by its own tokens. */
export const linkUploadSchema = z.object({ paperId, what: whatBy(TOKEN) });

/** What an officer's form says. Left empty, the paper is handed in outside of an offer. */
export const staffUploadSchema = z.object({
  paperId,
  what,
  applicantId,
  offerId: z.union([z.literal('').transform(() => null), offerId]).default(null),
});
