import { lockCounters } from '@/lib/data/books/counters';
import { createCounters } from '@/lib/data/books/counters-open';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { versionOn } from '@/lib/data/vacancies/situation';
import { appendIntakes, type Intake } from '@/lib/data/vacancies/vacancies-intake';
import { listDepartmentsOf, lockAwaiting, type VacancyRecord } from '@/lib/data/vacancies/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { compareReports } from '@/lib/domain/vacancy/vacancy-report';
import { type Attempt, again, settled, untilSettled } from './attempt';
import { missingCounters, openBooks } from './books';
import { type Case, type Decided, decideOne } from './decide-one';
import { allocated } from './happenings';
import { type KnownAboutReports, readForReports } from './read-for-reports';
import type { ReportedVacancy } from './report-answer';

export type DecideAwaitingInput = { readonly vacancyIds: readonly VacancyId[] };
export type DecideAwaitingAnswer = {
  readonly decided: readonly ReportedVacancy[];
  /** No agreement is in force on the day of their report yet, or it does not know the home's rule. */
  readonly waiting: readonly string[];
};
export type DecideAwaitingError = { readonly code: 'not-found' };

type Outcome = Result<DecideAwaitingAnswer, DecideAwaitingError>;

/**
 * Decides vacancies that waited for an agreement, in the order they were reported. They take their numbers now: no number
 * is given afterwards. @see docs/domain/allocation-model.md
 */
export const decideAwaiting = (scope: Scope, input: DecideAwaitingInput): Promise<Outcome> =>
  untilSettled(async () => {
    const attempt = await inHotTransaction(scope, (tx) => decideIn(tx, scope, input));
    if (attempt.kind === 'AGAIN')
      await inHotTransaction(scope, (tx) => createCounters(tx, scope, attempt.missing));
    return attempt;
  });

async function decideIn(
  tx: HotTx,
  scope: Scope,
  { vacancyIds }: DecideAwaitingInput,
): Promise<Attempt<Outcome>> {
  const departments = await listDepartmentsOf(tx, scope, vacancyIds);
  if (departments.length === 0) return settled(err({ code: 'not-found' }));
  const books = openBooks(await lockCounters(tx, scope, departments));
  const records = await lockAwaiting(tx, scope, vacancyIds);
  if (records.length === 0) return settled(ok({ decided: [], waiting: [] }));
  const known = await readForReports(
    tx,
    scope,
    records.map((record) => record.report),
  );
  const cases = casesOf(scope, records, known);
  const missing = cases.flatMap(({ one }) => missingCounters(one.situation, one.agreement, books));
  if (missing.length > 0) return again(missing);
  const decided = cases.map(({ one, record }) => ({ one, record, decided: decideOne(one, books) }));
  if (decided.length > 0) appendIntakes(tx, books.moved(), [intakeOf(scope, decided)]);
  const met = new Set(decided.map(({ record }) => record.id));
  const waiting = records.filter((record) => !met.has(record.id)).map((record) => record.reference);
  return settled(ok({ decided: decided.map(answerOf), waiting }));
}

type Waiting = { readonly one: Case; readonly record: VacancyRecord };

/** Those that can be decided now, first reported first. */
function casesOf(
  scope: Scope,
  records: readonly VacancyRecord[],
  { situations, agreements }: KnownAboutReports,
): readonly Waiting[] {
  const decidedBy = actorOf(scope).userId;
  const inOrder = [...records].sort((a, b) => compareReports(a.report, b.report));
  return inOrder.flatMap((record) => {
    const situation = situations.find((one) => one.departmentId === record.departmentId);
    const version = situation ? versionOn(situation.versions, record.report.reportedOn) : null;
    const agreement = version ? agreements.get(version.id) : undefined;
    if (!situation || !version || !agreement) return [];
    const { report, id: vacancyId } = record;
    const { allocationRule } = report.home;
    if (allocationRule !== null && !agreement.dwellingRules.some((row) => row.rule === allocationRule))
      return [];
    const today = dayOfInstant(situation.now);
    return [
      { record, one: { situation, agreement, versionId: version.id, vacancyId, report, today, decidedBy } },
    ];
  });
}

type Met = Waiting & { readonly decided: Decided };

const intakeOf = (scope: Scope, met: readonly Met[]): Intake => ({
  ...{ scope, dwellings: [], vacancies: [], choices: [], keys: [] },
  decided: met.map(({ one, decided }) => ({
    id: one.vacancyId,
    standing: decided.standing,
    at: one.situation.now,
  })),
  decisions: met.map(({ decided }) => decided.decision),
  entries: met.flatMap(({ decided }) => decided.entry ?? []),
  slots: met.flatMap(({ decided }) => decided.slot ?? []),
  events: met.flatMap(({ one, record: { organisationId, municipalityId }, decided }) =>
    allocated(decided, one.agreement).map((event) => ({
      ...{ vacancyId: one.vacancyId, organisationId, municipalityId, at: one.situation.now },
      event,
    })),
  ),
});

const answerOf = ({ record, decided: { standing } }: Met): ReportedVacancy => ({
  ...{
    vacancyId: record.id,
    reference: record.reference,
    state: standing.state,
    route: standing.route,
    tier: standing.tier,
  },
  ...{ counter: standing.counter?.name ?? null, number: standing.number, unplaced: standing.unplaced },
});
