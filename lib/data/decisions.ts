import type { Decision } from '@/lib/domain/allocation/decision';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { AgreementVersionId, DecisionId, UserId, VacancyId } from '@/lib/domain/shared/ids';
import type { FrozenFacts } from '@/lib/domain/vacancy/frozen-facts';
import { insertFrom, instant } from './append';
import type { LockedCounter } from './counters';
import type { Parties } from './vacancies-intake';

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
  ...['credit_after_n', 'credit_after_d', 'facts', 'verdict', 'reported_on', 'decided_at', 'decided_by'],
];

/** Part of a statement that appends. */
export const INSERT_DECISIONS = insertFrom('decision', 'decisions', COLUMNS);

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
  facts: row.facts,
  verdict: row.verdict,
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
