import type { Scope } from '@/lib/domain/access/scope';
import type { TierId } from '@/lib/domain/agreement/vocabulary';
import type { DesignationRow } from '@/lib/domain/allocation/decision';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, VacancyId } from '@/lib/domain/shared/ids';
import { type FrozenFacts, switchedOnBy } from '@/lib/domain/vacancy/frozen-facts';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';

/** What a vacancy was decided by, as far as its letting rests on it. */
export type DecidedForLetting = {
  readonly agreementVersionId: AgreementVersionId;
  readonly tier: TierId;
  readonly criteria: readonly string[];
  readonly designations: readonly DesignationRow[];
  readonly reportedOn: CalendarDate;
  /** An exchange, a continued tenancy or a rehousing: the home is nobody else's to be offered. */
  readonly isForOthers: boolean;
  /** Households that must move out of homes in the department while they are rebuilt. */
  readonly toRehouse: number;
};

/** Did the verdict end at the home's not being vacant for others? */
export const takenByOccasion = (decision: string): string => `
  EXISTS (SELECT FROM json_array_elements(${decision}.verdict -> 'steps') AS s
    WHERE s ->> 'rung' = 'NOT_VACANT' AND s ->> 'outcome' = 'TAKES')`;

const READ = `
  SELECT d.agreement_version_id AS "agreementVersionId", d.tier, d.reported_on AS "reportedOn",
    d.facts -> 'department' -> 'placements' AS placements, d.facts -> 'department' -> 'designations' AS designations,
    NOT ${takenByOccasion('d')} AS "isForOthers",
    (SELECT count(*)::integer FROM applicant a WHERE a.rehoused_from = d.department_id AND a.state = 'ACTIVE'
      AND a.organisation_id = d.organisation_id) AS "toRehouse"
  FROM decision d WHERE d.vacancy_id = $1 AND ${ownTenants('d', 2)}`;

type Row = Omit<DecidedForLetting, 'criteria' | 'designations'> & {
  readonly placements: FrozenFacts['department']['placements'] | null;
  readonly designations: readonly DesignationRow[] | null;
};

/** From the facts as they were frozen with the decision, and who is to be rehoused now; null while nothing is decided. */
export async function readDecidedForLetting(
  tx: HotTx,
  scope: Scope,
  vacancyId: VacancyId,
): Promise<DecidedForLetting | null> {
  const values = [vacancyId, ...tenantValues(scope)];
  const { rows } = await tx.query<Row>({ name: 'read-decided-for-letting', text: READ, values });
  const [row] = rows;
  if (row === undefined) return null;
  const { placements, designations, ...decided } = row;
  return {
    ...decided,
    criteria: switchedOnBy(placements ?? [], decided),
    designations: designations ?? [],
  };
}
