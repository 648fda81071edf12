import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { parseAgreement } from '@/lib/domain/agreement/parse-agreement';
import { type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

// A signed version never changes, so it is read and checked once. Which of them the scope may use is asked every time.
const compiled = new Map<AgreementVersionId, Agreement>();

type Row = { id: string; document: unknown };

/** The agreements of these versions as the core reads them; asks the database only for those not met before. */
export async function readAgreements(
  tx: HotTx,
  _scope: Scope,
  versions: readonly AgreementVersionId[],
): Promise<ReadonlyMap<AgreementVersionId, Agreement>> {
  const unmet = versions.filter((id) => !compiled.has(id));
  if (unmet.length > 0) {
    const text = 'SELECT id, document FROM agreement_version WHERE id = ANY ($1::uuid[])';
    const { rows } = await tx.query<Row>({ name: 'read-agreements', text, values: [unmet] });
    for (const row of rows) compiled.set(asId<AgreementVersionId>(row.id), checked(row));
  }
  return compiled;
}

function checked({ id, document }: Row): Agreement {
  const agreement = parseAgreement(document);
  if (agreement.ok) return agreement.value;
  throw new Error(
    `The agreement version ${id} is not valid: ${agreement.error.path}: ${agreement.error.message}`,
  );
}
