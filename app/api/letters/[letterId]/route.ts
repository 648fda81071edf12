import { notThere } from '@/lib/auth/forms/handler-answers';
import { opened } from '@/lib/auth/opened';
import { asId, type LetterId } from '@/lib/domain/shared/ids';
import { paths } from '@/lib/platform/paths';
import { letterPdf } from '@/lib/platform/pdf/letter-pdf';
import { readPathId } from '@/lib/schemas/lists/department-list';
import { findLetter } from '@/lib/usecases/letters/find-letter';
import { fileResponse, madeFile } from '../../saved-file';

export const dynamic = 'force-dynamic';

/** The letter on paper: fetched, never shown in place, and kept by no cache. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ letterId: string }> },
): Promise<Response> {
  const scope = await opened('letting.view', paths.home);
  if (scope instanceof Response) return scope;
  const id = readPathId((await params).letterId);
  const found = id && (await findLetter(scope, asId<LetterId>(id)));
  if (!found || found.letter === null) return notThere();
  return fileResponse(madeFile(found.letter.title, 'pdf', await letterPdf(found.letter)));
}
