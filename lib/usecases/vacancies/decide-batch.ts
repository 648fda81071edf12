import type { MissingCounter } from '@/lib/data/books/counters-open';
import type { NewDwelling } from '@/lib/data/departments/dwellings';
import type { Intake, NewVacancy, Standing } from '@/lib/data/vacancies/vacancies-intake';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import { asId, type VacancyId } from '@/lib/domain/shared/ids';
import type { CaseEvent } from '@/lib/domain/vacancy/case-event';
import { type Choice, choicesOf } from '@/lib/domain/vacancy/choices';
import { choicesOfCorrection } from '@/lib/domain/vacancy/corrections';
import { compareReports, type VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';
import { newReference } from '@/lib/platform/new-reference';
import { type Arrival, type Arriving, arrive } from './arrive';
import { type Books, missingCounters } from './books';
import { type Decided, decideOne, partiesOf } from './decide-one';
import { happenings } from './happenings';
import type { ReportAnswer, ReportError, ReportedVacancy } from './report-answer';
import { earlierOf, type HomeOfReport, homeOf, isRuleOfUnknownHome, type Running, remember } from './running';

export type Batch = Arriving & {
  readonly scope: Scope;
  readonly reports: readonly VacancyReport[];
  /** Moved by the batch, whether it is taken in or refused: hand in copies where others follow. */
  readonly books: Books;
  readonly running: Running;
  /** By how many letters references are longer than usual: by one for each try that failed, which may have been for one that was taken. */
  readonly longer?: number;
};

/** What a batch brings; the counters may move on with the next one. */
export type Brought = Omit<Intake, 'keys'>;

export type BatchOutcome =
  | { readonly kind: 'REFUSED'; readonly error: ReportError }
  | { readonly kind: 'COUNTERS_MISSING'; readonly missing: readonly MissingCounter[] }
  | { readonly kind: 'DECIDED'; readonly brought: Brought; readonly answer: ReportAnswer };

/** Decides a batch in memory, in the order of the reports' days: the same verdicts as one by one. Stores nothing. */
export function decideBatch(batch: Batch): BatchOutcome {
  const arrivals: Arrival[] = [];
  for (const [index, report] of batch.reports.entries()) {
    const arrival = arrive(batch, index, report);
    if ('code' in arrival) return { kind: 'REFUSED', error: arrival };
    arrivals.push(arrival);
  }
  const twice = idTwice(arrivals);
  if (twice !== null) return { kind: 'REFUSED', error: twice };
  const missing = arrivals.flatMap(({ situation, agreement }) =>
    agreement === null ? [] : missingCounters(situation, agreement, batch.books),
  );
  if (missing.length > 0) return { kind: 'COUNTERS_MISSING', missing };
  return decideInOrder(
    batch,
    arrivals.sort((a, b) => compareReports(a.report, b.report) || a.index - b.index),
  );
}

/** An id names one vacancy of an organisation, so a batch may not give it to two. */
export function idTwice(arrivals: readonly Arrival[]): ReportError | null {
  const met = new Map<string, number>();
  for (const { index, report, situation } of arrivals) {
    if (report.externalId === null) continue;
    const id = `${situation.organisationId} ${report.externalId}`;
    const first = met.get(id);
    if (first !== undefined) return { code: 'id-twice-in-batch', index, first };
    met.set(id, index);
  }
  return null;
}

export type Taken = {
  readonly vacancy: NewVacancy;
  readonly dwelling: NewDwelling | null;
  readonly decided: Decided | null;
  readonly choices: readonly Choice[];
  readonly events: readonly CaseEvent[];
};

function decideInOrder(batch: Batch, arrivals: readonly Arrival[]): BatchOutcome {
  const taken: Taken[] = [];
  const answers: ReportedVacancy[] = [];
  for (const arrival of arrivals) {
    const one = take(batch, arrival);
    if ('code' in one) return { kind: 'REFUSED', error: one };
    taken.push(one);
    answers[arrival.index] = answerOf(one.vacancy);
  }
  return { kind: 'DECIDED', brought: broughtBy(batch.scope, taken), answer: { vacancies: answers } };
}

/** Decides one report; where a reason is missing the books have moved all the same. */
export function take(batch: Batch, arrival: Arrival): Taken | ReportError {
  const { report, situation, agreement, versionId, today } = arrival;
  const { running, replaces } = batch;
  const home = homeOf(report, situation, running);
  const vacancyId = asId<VacancyId>(newId());
  const decidedBy = actorOf(batch.scope).userId;
  const decided =
    agreement === null || versionId === null
      ? null
      : decideOne({ situation, agreement, versionId, vacancyId, report, today, decidedBy }, batch.books);
  const choices = choicesAsked(batch, arrival, home).filter(
    (choice) => choice !== 'UNCOUNTED_OCCASION' || mayTilt(decided),
  );
  if (choices.length > 0 && report.choiceReason === null) {
    const lastReference = choices.includes('NEW_REPORT') ? (home.last?.reference ?? null) : null;
    return { code: 'reason-needed', index: arrival.index, choices, lastReference };
  }
  const vacancy: NewVacancy = {
    ...partiesOf(situation),
    ...{ id: vacancyId, dwellingId: home.id, report },
    reference: newReference(report.reportedOn.slice(0, 4), batch.longer),
    standing: decided?.standing ?? AWAITING,
    replacesId: replaces?.id ?? null,
    at: situation.now,
  };
  remember(running, report, situation, {
    ...home,
    last: { on: report.reportedOn, reference: vacancy.reference },
  });
  const dwelling = home.isNew ? { ...partiesOf(situation), id: home.id, home: report.home } : null;
  const events = happenings({ vacancy, decided, agreement, replaces: replaces?.reference ?? null });
  return { vacancy, dwelling, decided, choices, events };
}

const AWAITING: Standing = {
  state: 'AWAITING_AGREEMENT',
  tier: null,
  route: null,
  counter: null,
  number: null,
  unplaced: false,
};

/** An uncounted occasion tilts nothing when the home goes to the municipality all the same. */
const mayTilt = (decided: Decided | null): boolean => decided?.standing.route !== 'MUNICIPAL';

function choicesAsked(
  { running, replaces }: Batch,
  { report, situation, today }: Arrival,
  home: HomeOfReport,
): readonly Choice[] {
  if (replaces !== undefined) return choicesOfCorrection(replaces.report, report);
  const { reportedOn, noticeOn, occasion } = report;
  const earlier = earlierOf(situation, running);
  return choicesOf({
    ...{ today, reportedOn, noticeOn, occasion, earlier },
    ...{ lastReportOfHome: home.last?.on ?? null, ruleOfUnknownHome: isRuleOfUnknownHome(home, report) },
  });
}

/** What the one who reported is told of a stored vacancy. */
export const answerOf = ({
  id,
  reference,
  standing: { counter, ...standing },
}: NewVacancy): ReportedVacancy => ({
  vacancyId: id,
  reference,
  ...standing,
  counter: counter?.name ?? null,
});

/** Everything that the reports have brought, gathered so that it is stored in one statement. */
export function broughtBy(scope: Scope, taken: readonly Taken[]): Brought {
  const decided = taken.flatMap((one) => one.decided ?? []);
  return {
    scope,
    dwellings: latestOfEach(taken.flatMap((one) => one.dwelling ?? [])),
    vacancies: taken.map((one) => one.vacancy),
    decided: [],
    decisions: decided.map((one) => one.decision),
    entries: decided.flatMap((one) => one.entry ?? []),
    slots: decided.flatMap((one) => one.slot ?? []),
    events: taken.flatMap(({ vacancy, events }) => events.map((event) => ({ ...caseOf(vacancy), event }))),
    choices: taken.flatMap(({ vacancy, choices }) =>
      choices.map((kind) => ({
        ...caseOf(vacancy),
        departmentId: vacancy.departmentId,
        kind,
        reason: vacancy.report.choiceReason ?? '',
      })),
    ),
  };
}

const caseOf = ({ id, organisationId, municipalityId, at }: NewVacancy) => ({
  vacancyId: id,
  organisationId,
  municipalityId,
  at,
});

/** One row for a home, as it was last reported: a statement may not put the same row twice. */
const latestOfEach = (dwellings: readonly NewDwelling[]): readonly NewDwelling[] => [
  ...new Map(dwellings.map((row) => [row.id, row])).values(),
];
