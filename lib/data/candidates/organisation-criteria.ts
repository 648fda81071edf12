import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement, CriteriaUse } from '@/lib/domain/agreement/agreement';
import type { CriteriaSet } from '@/lib/domain/criteria/criteria-set';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import { readAgreements } from '../agreements/compiled-agreements';
import type { HotTx } from '../transaction';

export type OrganisationCriteria = {
  /** Where the organisation lets homes, by name. */
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly name: string }[];
  /** Every set that one of their agreements in force may use when a home is let, once for each use. */
  readonly used: readonly UsedSet[];
};

export type UsedSet = {
  readonly municipalityId: MunicipalityId;
  readonly set: CriteriaSet;
  readonly use: CriteriaUse['use'];
};

const READ = `
  SELECT m.id, m.name,
    (SELECT av.id FROM agreement_version av WHERE av.municipality_id = m.id AND av.kind = 'FRAMEWORK'
      AND av.valid_from <= $2 AND (av.valid_to IS NULL OR $2 < av.valid_to) ORDER BY av.version DESC LIMIT 1) AS "versionId"
  FROM organisation_municipality om JOIN municipality m ON m.id = om.municipality_id
  WHERE om.organisation_id = $1 ORDER BY m.name`;

type Row = { id: MunicipalityId; name: string; versionId: AgreementVersionId | null };

/** By which criteria an organisation may have to let, in all its municipalities. Ask only for one of the scope's own. */
export async function readOrganisationCriteria(
  tx: HotTx,
  scope: Scope,
  organisationId: OrganisationId,
  today: CalendarDate,
): Promise<OrganisationCriteria> {
  const { rows } = await tx.query<Row>({
    name: 'read-organisation-criteria',
    text: READ,
    values: [organisationId, today],
  });
  const versions = rows.flatMap(({ versionId }) => (versionId === null ? [] : [versionId]));
  const agreements = await readAgreements(tx, scope, versions);
  const used = rows.flatMap(({ id, versionId }) => {
    const agreement = versionId === null ? undefined : agreements.get(versionId);
    return agreement === undefined ? [] : usedBy(agreement, id);
  });
  return { municipalities: rows.map(({ id, name }) => ({ id, name })), used };
}

function usedBy({ letting, criteriaSets }: Agreement, municipalityId: MunicipalityId): readonly UsedSet[] {
  const rows = letting.flatMap(({ criteria }) => criteria);
  return criteriaSets.flatMap((set) =>
    [...new Set(rows.filter((row) => row.set === set.set).map(({ use }) => use))].map((use) => ({
      ...{ municipalityId, set, use },
    })),
  );
}
