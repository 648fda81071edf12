import { listFieldsChangedAfter } from '@/lib/data/applicants/applicant-history';
import { findLastChange, type LockedApplicant, lockApplicant } from '@/lib/data/applicants/applicants-lock';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { APPLICANT_FACTS, factAsRead, statementOf } from '@/lib/domain/applicant/changes';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import type { HoldError } from './applicant-errors';

export type Stale = { readonly applicantId: ApplicantId; readonly revision: number };

/** The applicant under lock, if the form that asks was drawn from what it is now and the asker may see it. */
export async function holdApplicant(
  tx: HotTx,
  scope: Scope,
  { applicantId, revision }: Stale,
): Promise<Result<LockedApplicant, HoldError>> {
  const applicant = await lockApplicant(tx, scope, applicantId);
  if (applicant === null) return err({ code: 'not-found' });
  if (applicant.erasedAt !== null) return err({ code: 'erased' });
  if (applicant.revision !== revision) return err(await changedMeanwhile(tx, scope, applicant, revision));
  return ok(applicant);
}

/** Who was first, and what of it the stale form did not know; of what is hidden nothing is told. */
async function changedMeanwhile(
  tx: HotTx,
  scope: Scope,
  applicant: LockedApplicant,
  revision: number,
): Promise<ChangedMeanwhile> {
  const fields = await listFieldsChangedAfter(tx, scope, applicant.id, revision);
  const statement = statementOf(applicant);
  const changes = APPLICANT_FACTS.filter((fact) => fields.includes(fact) && !applicant.hidden).flatMap(
    (field) => {
      const now = factAsRead(statement, field);
      return now === null ? [] : [{ field, now }];
    },
  );
  return { code: 'changed-meanwhile', ...(await findLastChange(tx, scope, applicant)), changes };
}
