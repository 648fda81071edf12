import { otherOrigin } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { hasBirthProof } from '@/lib/auth/links/birth-proof';
import { openOfferLink } from '@/lib/auth/links/offer-link';
import { listMembersOfLink } from '@/lib/data/papers/papers-link';
import { memberToken } from '@/lib/platform/secrets/link-secret';
import { linkUploadSchema } from '@/lib/schemas/papers/upload';
import { answerUpload, receiveForm } from '../receive-form';

export const dynamic = 'force-dynamic';

type Context = { readonly params: Promise<{ readonly secret: string }> };

/** An applicant hands in files by the link of an offer, after the birth date. Whose they are says the link, never the form. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const { secret } = await params;
  const page = `/offer/${encodeURIComponent(secret)}`;
  const link = await openOfferLink(secret);
  if (link === null) return answerUpload(request, page, { fault: 'not-found' }, 404);
  if (!(await hasBirthProof(link.offerId)))
    return answerUpload(request, page, { fault: 'birth-needed' }, 403);
  const members = await listMembersOfLink(link.scope, link);
  return receiveForm(request, {
    ...{ scope: link.scope, from: 'APPLICANT', schema: linkUploadSchema },
    inputOf: ({ what: { who, kind }, paperId }) => {
      const memberId = members.find((id) => memberToken(secret, id) === who);
      if (memberId === undefined) return null;
      return { paperId, memberId, kind, applicantId: link.applicantId, offerId: link.offerId };
    },
    back: () => page,
  });
}
