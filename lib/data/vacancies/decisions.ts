import type { Decision } from '@/lib/domain/allocation/decision';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, DecisionId, UserId, VacancyId } from '@/lib/domain/shared/ids';
import type { FrozenFacts } from '@/lib/domain/vacancy/frozen-facts';
import { instant } from '../append';
import type { LockedCounter } from '../books/counters';
import type { Parties } from '../parties';

/** A decision to be stored for ever: the facts it used, every step, and its text as rendered that day. */
export type NewDecision = Parties & {
  readonly id: DecisionId;
  readonly vacancyId: VacancyId;
  readonly agreementVersionId: AgreementVersionId;
  readonly decision: Decision;
  /** The counter under lock that counted it; null when the vacancy is not counted. */
  readonly counter: LockedCounter | null;
  readonly facts: FrozenFacts;
  readonly verdict: StoredVerdict;
  readonly reportedOn: CalendarDate;
  readonly decidedAt: Date;
  readonly decidedBy: UserId;
};

const COLUMNS = [
  ...[
    'id',
    'vacancy_id',
    'organisation_id',
    'municipality_id',
    'department_id',
    'agreement_version_id',
    'tier',
  ],
  ...[
    'proposed_tier',
    'route',
    'counter_id',
    'number',
    'rate_n',
    'rate_d',
    'credit_before_n',
    'credit_before_d',
  ],
  ...['credit_after_n', 'credit_after_d', 'reported_on', 'decided_at', 'decided_by'],
];

/** Never in JSON as it is written, so it may stand between two. */
const BETWEEN = '\x1f';
const LIST = COLUMNS.join(', ');
const texts = (place: number): string =>
  `unnest(string_to_array($${place}::text, chr(${BETWEEN.charCodeAt(0)})))`;

/**
 * Part of a statement that appends. What is kept as written comes as texts, the statement's second and third value, in the order of
 * the rows: taken apart and put together again inside the document it would cost more than all the rest.
 */
export const INSERT_DECISIONS = `
  INSERT INTO decision (${LIST}, facts, verdict) SELECT ${LIST}, used::json, said::json
  FROM ROWS FROM (${texts(2)}, ${texts(3)}, jsonb_populate_recordset(NULL::decision, $1::jsonb -> 'decisions')) AS r(used, said)`;

/** The second and the third value of the statement. */
export const decisionTexts = (rows: readonly NewDecision[]): readonly [facts: string, verdicts: string] => [
  rows.map((row) => JSON.stringify(row.facts)).join(BETWEEN),
  rows.map((row) => JSON.stringify(row.verdict)).join(BETWEEN),
];

export const decisionRow = (row: NewDecision) => ({
  id: row.id,
  vacancy_id: row.vacancyId,
  organisation_id: row.organisationId,
  municipality_id: row.municipalityId,
  department_id: row.departmentId,
  agreement_version_id: row.agreementVersionId,
  tier: row.decision.tier,
  proposed_tier: row.decision.proposedTier,
  route: row.decision.route,
  ...countedColumns(row),
  reported_on: row.reportedOn,
  decided_at: instant(row.decidedAt),
  decided_by: row.decidedBy,
});

function countedColumns({ counter, decision: { counted } }: NewDecision) {
  if (counted === null || counter === null) return {};
  const { number, rate, creditBefore, creditAfter } = counted;
  return {
    counter_id: counter.id,
    number,
    rate_n: String(rate.n),
    rate_d: String(rate.d),
    credit_before_n: String(creditBefore.n),
    credit_before_d: String(creditBefore.d),
    credit_after_n: String(creditAfter.n),
    credit_after_d: String(creditAfter.d),
  };
}
