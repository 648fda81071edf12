import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { IndividualAgreement } from '@/lib/domain/agreement/individual/individual-agreement';
import { underIndividual } from '@/lib/domain/agreement/individual/under-individual';
import { criteriaInUse } from '@/lib/domain/criteria/criteria-in-use';
import type { AmountSetting } from '@/lib/domain/criteria/evaluation';
import type { HomeCriteria } from '@/lib/domain/letting/decisions/evaluate-for-home';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type {
  AgreementVersionId,
  DepartmentId,
  MunicipalityId,
  OrganisationId,
  VacancyId,
} from '@/lib/domain/shared/ids';
import { type FrozenFacts, switchedOnBy } from '@/lib/domain/vacancy/frozen-facts';
import { readAgreements } from '../agreements/compiled-agreements';
import { individualOn, readIndividualAgreements } from '../agreements/individual-agreements';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { amountsOf } from './criterion-amounts';

/** By which criteria a home is let, as its vacancy was decided. */
export type DecidedCriteria = HomeCriteria & {
  readonly agreementVersionId: AgreementVersionId;
  readonly agreement: Agreement;
  readonly tier: string;
  readonly organisationId: OrganisationId;
};

const READ = `
  SELECT d.vacancy_id AS "vacancyId", d.agreement_version_id AS "versionId", d.tier, d.reported_on AS "reportedOn",
    d.organisation_id AS "organisationId", d.municipality_id AS "municipalityId", d.department_id AS "departmentId",
    d.facts -> 'department' AS facts, ${amountsOf('d')} AS amounts, dp.number AS department, iv.id AS "individualId"
  FROM decision d JOIN department dp ON dp.id = d.department_id ${individualOn('d.reported_on')} WHERE d.vacancy_id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)}`;

type Row = {
  vacancyId: VacancyId;
  versionId: AgreementVersionId;
  tier: string;
  reportedOn: CalendarDate;
  organisationId: OrganisationId;
  municipalityId: MunicipalityId;
  departmentId: DepartmentId;
  facts: FrozenFacts['department'];
  amounts: readonly AmountSetting[] | null;
  department: string;
  individualId: AgreementVersionId | null;
};

/**
 * The criteria of each vacancy from its decision, which froze them: the tier, what the placement of that day switched on, and what the
 * organisation had agreed for itself on it, the designations of that day. Amounts are those that are set now. Of one not decided yet nothing is answered.
 */
export async function readHomeCriteria(
  tx: HotTx,
  scope: Scope,
  ids: readonly VacancyId[],
): Promise<ReadonlyMap<VacancyId, DecidedCriteria>> {
  const values = [ids, ...tenantValues(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-home-criteria', text: READ, values });
  const agreements = await readAgreements(tx, scope, [...new Set(rows.map((row) => row.versionId))]);
  const individuals = await readIndividualAgreements(
    tx,
    scope,
    rows.flatMap(({ individualId }) => individualId ?? []),
  );
  const ownOf = ({ individualId }: Row) => (individualId && individuals.get(individualId)) ?? null;
  return new Map(
    rows.map((row) => [row.vacancyId, criteriaOf(row, agreements.get(row.versionId), ownOf(row))]),
  );
}

function criteriaOf(
  row: Row,
  agreement: Agreement | undefined,
  individual: IndividualAgreement | null,
): DecidedCriteria {
  if (agreement === undefined) throw new Error('The decision names no agreement version that can be read');
  const { tier, facts, reportedOn, department } = row;
  const placed = switchedOnBy(facts.placements, { tier, reportedOn });
  const home = { department, tier, criteria: placed, transferFirst: false };
  const { criteria } = underIndividual(agreement, individual, home);
  const situation = { agreement, tier, criteria, designations: facts.designations };
  return {
    ...{ agreementVersionId: row.versionId, agreement, tier, organisationId: row.organisationId },
    place: { municipalityId: row.municipalityId, departmentId: row.departmentId },
    inUse: criteriaInUse(situation, reportedOn),
    amounts: row.amounts ?? [],
  };
}
