import type { Scope } from '@/lib/domain/access/scope';
import type { TelephoneActId } from '@/lib/domain/shared/ids';
import type { Result } from '@/lib/domain/shared/result';
import type { NotFound } from './slot-errors';

export type AnswerTelephoneActInput = {
  readonly actId: TelephoneActId;
  readonly answer: 'CONFIRMED' | 'CONTESTED';
  readonly text: string;
};

/**
 * The party whose act the other one recorded confirms it or contests it. Whoever confirms a claim by telephone takes the
 * home over. A contested act stands, is listed for both sides' managers, and is mended by the ordinary acts.
 */
export async function answerTelephoneAct(
  scope: Scope,
  input: AnswerTelephoneActInput,
): Promise<
  Result<
    { readonly answer: 'CONFIRMED' | 'CONTESTED' },
    NotFound | { readonly code: 'already-answered' | 'not-your-answer' }
  >
> {
  throw new Error(`Not built yet: ${scope.kind} ${JSON.stringify(input)}`);
}
