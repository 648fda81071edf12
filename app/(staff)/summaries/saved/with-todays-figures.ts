import type { UserScope } from '@/lib/domain/access/scope';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { approveSummary } from '@/lib/usecases/summaries/approve-summary';
import { restateSummary } from '@/lib/usecases/summaries/restate-summary';
import { sendSummary } from '@/lib/usecases/summaries/send-summary';
import { todaysFigures } from './todays-figures';

const withTodaysFigures =
  <Input, Answer>(run: (scope: UserScope, input: Input, figuresOf: FiguresOf) => Promise<Answer>) =>
  (scope: UserScope, input: Input): Promise<Answer> =>
    run(scope, input, todaysFigures);

/** The acts that hold a summary against the figures of today, as an action runs them. */
export const sendAsOfToday = withTodaysFigures(sendSummary);
export const approveAsOfToday = withTodaysFigures(approveSummary);
export const restateAsOfToday = withTodaysFigures(restateSummary);
