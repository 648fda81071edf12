import type { UserScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import { type EndSummaryError, type EndSummaryInput, endStep } from './end-step';

/** Back to its maker. What was sent stays readable; it is sent and approved anew. */
export const recallSummary = (
  scope: UserScope,
  input: EndSummaryInput,
): Promise<Result<null, EndSummaryError>> => endStep(scope, input, { act: 'RECALL', kind: 'RECALLED' });
