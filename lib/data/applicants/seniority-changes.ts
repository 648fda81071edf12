import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import type { HotTx } from '../transaction';
import type { LockedApplicant } from './applicants-lock';

const KEEP = `
  INSERT INTO seniority_change (applicant_id, organisation_id, revision, list_before, seniority_before, list_after, seniority_after,
    reason, changed_at, changed_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

/** Keeps where somebody held stood before and stands after, and why; `revision` is the one that the change makes. */
export async function keepSeniorityChange(
  tx: HotTx,
  scope: Scope,
  { id, organisationId, revision, list, seniorityOn, now }: LockedApplicant,
  change: {
    readonly to: Pick<ApplicantStatement, 'list' | 'seniorityOn'>;
    readonly reason: string | null;
  },
): Promise<void> {
  const { to, reason } = change;
  const values = [
    ...[id, organisationId, revision + 1, list, seniorityOn, to.list, to.seniorityOn],
    ...[reason, instant(now), actorOf(scope).userId],
  ];
  await tx.query({ name: 'keep-seniority-change', text: KEEP, values });
}

const ERASE = 'SELECT erase_seniority_reasons($1)';

/** Erases the reasons that were given about people who have been erased in this transaction. */
export async function eraseSeniorityReasons(
  tx: HotTx,
  _scope: Scope,
  ids: readonly ApplicantId[],
): Promise<void> {
  await tx.query({ name: 'erase-seniority-reasons', text: ERASE, values: [ids] });
}
