import type { UserScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import type { DraftDone } from './signing-errors';
import { type TakeBackError, type TakeBackInput, takeBack } from './take-back';

/** Takes a draft back from signing. Changed by a single word it has to be signed anew: signatures count for one text. */
export const recallDraft = (
  scope: UserScope,
  input: TakeBackInput,
): Promise<Result<DraftDone, TakeBackError>> =>
  takeBack(scope, input, { from: ['SIGNING'], to: { state: 'DRAFT', part: 'RECALLED' } });
