import { currentScope } from '@/lib/auth/current-scope';
import { agreementFile } from '@/lib/auth/links/agreement-file';
import { findDraft } from '@/lib/data/agreements/agreement-drafts';
import { paths } from '@/lib/platform/paths';
import { readDraftId } from '@/lib/schemas/agreements/drafts';

export const dynamic = 'force-dynamic';

/** A draft as a file, to be changed elsewhere and imported again. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ draftId: string }> },
): Promise<Response> {
  const scope = await currentScope();
  const id = readDraftId((await params).draftId);
  return agreementFile(scope, paths.agreementDrafts, async (reader) => id && findDraft(reader, id));
}
