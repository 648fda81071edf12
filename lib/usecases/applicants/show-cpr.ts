import { viewCpr } from '@/lib/data/applicants/applicant-cpr';
import { appendApplicantEvents } from '@/lib/data/applicants/applicant-events';
import { lockApplicant } from '@/lib/data/applicants/applicants-lock';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { type CprNumber, parseCpr } from '@/lib/domain/applicant/cpr';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { open } from '@/lib/platform/secrets/sealed';
import type { HandledByAnother, NotFound } from './applicant-errors';

export type ShowCprInput = { readonly applicantId: ApplicantId; readonly reason: string };
export type ShowCprError = NotFound | HandledByAnother | { readonly code: 'no-cpr' };

/** Shows a whole CPR number, once; who looked and why is stored before anything is shown. @see databeskyttelsesloven § 11 */
export async function showCpr(
  scope: Scope,
  { applicantId, reason }: ShowCprInput,
): Promise<Result<{ readonly cpr: CprNumber }, ShowCprError>> {
  const viewed = await inHotTransaction(scope, async (tx) => {
    const applicant = await lockApplicant(tx, scope, applicantId);
    if (applicant === null) return err({ code: 'not-found' } as const);
    if (applicant.hidden) return err({ code: 'handled-by-another' } as const);
    const sealed = await viewCpr(tx, scope, applicant, reason);
    if (sealed === null) return err({ code: 'no-cpr' } as const);
    const { organisationId, now: at } = applicant;
    const event = { kind: 'CPR_SHOWN', payload: {} } as const;
    await appendApplicantEvents(tx, scope, [{ applicantId, organisationId, at, event }]);
    return ok(sealed);
  });
  return viewed.ok ? ok({ cpr: opened(viewed.value, applicantId) }) : viewed;
}

function opened(sealed: Uint8Array, id: ApplicantId): CprNumber {
  const cpr = parseCpr(open(sealed, id));
  if (cpr === null) throw new Error('What was sealed as a CPR number is none');
  return cpr;
}
