import type { UserScope } from '@/lib/domain/access/scope';
import type { Result } from '@/lib/domain/shared/result';
import type { DraftDone } from './signing-errors';
import { type TakeBackError, type TakeBackInput, takeBack } from './take-back';

/** Gives a draft up for good, with a reason that both parties can read. It stays to be read; nothing comes of it. */
export const withdrawDraft = (
  scope: UserScope,
  input: TakeBackInput,
): Promise<Result<DraftDone, TakeBackError>> =>
  takeBack(scope, input, { from: ['DRAFT', 'SIGNING'], to: { state: 'WITHDRAWN', part: 'WITHDRAWN' } });
