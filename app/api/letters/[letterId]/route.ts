import { currentScope } from '@/lib/auth/current-scope';
import { signInPath } from '@/lib/auth/request-path';
import { may } from '@/lib/domain/access/permissions';
import { asId, type LetterId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { letterPdf } from '@/lib/platform/pdf/letter-pdf';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { findLetter } from '@/lib/usecases/letters/find-letter';
import { pdfDownload } from '../../pdf-download';

export const dynamic = 'force-dynamic';

const NOT_FOUND = { status: 404, headers: { 'Cache-Control': 'no-store' } } as const;

/** The letter on paper: fetched, never shown in place, and kept by no cache. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ letterId: string }> },
): Promise<Response> {
  const scope = await currentScope();
  if (!scope) {
    return new Response(null, {
      status: 303,
      headers: { Location: signInPath(paths.home, { late: 'yes' }) },
    });
  }
  if (!may(scope, 'letting.view')) return new Response(null, { status: 403 });
  const id = readPathId((await params).letterId);
  const found = id && (await findLetter(scope, asId<LetterId>(id)));
  if (!found || found.letter === null) return new Response(null, NOT_FOUND);
  return pdfDownload(await letterPdf(found.letter), found.letter.title);
}
