import type { AskedOfPaper } from '@/components/papers/judge-fields';
import { listPaperViewers } from '@/lib/data/papers/papers-viewers';
import type { UserScope } from '@/lib/domain/access/scope';
import { askedMonths, paperFields } from '@/lib/domain/papers/paper-fields';
import type { PaperRow } from '@/lib/domain/papers/paper-row';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { evaluateOffer } from '@/lib/usecases/households/evaluate-offer';

/** What the criteria need to know of the paper, the months they ask for, and who beside the officer has opened it. */
export async function askedOf(scope: UserScope, paper: PaperRow, today: CalendarDate): Promise<AskedOfPaper> {
  const [evaluated, { viewers }] = await Promise.all([
    paper.offerId && evaluateOffer(scope, paper.offerId),
    listPaperViewers(scope, paper.id),
  ]);
  const inUse = evaluated ? evaluated.sets.map((row) => row.inUse) : [];
  const items = evaluated ? evaluated.checklist : [];
  const own = paper.way === 'SHOWN' || viewers.some(({ id }) => id === scope.userId);
  return {
    today,
    needed: paperFields(paper.kind, inUse),
    months: askedMonths(paper, { items, inUse, assessed: today }),
    colleagues: own ? [] : viewers,
  };
}
