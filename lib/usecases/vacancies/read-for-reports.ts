import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import type { HotTx } from '@/lib/data/transaction';
import { readSituations } from '@/lib/data/vacancies/facts';
import { type Situation, versionOn } from '@/lib/data/vacancies/situation';
import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
import { addressKey } from '@/lib/domain/vacancy/address-key';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';

export type KnownAboutReports = {
  readonly situations: readonly Situation[];
  readonly agreements: ReadonlyMap<AgreementVersionId, Agreement>;
};

/** Everything that a batch of reports is decided on, as recorded now: one question, and one more for an agreement not met yet. */
export async function readForReports(
  tx: HotTx,
  scope: Scope,
  reports: readonly VacancyReport[],
  keys: readonly string[] = [],
): Promise<KnownAboutReports> {
  const situations = await readSituations(tx, scope, {
    departments: [...new Set(reports.map((report) => report.departmentId))],
    homes: reports.map(({ departmentId, home }) => ({
      departmentId,
      unitNumber: home.unitNumber,
      addressKey: addressKey(home),
    })),
    externalIds: reports.flatMap(({ externalId }) => (externalId === null ? [] : [externalId])),
    keys,
  });
  return { situations, agreements: await readAgreements(tx, scope, versionsNeeded(reports, situations)) };
}

function versionsNeeded(
  reports: readonly VacancyReport[],
  situations: readonly Situation[],
): readonly AgreementVersionId[] {
  const byDepartment = new Map(situations.map((situation) => [situation.departmentId, situation]));
  const ids = reports.flatMap(({ departmentId, reportedOn }) => {
    const version = versionOn(byDepartment.get(departmentId)?.versions ?? [], reportedOn);
    return version === null ? [] : [version.id];
  });
  return [...new Set(ids)];
}
