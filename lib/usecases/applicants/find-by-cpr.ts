import { listWithCpr } from '@/lib/data/applicants/applicant-cpr';
import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CprNumber } from '@/lib/domain/applicant/cpr';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { cprIndex } from '@/lib/platform/secrets/cpr-index';

/** Everybody enrolled with exactly this number, one of them on a list first. A part of a number finds nobody. */
export async function findByCpr(
  scope: UserScope,
  { cpr }: { readonly cpr: CprNumber },
): Promise<Result<readonly [ApplicantId, ...ApplicantId[]], { readonly code: 'nobody' }>> {
  const indexes = new Map(scope.organisations.map((id) => [id, cprIndex(cpr, id)]));
  const [first, ...others] = await inHotTransaction(scope, (tx) => listWithCpr(tx, scope, indexes));
  return first === undefined ? err({ code: 'nobody' }) : ok([first, ...others]);
}
