import type { CaseDecision } from './vacancy-case';

/** An exchange, a continued tenancy or a rehousing, as its agreement has it: nobody else can be offered the home, its letting is only recorded. */
export const isNotForOthers = (decision: Pick<CaseDecision, 'verdict'> | null): boolean =>
  decision?.verdict.steps.some(({ rung, outcome }) => rung === 'NOT_VACANT' && outcome === 'TAKES') ?? false;
