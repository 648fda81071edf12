import type { CriteriaInUse } from '../criteria/criteria-in-use';
import { assertNever } from '../shared/assert-never';
import type { CalendarDate } from '../shared/calendar-date';
import { err, ok, type Result } from '../shared/result';
import { checklistOf, type SetEvaluation } from './evaluate-for-home';
import type { RejectionGround } from './vocabulary';

/** @see almenboligloven § 60; reading of BEK om udlejning af almene boliger: more than two to a room */
const MOST_PER_ROOM = 2;

/** What a rejection is held against. */
export type RejectionSituation = {
  readonly held: readonly SetEvaluation[];
  readonly today: CalendarDate;
  /** The last day on which papers are received. */
  readonly papersUntil: CalendarDate;
  readonly people: number;
  readonly rooms: number;
  /** Does the area stand on one of the state's lists today? */
  readonly designated: boolean;
  /** What the officer vouches for with the ground. */
  readonly vouched: boolean;
};

export const MISFITS = [
  'no-criterion-failed',
  'nothing-missing',
  'papers-still-due',
  'debt-not-vouched-for',
  'people-fit',
  'no-safety-ground',
  'not-barred-by-combined-letting',
] as const;
/** Why a ground does not fit. */
export type Misfit = (typeof MISFITS)[number];

/**
 * May the applicant be rejected on this ground? The list is closed: an organisation has no others. Debt must be undisputed
 * and without an instalment plan, which only an officer can know; so is a household's own word that a paper will not come.
 * @see docs/domain/letting-decisions.md
 */
export function fitsGround(
  ground: RejectionGround,
  situation: RejectionSituation,
): Result<true, { readonly code: Misfit }> {
  const misfit = misfitOf(ground, situation);
  return misfit === null ? ok(true) : err({ code: misfit });
}

/** The grounds that fit now, for the form. */
export const fittingGrounds = (
  grounds: readonly RejectionGround[],
  situation: RejectionSituation,
): readonly RejectionGround[] =>
  grounds.filter((ground) => misfitOf(ground, { ...situation, vouched: true }) === null);

function misfitOf(ground: RejectionGround, situation: RejectionSituation): Misfit | null {
  switch (ground) {
    case 'CRITERIA_NOT_MET':
      return fails(situation, ({ use }) => use !== 'FILTER') ? null : 'no-criterion-failed';
    case 'NOT_DOCUMENTED':
      return misfitOfMissing(situation);
    case 'DEBT':
      return situation.vouched ? null : 'debt-not-vouched-for';
    case 'TOO_MANY_PEOPLE':
      return situation.people > MOST_PER_ROOM * situation.rooms ? null : 'people-fit';
    case 'SAFETY':
      return situation.designated && situation.held.some(hasCertificateBasis) ? null : 'no-safety-ground';
    case 'COMBINED_LETTING':
      return fails(situation, ({ use }) => use === 'FILTER') ? null : 'not-barred-by-combined-letting';
    default:
      return assertNever(ground);
  }
}

const fails = ({ held }: RejectionSituation, which: (row: CriteriaInUse) => boolean): boolean =>
  held.some(({ inUse, evaluation }) => which(inUse) && evaluation.outcome === 'NOT_MET');

function misfitOfMissing({ held, today, papersUntil, vouched }: RejectionSituation): Misfit | null {
  if (!somethingMissing(held)) return 'nothing-missing';
  return today > papersUntil || vouched ? null : 'papers-still-due';
}

/**
 * Does the household still owe a fact or a paper? What waits to be seen is with an officer, and so is a question that only an
 * officer can answer.
 */
const somethingMissing = (held: readonly SetEvaluation[]): boolean =>
  checklistOf(held).some(({ state, ask }) => state === 'MISSING' && ask.kind !== 'CONFIRMATION');

/** The agreement version itself must say on which ground a certificate is asked for. */
const hasCertificateBasis = ({ inUse: { set, switchedOn } }: SetEvaluation): boolean =>
  set.criteria.some(
    (row) =>
      row.kind === 'NO_CONVICTION' &&
      row.certificateBasis !== null &&
      (switchedOn === null || row.always || switchedOn.includes(row.criterion)),
  );
