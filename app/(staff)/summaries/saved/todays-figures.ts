import { summaryFiguresScope } from '@/lib/auth/summary-figures-scope';
import type { FiguresOf } from '@/lib/domain/summary/saved';
import { makeSummary } from '@/lib/usecases/summaries/get-summary';

/** What a kept summary would say today, of all homes it is about. */
export const todaysFigures: FiguresOf = (which) => makeSummary(summaryFiguresScope(), which);
