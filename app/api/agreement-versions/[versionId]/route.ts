import { currentScope } from '@/lib/auth/current-scope';
import { agreementFile } from '@/lib/auth/links/agreement-file';
import { listAgreements } from '@/lib/data/agreements/agreements';
import { paths } from '@/lib/platform/paths';

export const dynamic = 'force-dynamic';

/** A signed version of a framework agreement as a file. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ versionId: string }> },
): Promise<Response> {
  const scope = await currentScope();
  const { versionId } = await params;
  return agreementFile(scope, paths.agreements, async (reader) => {
    const { versions } = await listAgreements(reader);
    const found = versions.find(({ id }) => id === versionId);
    return found ? { title: `${found.slug} ${found.version}`, agreement: found.agreement } : null;
  });
}
