import type { UserScope } from '@/lib/domain/access/scope';
import type { Difference } from '@/lib/domain/summary/differences';
import type { InputKind } from '@/lib/domain/summary/inputs';
import { openingOwnHomes } from '@/lib/domain/summary/own-behind';
import type { SummaryEdition, SummaryFile } from '@/lib/domain/summary/saved';
import { standingOf } from '@/lib/domain/summary/standing';
import type { Summary } from '@/lib/domain/summary/summary';
import { todaysFigures } from '../todays-figures';

export type ShownFigures = {
  /** The edition that is shown; null: the figures of today. */
  readonly edition: SummaryEdition | null;
  readonly figures: Summary | null;
  /** The last edition, and what differs from it today. */
  readonly last: SummaryEdition | null;
  readonly differences: readonly Difference[];
  /** Which kinds of what it was made of are not what they were. */
  readonly inputs: readonly InputKind[];
};

/**
 * What the page shows. A draft: the figures of today, to its maker, and what was sent last, to the others. Everything else as it was
 * sent or closed, with what differs today; what was restated since is beside it.
 */
export async function shownFigures(scope: UserScope, { summary, editions, ...file }: SummaryFile) {
  const last = editions.at(-1) ?? null;
  const live = summary.state === 'DRAFT' && file.sentences !== null;
  const edition = live ? null : (editions.find(({ kind }) => kind === 'CLOSED') ?? last);
  const now = summary.state === 'WITHDRAWN' ? null : await todaysFigures(summary);
  const compares = last !== null && now !== null && summary.state !== 'DRAFT';
  const figures = edition?.figures ?? now?.figures ?? null;
  const standing = compares ? standingOf(last, now) : null;
  const shown: ShownFigures = {
    ...{ edition, last },
    figures: figures && openedBy(scope, figures),
    ...{ differences: standing?.figures ?? [], inputs: standing?.inputs ?? [] },
  };
  return shown;
}

/** The municipality opens every number; an organisation those of its own homes. */
export const openedBy = ({ side, organisations }: UserScope, figures: Summary): Summary =>
  side === 'MUNICIPALITY' ? figures : openingOwnHomes(figures, organisations);
