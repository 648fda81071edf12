import { insertPeriodChanges } from '@/lib/data/erasure/period-changes';
import { lockLettingSettings, writeLettingSettings } from '@/lib/data/lettings/letting-settings';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { LettingSettings } from '@/lib/domain/letting/letting-settings';
import { periodChanges } from '@/lib/domain/papers/period-changes';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { NotFound } from './offer-errors';

export type WriteSettingsInput = {
  readonly organisationId: OrganisationId;
  /** 0: the defaults were shown. */
  readonly revision: number;
  readonly settings: LettingSettings;
};

/**
 * Decides how the organisation lets its homes from now; what was sent keeps the days it was sent with. How long things are kept
 * holds for what is there already, and each change of it is logged. @see L-55
 */
export const writeSettings = (
  scope: UserScope,
  { organisationId, revision, settings }: WriteSettingsInput,
): Promise<Result<{ readonly organisationId: OrganisationId }, NotFound | ChangedMeanwhile>> =>
  inHotTransaction(scope, async (tx) => {
    if (!scope.organisations.includes(organisationId)) return err({ code: 'not-found' });
    const stored = await lockLettingSettings(tx, scope, organisationId);
    if (stored.revision !== revision && stored.last !== null)
      return err({ code: 'changed-meanwhile', ...stored.last });
    const changes = periodChanges(stored.settings, settings);
    await insertPeriodChanges(tx, scope, { organisationId, changes });
    await writeLettingSettings(tx, scope, { organisationId, settings, changedBy: scope.userId });
    return ok({ organisationId });
  });
