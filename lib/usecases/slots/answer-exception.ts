import type { Scope } from '@/lib/domain/access/scope';
import type { NamingRequestId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { NameCitizenAnswer, NameCitizenError } from './name-citizen';

export type AnswerExceptionInput = {
  readonly requestId: NamingRequestId;
  readonly answer: 'APPROVED' | 'REFUSED';
  readonly text: string;
};

export type AnswerExceptionError =
  | NameCitizenError
  | { readonly code: 'request-answered' | 'manager-needed' };

/** A manager approves a waiting exception, which names the citizen there and then, or refuses it. */
export async function answerException(
  scope: Scope,
  input: AnswerExceptionInput,
): Promise<Result<NameCitizenAnswer | { readonly kind: 'REFUSED' }, AnswerExceptionError>> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
