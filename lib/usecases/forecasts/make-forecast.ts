import { listAgreementVersions } from '@/lib/data/agreements/agreement-versions';
import { readToday } from '@/lib/data/clock';
import { readForecastInputIn } from '@/lib/data/forecasts/expected-slots';
import { insertForecast } from '@/lib/data/forecasts/forecasts';
import { inTransaction } from '@/lib/data/transaction';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { type ForecastInput, forecast } from '@/lib/domain/forecast/forecast';
import { linesOf } from '@/lib/domain/forecast/stored-forecast';
import { asId, type ForecastId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { newId } from '@/lib/platform/new-id';

export type MakeForecastInput = { readonly municipalityId: MunicipalityId };
export type MakeForecastError = { readonly code: 'no-agreement' | 'no-departments' };

/**
 * Keeps a forecast of the next twelve months from today: of the municipality's side for all departments under the agreement, of an
 * organisation's side for each of its own.
 */
export function makeForecast(
  scope: Scope,
  { municipalityId }: MakeForecastInput,
): Promise<Result<{ readonly id: ForecastId }, MakeForecastError>> {
  return inTransaction(scope, async (tx) => {
    const version = versionOn(await listAgreementVersions(tx, scope), municipalityId, await readToday(tx));
    if (version === null) return err({ code: 'no-agreement' });
    const input = await readForecastInputIn(tx, scope, municipalityId);
    const parts = partsOf(scope, input);
    let last: ForecastId | null = null;
    for (const { organisationId, departments } of parts) {
      const made = forecast({ ...input, departments });
      last = asId<ForecastId>(newId());
      await insertForecast(tx, scope, {
        ...{ id: last, municipalityId, organisationId, from: made.from, through: made.through },
        // The agreement's figure is of all its departments.
        agreed: organisationId === null ? (version.agreement.frame?.expected?.slotsPerYear ?? null) : null,
        ...{ madeBy: actorOf(scope).userId, lines: linesOf(made) },
      });
    }
    return last === null ? err({ code: 'no-departments' }) : ok({ id: last });
  });
}

type Part = {
  readonly organisationId: OrganisationId | null;
  readonly departments: ForecastInput['departments'];
};

function partsOf(scope: Scope, { departments }: ForecastInput): readonly Part[] {
  if (departments.length === 0) return [];
  if (scope.kind === 'SYSTEM' || scope.side === 'MUNICIPALITY')
    return [{ organisationId: null, departments }];
  return [...new Set(departments.map(({ organisationId }) => organisationId))].map((organisationId) => ({
    organisationId,
    departments: departments.filter((row) => row.organisationId === organisationId),
  }));
}
