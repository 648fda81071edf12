import type { Scope } from '@/lib/domain/access/scope';
import type {
  IndividualAgreement,
  IndividualInForce,
} from '@/lib/domain/agreement/individual/individual-agreement';
import { parseIndividual } from '@/lib/domain/agreement/individual/parse-individual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, DepartmentId } from '@/lib/domain/shared/ids';
import { reachedRows } from './own-rows';
import { ownTenants, tenantValues } from './tenant-values';
import type { HotTx, Tx } from './transaction';

// A signed version never changes, so what was once read of it stays true. Who may see it is asked every time.
const parsed = new Map<string, IndividualAgreement>();

function agreementOf(id: string, document: unknown): IndividualAgreement {
  const known = parsed.get(id);
  if (known !== undefined) return known;
  const read = parseIndividual(document);
  if (!read.ok) throw new Error(`The individual agreement ${id} is not valid: ${read.error.path}`);
  parsed.set(id, read.value);
  return read.value;
}

/** What an organisation had agreed for itself on a day, and the number that its agreement knows the department by. */
export type OwnAgreement = {
  readonly department: string;
  readonly individual: {
    readonly id: AgreementVersionId;
    readonly agreement: IndividualAgreement;
  } | null;
};

const READ = `
  SELECT d.number AS department, v.id, v.document
  FROM department d LEFT JOIN agreement_version v ON v.kind = 'INDIVIDUAL' AND v.municipality_id = d.municipality_id
    AND v.organisation_id = d.organisation_id AND v.valid_from <= $2 AND (v.valid_to IS NULL OR v.valid_to > $2)
  WHERE d.id = $1 AND ${ownTenants('d', 3)}`;

type Row = { department: string; id: AgreementVersionId | null; document: unknown };

/** The individual agreement in force for a department's organisation on a day. Throws on another tenant's department: that is a bug. */
export async function readOwnAgreement(
  tx: HotTx,
  scope: Scope,
  { departmentId, on }: { readonly departmentId: DepartmentId; readonly on: CalendarDate },
): Promise<OwnAgreement> {
  const values = [departmentId, on, ...tenantValues(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-own-agreement', text: READ, values });
  const [row] = rows;
  if (row === undefined) throw new Error('The department is not within reach');
  const { department, id, document } = row;
  return { department, individual: id && { id, agreement: agreementOf(id, document) } };
}

/** Every signed version of individual agreements within reach, by organisation and oldest first. */
export async function listIndividualVersions(tx: Tx, scope: Scope): Promise<readonly IndividualInForce[]> {
  const rows = await tx.$queryRaw<(Omit<IndividualInForce, 'agreement'> & { document: unknown })[]>`
    SELECT v.id, v.municipality_id AS "municipalityId", v.organisation_id AS "organisationId", a.slug, v.version,
      v.valid_from::text AS "from", v.valid_to::text AS "to", v.document
    FROM agreement_version v JOIN agreement a ON a.id = v.agreement_id JOIN organisation o ON o.id = v.organisation_id
    WHERE v.kind = 'INDIVIDUAL' AND ${reachedRows(scope, 'v')} ORDER BY o.name, v.valid_from, v.version`;
  return rows.map(({ document, ...row }) => ({ ...row, agreement: agreementOf(row.id, document) }));
}
