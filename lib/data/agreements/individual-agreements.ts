import type { Scope } from '@/lib/domain/access/scope';
import type {
  Dispensation,
  IndividualAgreement,
  IndividualInForce,
} from '@/lib/domain/agreement/individual/individual-agreement';
import { parseIndividual } from '@/lib/domain/agreement/individual/parse-individual';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  AgreementVersionId,
  DepartmentId,
  MunicipalityId,
  OrganisationId,
} from '@/lib/domain/shared/ids';
import { reachedRows } from '../own-rows';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx, Tx } from '../transaction';

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

/** Part of a statement: the individual agreement `iv` in force on a day for the department `dp`'s organisation. */
export const individualOn = (day: string): string => `
  LEFT JOIN agreement_version iv ON iv.kind = 'INDIVIDUAL' AND iv.municipality_id = dp.municipality_id
    AND iv.organisation_id = dp.organisation_id AND iv.valid_from <= ${day} AND (iv.valid_to IS NULL OR iv.valid_to > ${day})`;

/** The individual agreements of these versions; asks the database only for those not met before. */
export async function readIndividualAgreements(
  tx: HotTx,
  _scope: Scope,
  ids: readonly AgreementVersionId[],
): Promise<ReadonlyMap<string, IndividualAgreement>> {
  const unmet = [...new Set(ids)].filter((id) => !parsed.has(id));
  if (unmet.length > 0) {
    const text = `SELECT id, document FROM agreement_version WHERE kind = 'INDIVIDUAL' AND id = ANY ($1::uuid[])`;
    const { rows } = await tx.query<{ id: string; document: unknown }>({
      ...{ name: 'read-individual-agreements', text, values: [unmet] },
    });
    for (const { id, document } of rows) agreementOf(id, document);
  }
  return parsed;
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
  SELECT dp.number AS department, iv.id FROM department dp ${individualOn('$2')}
  WHERE dp.id = $1 AND ${ownTenants('dp', 3)}`;

type Row = { department: string; id: AgreementVersionId | null };

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
  const { department, id } = row;
  const agreement = id && (await readIndividualAgreements(tx, scope, [id])).get(id);
  return { department, individual: id && agreement ? { id, agreement } : null };
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

type OfDepartment = {
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly number: string;
};

/** Dispensations for rehousing that the organisation's own agreement has for the department on a day. @see H-04 */
export async function readDispensations(
  tx: Tx,
  _scope: Scope,
  { organisationId, municipalityId, number }: OfDepartment,
  on: CalendarDate,
): Promise<readonly Dispensation[]> {
  const rows = await tx.$queryRaw<{ id: string; document: unknown }[]>`
    SELECT v.id, v.document FROM agreement_version v WHERE v.kind = 'INDIVIDUAL' AND v.organisation_id = ${organisationId}::uuid
      AND v.municipality_id = ${municipalityId}::uuid AND v.valid_from <= ${on}::date AND (v.valid_to IS NULL OR v.valid_to > ${on}::date)`;
  return rows
    .flatMap(({ id, document }) => agreementOf(id, document).dispensations)
    .filter(({ department, until }) => department === number && until >= on);
}
