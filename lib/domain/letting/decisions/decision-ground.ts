import type { CriteriaInUse } from '../../criteria/criteria-in-use';
import { hasCertificateGround } from '../../papers/certificate';
import { assertNever } from '../../shared/assert-never';
import type { CalendarDate } from '../../shared/calendar-date';
import { err, ok, type Result } from '../../shared/result';
import { isCrowded } from '../finding/skip';
import type { RejectionGround } from '../vocabulary';
import { checklistOf, type SetEvaluation } from './evaluate-for-home';

/** What a rejection is held against. */
export type RejectionSituation = {
  readonly held: readonly SetEvaluation[];
  readonly today: CalendarDate;
  readonly offeredOn: CalendarDate;
  /** The last day on which papers are received. */
  readonly papersUntil: CalendarDate;
  /** The day on which the applicant wrote that nothing more will come; null: nothing has been written. */
  readonly nothingComesOn: CalendarDate | null;
  readonly people: number;
  readonly rooms: number;
  /** Does the area stand on one of the state's lists today? */
  readonly designated: boolean;
  /** An officer vouches that a debt is undisputed and without an instalment plan. */
  readonly vouched: boolean;
};

/** Why a ground does not fit. */
export type Misfit =
  | {
      readonly code:
        | 'no-criterion-failed'
        | 'nothing-missing'
        | 'written-in-the-future'
        | 'debt-not-vouched-for'
        | 'people-fit'
        | 'no-safety-ground'
        | 'not-barred-by-combined-letting';
    }
  | { readonly code: 'papers-still-due'; readonly papersUntil: CalendarDate }
  | { readonly code: 'written-before-offer'; readonly offeredOn: CalendarDate };

/**
 * May the applicant be rejected on this ground? The list is closed: an organisation has no others. Debt must be undisputed
 * and without an instalment plan, which only an officer can know.
 * @see docs/domain/letting-decisions.md
 */
export function fitsGround(ground: RejectionGround, situation: RejectionSituation): Result<true, Misfit> {
  const misfit = misfitOf(ground, situation);
  return misfit === null ? ok(true) : err(misfit);
}

/** What a ground needs before it fits, for the form: null where it fits now, when the officer vouches for what only she can know. */
export const neededFor = (ground: RejectionGround, situation: RejectionSituation): Misfit | null =>
  misfitOf(ground, { ...situation, vouched: true });

function misfitOf(ground: RejectionGround, situation: RejectionSituation): Misfit | null {
  switch (ground) {
    case 'CRITERIA_NOT_MET':
      return unless(
        fails(situation, ({ use }) => use !== 'FILTER'),
        'no-criterion-failed',
      );
    case 'NOT_DOCUMENTED':
      return misfitOfMissing(situation);
    case 'DEBT':
      return unless(situation.vouched, 'debt-not-vouched-for');
    case 'TOO_MANY_PEOPLE':
      return unless(isCrowded(situation.people, situation), 'people-fit');
    case 'SAFETY':
      return unless(
        situation.designated && situation.held.some(({ inUse }) => hasCertificateGround(inUse)),
        'no-safety-ground',
      );
    case 'COMBINED_LETTING':
      return unless(
        fails(situation, ({ use }) => use === 'FILTER'),
        'not-barred-by-combined-letting',
      );
    default:
      return assertNever(ground);
  }
}

type Plain = Exclude<Misfit['code'], 'papers-still-due' | 'written-before-offer'>;

const unless = (fits: boolean, code: Plain): Misfit | null => (fits ? null : { code });

const fails = ({ held }: RejectionSituation, which: (row: CriteriaInUse) => boolean): boolean =>
  held.some(({ inUse, evaluation }) => which(inUse) && evaluation.outcome === 'NOT_MET');

/** What is missing counts once the last day is over, or from the day on which the applicant has written that it will not come. */
function misfitOfMissing(situation: RejectionSituation): Misfit | null {
  const { held, today, offeredOn, papersUntil, nothingComesOn } = situation;
  if (!somethingMissing(held)) return { code: 'nothing-missing' };
  if (nothingComesOn !== null && nothingComesOn > today) return { code: 'written-in-the-future' };
  if (nothingComesOn !== null && nothingComesOn < offeredOn)
    return { code: 'written-before-offer', offeredOn };
  return today > papersUntil || nothingComesOn !== null ? null : { code: 'papers-still-due', papersUntil };
}

/**
 * Does the household still owe a fact or a paper? What waits to be seen is with an officer, and so is a question that only an
 * officer can answer.
 */
const somethingMissing = (held: readonly SetEvaluation[]): boolean =>
  checklistOf(held).some(({ state, ask }) => state === 'MISSING' && ask.kind !== 'CONFIRMATION');
