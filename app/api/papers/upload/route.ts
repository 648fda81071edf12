import { currentScope } from '@/lib/auth/current-scope';
import { noAccess, otherOrigin, signInFirst } from '@/lib/auth/forms/handler-answers';
import { hasOwnOrigin } from '@/lib/auth/forms/own-origin';
import { may } from '@/lib/domain/access/permissions';
import { paths } from '@/lib/platform/paths';
import { staffUploadSchema } from '@/lib/schemas/papers/upload';
import { receiveForm } from './receive-form';

export const dynamic = 'force-dynamic';

/** An officer hands in files for a member of a household. Streamed: proxy.ts lets this address pass, it would hold them whole. */
export async function POST(request: Request): Promise<Response> {
  if (!hasOwnOrigin(request.headers)) return otherOrigin();
  const scope = await currentScope();
  if (!scope) return signInFirst('/');
  if (!may(scope, 'paper.judge')) return noAccess();
  return receiveForm(request, {
    ...{ scope, from: 'OFFICER', schema: staffUploadSchema },
    inputOf: ({ what, ...fields }) => ({ ...fields, ...what }),
    back: (fields) => {
      if (fields === null) return paths.home;
      return fields.offerId ? paths.offerPapers(fields.offerId) : paths.applicant(fields.applicantId);
    },
  });
}
