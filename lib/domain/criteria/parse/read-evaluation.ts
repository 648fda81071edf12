import type { Agreement } from '../../agreement/agreement';
import { readAgreement } from '../../agreement/parse-agreement';
import type { CalendarDate } from '../../shared/calendar-date';
import {
  anyText,
  day,
  type Fault,
  faultAt,
  field,
  isAbsent,
  listOf,
  listOrNone,
  optional,
  type Place,
  quoted,
  readDocument,
  text,
  word,
  yesOrNo,
} from '../../shared/reading';
import type { Result } from '../../shared/result';
import type { CriteriaSet } from '../criteria-set';
import type { AmountSetting, EvaluationRequest } from '../evaluation';
import type { AssessmentDates, Confirmation, Household, Paper } from '../household';
import { PAPER_KINDS, PAPER_VERDICTS, QUESTIONS } from '../vocabulary';
import { knownMember, readHousehold } from './parse-household';
import { month } from './parse-member-facts';
import { yearlyAmount } from './parse-terms';
import { readCriteriaSet } from './read-criteria-set';

/** Finds one of the named agreements; null when there is none of that name. */
export type FindAgreement = (name: string) => Agreement | null;

/**
 * Checks a whole document for `npm run evaluate` before anything is evaluated; or the path of the first fault, in the
 * order of the fields in docs/domain/evaluate.md.
 */
export const readEvaluation = (value: unknown, find: FindAgreement): Result<EvaluationRequest, Fault> =>
  readDocument(value, (root) => {
    const set = setAt(root, find);
    const ids = set.criteria.map((row) => row.criterion);
    const switchedOn = optional(field(root, 'switchedOn'), (at) =>
      listOf(at, (item) => word(item, ids, 'criterion')),
    );
    const dates = datesAt(field(root, 'dates'));
    const household = readHousehold(field(root, 'household'), dates.offer);
    return {
      ...{ set, switchedOn, household },
      papers: listOrNone(field(root, 'papers'), (row) => paperAt(row, household, dates.assessed)),
      confirmations: listOrNone(field(root, 'confirmations'), (row) => confirmationAt(row, household, ids)),
      dates,
      amounts: listOrNone(field(root, 'amounts'), (row): AmountSetting => {
        return { criterion: word(field(row, 'criterion'), ids, 'criterion'), ...yearlyAmount(row) };
      }),
    };
  });

/** A set in its published form, or the name of one in the agreement. */
function setAt(root: Place, find: FindAgreement): CriteriaSet {
  const place = field(root, 'set');
  if (typeof place.value === 'object' && place.value !== null) return readCriteriaSet(place);
  const agreement = agreementAt(field(root, 'agreement'), find);
  const name = anyText(place);
  const known = agreement.criteriaSets.find((row) => row.set === name);
  return known ?? faultAt(place, `agreement ${quoted(agreement.id)} has no set of criteria ${quoted(name)}`);
}

function agreementAt(place: Place, find: FindAgreement): Agreement {
  if (typeof place.value === 'object' && place.value !== null) return readAgreement(place);
  const name = anyText(place);
  return find(name) ?? faultAt(place, `unknown agreement ${quoted(name)}`);
}

/** Only the offer must be given: the lease and the assessment are that day, takeover the day of the lease. */
function datesAt(place: Place): AssessmentDates {
  const offer = day(field(place, 'offer'));
  const contract = optional(field(place, 'contract'), day) ?? offer;
  const takeover = optional(field(place, 'takeover'), day) ?? contract;
  return { offer, contract, takeover, assessed: optional(field(place, 'assessed'), day) ?? offer };
}

function paperAt(row: Place, household: Household, assessed: CalendarDate): Paper {
  const member = knownMember(field(row, 'member'), household);
  const paper = word(field(row, 'paper'), PAPER_KINDS, 'paper');
  const verdict = optional(field(row, 'verdict'), (at) => word(at, PAPER_VERDICTS, 'verdict')) ?? 'ACCEPTED';
  const issuedOn = optional(field(row, 'issuedOn'), day);
  const seenOn = optional(field(row, 'seenOn'), day);
  if (seenOn !== null && seenOn > assessed)
    faultAt(field(row, 'seenOn'), 'lies after the day of the assessment');
  if (issuedOn !== null && issuedOn > (seenOn ?? assessed)) {
    faultAt(field(row, 'issuedOn'), 'lies after the day on which the paper was seen');
  }
  return { member, paper, verdict, issuedOn, seenOn, covers: optional(field(row, 'covers'), coversAt) };
}

function coversAt(place: Place): NonNullable<Paper['covers']> {
  const from = month(field(place, 'from'));
  const at = field(place, 'to');
  const to = isAbsent(at) ? from : month(at);
  return to < from ? faultAt(at, `"to" ${to} must not lie before "from" ${from}`) : { from, to };
}

function confirmationAt(row: Place, household: Household, ids: readonly string[]): Confirmation {
  return {
    criterion: word(field(row, 'criterion'), ids, 'criterion'),
    member: knownMember(field(row, 'member'), household),
    question: word(field(row, 'question'), QUESTIONS, 'question'),
    upheld: yesOrNo(field(row, 'upheld')),
    reason: text(field(row, 'reason')),
    by: text(field(row, 'by')),
    on: day(field(row, 'on')),
  };
}
