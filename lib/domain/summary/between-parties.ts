import type { SavedSummary } from './saved';
import type { DaySpan } from './summary';
import { type PartAt, partMark, periodMark } from './summary-mark';

type Which = { readonly municipalityId: string; readonly period: DaySpan; readonly part: PartAt };

/** Of one part and period the summary that was sent or closed: there is one at most, and a second cannot be sent. @see H-23 */
export const betweenParties = <S extends Pick<SavedSummary, 'municipalityId' | 'period' | 'part' | 'state'>>(
  summaries: readonly S[],
  which: Which,
): S | null =>
  summaries.find(
    ({ municipalityId, period, part, state }) =>
      state !== 'DRAFT' &&
      state !== 'WITHDRAWN' &&
      municipalityId === which.municipalityId &&
      periodMark(period) === periodMark(which.period) &&
      partMark(part) === partMark(which.part),
  ) ?? null;
