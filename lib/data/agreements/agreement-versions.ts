import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { AgreementInForce } from '@/lib/domain/agreement/agreement-in-force';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import { Prisma } from '../generated/client';
import { reachedRows } from '../own-rows';
import type { Tx } from '../transaction';

export type { AgreementInForce };

type VersionRow = Omit<AgreementInForce, 'agreement'>;

// A signed version never changes, so what was once read of it stays true. Who may see it is asked every time.
const parsed = new Map<string, Agreement>();

/** Every version of the framework agreements within reach, oldest first, read and checked. */
export async function listAgreementVersions(tx: Tx, scope: Scope): Promise<readonly AgreementInForce[]> {
  const rows = await tx.$queryRaw<VersionRow[]>`
    SELECT av.id, av.municipality_id AS "municipalityId", a.slug, av.version, av.valid_from::text AS "from", av.valid_to::text AS "to"
    FROM agreement_version av JOIN agreement a ON a.id = av.agreement_id
    WHERE av.kind = 'FRAMEWORK' AND ${reachedRows(scope, 'av')} ORDER BY av.valid_from, av.version`;
  await readDocuments(
    tx,
    rows.map((row) => row.id).filter((id) => !parsed.has(id)),
  );
  return rows.flatMap((row) => {
    const agreement = parsed.get(row.id);
    return agreement ? [{ ...row, agreement }] : [];
  });
}

async function readDocuments(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const rows = await tx.$queryRaw<{ id: string; document: unknown }[]>(
    Prisma.sql`SELECT id, document FROM agreement_version WHERE id = ANY(${[...ids]}::uuid[])`,
  );
  for (const { id, document } of rows) {
    const result = parseAgreement(document);
    if (!result.ok) throw new Error(`The agreement version ${id} is not valid: ${result.error.path}`);
    parsed.set(id, result.value);
  }
}
