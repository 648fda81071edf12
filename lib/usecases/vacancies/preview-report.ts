import { type CounterStanding, readCounters } from '@/lib/data/books/counters';
import { inHotTransaction } from '@/lib/data/transaction';
import { type Situation, versionOn } from '@/lib/data/vacancies/situation';
import type { Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { tierTerms } from '@/lib/domain/agreement/terms';
import type { CounterName, Route } from '@/lib/domain/agreement/vocabulary';
import { decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import { explainNextTurn, upcomingTurns } from '@/lib/domain/allocation/next-turn';
import { renderVerdict, type StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import { formatFraction, ZERO } from '@/lib/domain/shared/fraction';
import type { AgreementVersionId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { type Choice, choicesOf } from '@/lib/domain/vacancy/choices';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { allocationFacts } from './decide-one';
import { readForReports } from './read-for-reports';
import { homeOf, isRuleOfUnknownHome, nothingYet } from './running';

/** What a report would come to now; somebody else's may come first. Credits are exact, as texts. */
export type ReportPreview = {
  readonly agreement: string;
  readonly tier: { readonly id: string; readonly label: Bilingual; readonly mark: string };
  readonly unplaced: boolean;
  readonly route: Route;
  readonly verdict: StoredVerdict;
  /** Null when the home would not be counted. */
  readonly counter: CounterPreview | null;
};

export type CounterPreview = {
  readonly name: CounterName;
  readonly rate: string;
  readonly number: number;
  readonly creditBefore: string;
  readonly creditAfter: string;
  /** For each of the next homes, this one first: is it the municipality's turn? */
  readonly upcoming: readonly boolean[];
  readonly nextTurn: Bilingual;
};

export type PreviewReportInput = { readonly report: VacancyReport };
export type PreviewReportAnswer = {
  /** Null while no agreement is in force on the day of the report. */
  readonly preview: ReportPreview | null;
  /** What would have to be given a reason for. */
  readonly choices: readonly Choice[];
  readonly lastReference: string | null;
};
export type PreviewReportError =
  | { readonly code: 'unknown-department' }
  | { readonly code: 'unknown-allocation-rule'; readonly allowed: readonly string[] };

const CELLS_AHEAD = 12;

/** What the form shows before saving: where the counter stands, whose turn it would be, and what needs a reason. */
export const previewReport = (
  scope: Scope,
  { report }: PreviewReportInput,
): Promise<Result<PreviewReportAnswer, PreviewReportError>> =>
  inHotTransaction(scope, async (tx) => {
    const counters = await readCounters(tx, scope, [report.departmentId]);
    const { situations, agreements } = await readForReports(tx, scope, [report]);
    const [situation] = situations;
    if (situation === undefined) return err({ code: 'unknown-department' });
    const allowed = rulesAllowed(situation, agreements, report);
    const { allocationRule } = report.home;
    if (allocationRule !== null && allowed !== null && !allowed.includes(allocationRule)) {
      return err({ code: 'unknown-allocation-rule', allowed });
    }
    const home = homeOf(report, situation, nothingYet());
    const choices = choicesOf({
      ...{ today: dayOfInstant(situation.now), reportedOn: report.reportedOn, noticeOn: report.noticeOn },
      ...{
        occasion: report.occasion,
        lastReportOfHome: home.last?.on ?? null,
        ruleOfUnknownHome: isRuleOfUnknownHome(home, report),
        earlier: situation.earlier,
      },
    });
    const preview = previewOne({ situation, agreements, report, counters });
    return ok({
      preview,
      choices,
      lastReference: choices.includes('NEW_REPORT') ? (home.last?.reference ?? null) : null,
    });
  });

type Asked = {
  readonly situation: Situation;
  readonly agreements: ReadonlyMap<AgreementVersionId, Agreement>;
  readonly report: VacancyReport;
  readonly counters: readonly CounterStanding[];
};

function agreementOn(
  { versions }: Situation,
  agreements: Asked['agreements'],
  { reportedOn }: VacancyReport,
): Agreement | null {
  const version = versionOn(versions, reportedOn);
  return version === null ? null : (agreements.get(version.id) ?? null);
}

function rulesAllowed(situation: Situation, agreements: Asked['agreements'], report: VacancyReport) {
  return agreementOn(situation, agreements, report)?.dwellingRules.map((row) => row.rule) ?? null;
}

/** Runs the core on one report without storing anything; null while it would wait for an agreement. */
export function previewOne({ situation, agreements, report, counters }: Asked): ReportPreview | null {
  const agreement = agreementOn(situation, agreements, report);
  if (agreement === null) return null;
  const stateOf = (_department: unknown, name: CounterName) =>
    counters.find((one) => one.departmentId === situation.departmentId && one.name === name) ?? {
      credit: ZERO,
      counted: 0,
    };
  const decision = decideAllocation(allocationFacts({ agreement, situation, report }, { stateOf }));
  const { tier, label, mark } = tierTerms(agreement, decision.tier);
  return {
    agreement: agreement.id,
    tier: { id: tier, label, mark },
    unplaced: decision.steps.some((step) => step.rung === 'TIER' && step.inputs.ground.by === 'UNPLACED'),
    route: decision.route,
    verdict: renderVerdict(agreement, decision, [], situation.names),
    counter: decision.counted === null ? null : counterPreview(decision.counted),
  };
}

type Counted = NonNullable<ReturnType<typeof decideAllocation>['counted']>;

const counterPreview = ({ counter, rate, number, creditBefore, creditAfter }: Counted): CounterPreview => ({
  name: counter,
  rate: formatFraction(rate),
  number,
  creditBefore: formatFraction(creditBefore),
  creditAfter: formatFraction(creditAfter),
  upcoming: upcomingTurns(rate, creditBefore, CELLS_AHEAD),
  nextTurn: explainNextTurn(rate, creditBefore),
});
