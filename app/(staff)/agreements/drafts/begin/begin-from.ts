import { findAgreement } from '@/agreements/registry';
import type { UserScope } from '@/lib/domain/access/scope';
import { err, type Result } from '@/lib/domain/shared/result';
import {
  type BeginAgreementError,
  type BeginAgreementInput,
  beginAgreement,
} from '@/lib/usecases/agreements/begin-agreement';

type Input = Omit<BeginAgreementInput, 'text'>;
type Begun = Awaited<ReturnType<typeof beginAgreement>>;
type Value = Extract<Begun, { ok: true }>['value'];

/** A first agreement begins from a file in the published form. */
export const beginFromFile = (
  scope: UserScope,
  { bytes, ...input }: Input & { readonly bytes: Uint8Array },
): Promise<Result<Value, BeginAgreementError>> => beginAgreement(scope, { ...input, text: { bytes } });

/** A first agreement begins as a copy of one of those that come with the app. */
export async function beginFromTemplate(
  scope: UserScope,
  { template, ...input }: Input & { readonly template: string },
): Promise<Result<Value, BeginAgreementError | { readonly code: 'no-template' }>> {
  const of = findAgreement(template);
  if (of === null) return err({ code: 'no-template' });
  return beginAgreement(scope, { ...input, text: { of } });
}
