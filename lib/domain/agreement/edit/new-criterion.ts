import type { CriterionKind } from '../../criteria/vocabulary';
import { type Json, type JsonObject, recordOf } from './json';
import { proofOf } from './papers-view';

/** What a criterion of each kind begins with: a careful guess that its page shows, to be put right there. */
const BEGINS: Record<CriterionKind, JsonObject> = {
  AGE_DOCUMENTED: {},
  NO_CONVICTION: { lookBackMonths: 24, entries: 'WEIGHED', certificateBasis: null },
  WORK_OR_EDUCATION: { permanentWork: false, income: null, confirmable: [] },
  SELF_SUPPORT: { lookBackMonths: 12, allowed: [] },
  EDUCATION_LEVEL: { levels: ['UPPER_SECONDARY', 'VOCATIONAL', 'HIGHER'] },
  HIGHER_EDUCATION: { underwayCounts: true },
  EMPLOYMENT: { hoursPerWeek: '25', startWithinMonths: null, newWithinMonths: 3, subsidisedCounts: true },
  MINIMUM_INCOME: { income: { months: 3, amounts: [] }, studentsExempt: true },
  EDUCATION_AT_PLACE: { fullTimeMonths: 12 },
  SEPARATED_WITH_CHILDREN: { childrenUnder: 18, withinMonths: 12, residentOf: null },
  SENIOR: { fromAge: 60, residentOf: null },
  FREED_OWN_HOME: {},
  NO_LISTED_BENEFIT: { groups: [] },
};

/** A new criterion, asked of the applicant and shown by nothing yet: the check says so until papers are chosen. */
export function newCriterion(row: {
  readonly criterion: Json;
  readonly kind: CriterionKind;
  readonly label: Json;
  readonly reference: Json;
}): JsonObject {
  const { criterion, kind, label } = row;
  const terms = { kind, ...BEGINS[kind] };
  return {
    ...{ criterion, label, text: label },
    whom: { members: 'APPLICANT', ages: null, hold: 'ANY', cohabitantAfterMonths: null },
    ...{ rank: 1, always: false, exemptResidentsOf: null },
    ...terms,
    proof: proofOf([], null, terms, () => undefined),
    reference: recordOf(row.reference),
  };
}
