import type { Scope } from '@/lib/domain/access/scope';
import type { DepartmentId, MunicipalityId, OrganisationId, UserId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import { inHotTransaction } from '../transaction';

export type Colleague = { readonly id: UserId; readonly name: string };
export type ApplicantChoices = {
  readonly departments: readonly {
    readonly id: DepartmentId;
    readonly number: string;
    readonly name: string;
    readonly municipalityId: MunicipalityId;
    readonly municipalityName: string;
    readonly organisationName: string;
    /** Merged or split since: somebody may live there, and nobody wishes for it. */
    readonly ended: boolean;
  }[];
  /** Where the organisation has homes. */
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly name: string }[];
  /** Who lets the organisation's homes. */
  readonly colleagues: readonly Colleague[];
};

const DEPARTMENTS = `
  SELECT d.id, d.number, d.name, d.municipality_id AS "municipalityId", m.name AS "municipalityName", o.name AS "organisationName",
    d.closed_from IS NOT NULL AS ended
  FROM department d JOIN municipality m ON m.id = d.municipality_id JOIN organisation o ON o.id = d.organisation_id
  WHERE d.organisation_id = $1 AND ${ofOrganisations('d', 2)} ORDER BY length(d.number), d.number`;
const MUNICIPALITIES = `
  SELECT m.id, m.name FROM organisation_municipality o JOIN municipality m ON m.id = o.municipality_id
  WHERE o.organisation_id = $1 AND ${ofOrganisations('o', 2)} ORDER BY m.name`;
const COLLEAGUES = `
  SELECT DISTINCT p.id, p.name FROM membership s JOIN person p ON p.id = s.user_id
  WHERE s.organisation_id = $1 AND ${ofOrganisations('s', 2)} AND s.ended_at IS NULL
    AND s.role IN ('LETTING_OFFICER', 'MANAGER') ORDER BY p.name, p.id`;

/** What an officer of the organisation chooses between when she writes of an applicant. */
export function getApplicantChoices(scope: Scope, organisationId: OrganisationId): Promise<ApplicantChoices> {
  const values = [organisationId, organisationsOf(scope)];
  type Row<K extends keyof ApplicantChoices> = ApplicantChoices[K][number];
  return inHotTransaction(scope, async (tx) => {
    const [departments, municipalities, colleagues] = await Promise.all([
      tx.query<Row<'departments'>>({ name: 'own-departments', text: DEPARTMENTS, values }),
      tx.query<Row<'municipalities'>>({ name: 'own-municipalities', text: MUNICIPALITIES, values }),
      tx.query<Colleague>({ name: 'letting-colleagues', text: COLLEAGUES, values }),
    ]);
    return {
      ...{ departments: departments.rows, municipalities: municipalities.rows, colleagues: colleagues.rows },
    };
  });
}

const ORGANISATIONS = 'SELECT o.id, o.name FROM organisation o WHERE o.id = ANY ($1) ORDER BY o.name';

/** The organisations that the scope works for, by name. */
export function listOwnOrganisations(
  scope: Scope,
): Promise<readonly { readonly id: OrganisationId; readonly name: string }[]> {
  return inHotTransaction(scope, async (tx) => {
    const values = [organisationsOf(scope) ?? []];
    const { rows } = await tx.query<{ id: OrganisationId; name: string }>({
      ...{ name: 'own-organisations', text: ORGANISATIONS, values },
    });
    return rows;
  });
}
