import { endVersion, withinOneDay } from '@/lib/data/agreements/agreement-publishing';
import { findVersion } from '@/lib/data/agreements/agreement-shelf';
import { readToday } from '@/lib/data/clock';
import { holdMunicipality } from '@/lib/data/placements/decision-holds';
import { inTransaction, type Tx } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import { checkTermination, type TerminationRefused } from '@/lib/domain/agreement/life/termination';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, OrganisationId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type TerminateInput = {
  readonly versionId: AgreementVersionId;
  readonly noticeOn: CalendarDate;
  /** Which party gave notice; null: the municipality. */
  readonly noticeBy: OrganisationId | null;
  readonly endsOn: CalendarDate;
  readonly reason: string;
};
export type TerminateError =
  | { readonly code: 'not-found' }
  | { readonly code: 'not-a-party' }
  | { readonly code: 'over' }
  | TerminationRefused;

/** Records that a party has given notice: the version ends on the day that follows from it. @see H-33 */
export const terminateAgreement = (scope: UserScope, input: TerminateInput): Promise<Outcome> =>
  withinOneDay(() => inTransaction(scope, (tx) => terminateIn(tx, scope, input)));

type Outcome = Result<{ readonly slug: string; readonly endsOn: CalendarDate }, TerminateError>;

async function terminateIn(
  tx: Tx,
  scope: UserScope,
  { versionId, noticeOn, noticeBy, endsOn, reason }: TerminateInput,
): Promise<Outcome> {
  const found = await findVersion(tx, scope, versionId);
  if (found === null || !scope.municipalities.includes(found.municipalityId))
    return err({ code: 'not-found' });
  const { municipalityId, slug } = found;
  await holdMunicipality(tx, municipalityId);
  // Read again while nobody else ends it.
  const version = await findVersion(tx, scope, versionId);
  if (version === null) return err({ code: 'not-found' });
  if (noticeBy !== null && !version.parties.some(({ id }) => id === noticeBy))
    return err({ code: 'not-a-party' });
  const today = await readToday(tx);
  if (version.to !== null && version.to <= today) return err({ code: 'over' });
  const checked = checkTermination(version, { noticeOn, endsOn }, today);
  if (!checked.ok) return checked;
  const by = scope.userId;
  await endVersion(tx, scope, {
    ...{ versionId, municipalityId, endsOn, cause: 'TERMINATED' },
    ...{ noticeOn, noticeBy, reason, by },
  });
  return ok({ slug, endsOn });
}
