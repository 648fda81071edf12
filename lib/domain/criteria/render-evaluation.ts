import type { Bilingual, Language } from '../shared/bilingual';
import type { Reference } from '../shared/reference';
import { type ChecklistItem, checklist } from './checklist';
import type { CriteriaSet } from './criteria-set';
import type { CriterionResult, Evaluation, MemberResult } from './evaluation';
import type { AssessmentDates, MemberId } from './household';
import type { NeedCheck } from './papers';
import type { CriteriaSetId, CriterionId, Outcome } from './vocabulary';
import { listed } from './words/amounts';
import { danish } from './words/danish';
import { english } from './words/english';
import { type Phrasebook, say } from './words/phrasebook';

/** The evaluation as stored with a decision, in plain JSON. Changing a sentence later changes no old one. */
export type StoredEvaluation = {
  readonly set: CriteriaSetId;
  readonly outcome: Outcome;
  readonly rank: number | null;
  readonly mayReach: number | null;
  readonly headline: Bilingual;
  readonly reference: Reference;
  readonly dates: AssessmentDates;
  readonly criteria: readonly StoredCriterion[];
  readonly checklist: readonly StoredItem[];
  readonly warnings: readonly Bilingual[];
};

export type StoredCriterion = {
  readonly criterion: CriterionId;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly rank: number;
  readonly outcome: Outcome;
  /** Set where the outcome does not rest on the members. */
  readonly why: Bilingual | null;
  readonly members: readonly StoredMember[];
  readonly notConcerned: readonly {
    readonly member: MemberId;
    readonly age: number;
    readonly why: Bilingual;
  }[];
  readonly reference: Reference;
};

export type StoredMember = {
  readonly member: MemberId;
  readonly age: number;
  readonly outcome: Outcome;
  readonly why: Bilingual;
  readonly cautions: readonly Bilingual[];
};

export type StoredItem = Pick<ChecklistItem, 'member' | 'criteria' | 'state' | 'references'> & {
  readonly kind: ChecklistItem['ask']['kind'];
  readonly text: Bilingual;
};

export const PHRASEBOOKS: Readonly<Record<Language, Phrasebook>> = { da: danish, en: english };

/** Every sentence about an evaluation, rendered once in both languages. */
export function renderEvaluation(set: CriteriaSet, evaluation: Evaluation): StoredEvaluation {
  const { outcome, rank, mayReach, dates } = evaluation;
  return {
    ...{ set: set.set, outcome, rank, mayReach },
    headline: both((book) => book.headline(set.label, evaluation)),
    reference: set.reference,
    dates,
    criteria: evaluation.criteria.map((row) => storedCriterion(set, row)),
    checklist: checklist(evaluation).map(storedItem),
    warnings: evaluation.warnings.map((warning) => both((book) => book.warning(warning))),
  };
}

const both = (write: (book: Phrasebook) => string): Bilingual => ({ da: write(danish), en: write(english) });

function storedCriterion(set: CriteriaSet, row: CriterionResult): StoredCriterion {
  const { criterion, rank, outcome, ground, reference } = row;
  const terms = set.criteria.find((one) => one.criterion === criterion);
  if (terms === undefined) throw new Error(`The set ${set.set} has no criterion ${criterion}`);
  return {
    ...{ criterion, label: terms.label, text: terms.text, rank, outcome },
    why: ground === 'MEMBERS' ? null : both((book) => book.ground[ground]),
    members: row.members.map(storedMember),
    notConcerned: row.notConcerned.map(({ member, age, because }) => ({
      ...{ member, age, why: both((book) => book.notConcerned[because]) },
    })),
    reference,
  };
}

function storedMember(result: MemberResult): StoredMember {
  const { member, age, outcome } = result;
  return {
    ...{ member, age, outcome, why: both((book) => memberWords(book, result)) },
    cautions: result.cautions.map((caution) => both((book) => book.caution[caution])),
  };
}

/** Why, what is missing and what an officer must settle; what has not been stated is said by the reason itself. */
function memberWords(book: Phrasebook, { reason, missing }: MemberResult): string {
  const papers = missing.flatMap((one) => (one.kind === 'PAPERS' ? [needWords(book, one.need)] : []));
  const questions = missing.flatMap((one) =>
    one.kind === 'CONFIRMATION' ? [book.toAnswer(book.question[one.question])] : [],
  );
  const lacking = papers.length === 0 ? [] : [book.missing(papers)];
  return [say(book.reasons, reason), ...lacking, ...questions].join(' ');
}

function askedWords(book: Phrasebook, ask: ChecklistItem['ask']): string {
  if (ask.kind === 'FACT') return book.fact[ask.fact];
  return ask.kind === 'PAPERS' ? needWords(book, ask.need) : book.question[ask.question];
}

function needWords(book: Phrasebook, need: NeedCheck): string {
  const options = need.anyOf.map((demands) => listed(demands.map(book.asked), book.and));
  const asked = listed(options, book.or);
  return need.state === 'AWAITS_REVIEW' ? `${asked} (${book.awaitsReview})` : asked;
}

function storedItem({ member, criteria, state, references, ask }: ChecklistItem): StoredItem {
  const text = both((book) => askedWords(book, ask));
  return { ...{ member, criteria, state, references }, kind: ask.kind, text };
}
