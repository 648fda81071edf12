import type { UserScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import { type EndSummaryError, type EndSummaryInput, endStep } from './end-step';

/** Given up before it was approved. */
export const withdrawSummary = (
  scope: UserScope,
  input: EndSummaryInput,
): Promise<Result<null, EndSummaryError>> => endStep(scope, input, { act: 'WITHDRAW', kind: 'WITHDRAWN' });
