import type { MissingCounter } from '@/lib/data/counters';
import { homeText, type NewDwelling } from '@/lib/data/dwellings';
import type { KnownHome, Situation } from '@/lib/data/facts';
import { versionOn } from '@/lib/data/facts';
import type { Intake, NewVacancy, Standing } from '@/lib/data/vacancies-intake';
import type { VacancyRecord } from '@/lib/data/vacancy-record';
import { actorOf, type Scope } from '@/lib/domain/access/scope';
import type { Agreement } from '@/lib/domain/agreement/agreement';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementVersionId, asId, type DwellingId, type VacancyId } from '@/lib/domain/shared/ids';
import type { CaseEvent } from '@/lib/domain/vacancy/case-event';
import { type Choice, choicesOf } from '@/lib/domain/vacancy/choices';
import { choicesOfCorrection } from '@/lib/domain/vacancy/corrections';
import { faultsOfDates } from '@/lib/domain/vacancy/key-dates';
import { compareReports, type VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { newId } from '@/lib/platform/new-id';
import { newReference } from '@/lib/platform/new-reference';
import { type Books, missingCounters } from './books';
import { type Decided, decideOne, partiesOf } from './decide-one';
import { happenings } from './happenings';
import type { ReportAnswer, ReportError, ReportedVacancy } from './report-answer';

export type Batch = {
  readonly scope: Scope;
  readonly reports: readonly VacancyReport[];
  readonly situations: readonly Situation[];
  readonly agreements: ReadonlyMap<AgreementVersionId, Agreement>;
  readonly books: Books;
  /** The voided report that the first one puts right. */
  readonly replaces?: VacancyRecord;
};

export type BatchOutcome =
  | { readonly kind: 'REFUSED'; readonly error: ReportError }
  | { readonly kind: 'COUNTERS_MISSING'; readonly missing: readonly MissingCounter[] }
  | { readonly kind: 'DECIDED'; readonly intake: Intake; readonly answer: ReportAnswer };

/** One report of the batch with all that is known about it. */
type Arrival = {
  readonly index: number;
  readonly report: VacancyReport;
  readonly situation: Situation;
  readonly today: CalendarDate;
  readonly agreement: Agreement | null;
  readonly versionId: AgreementVersionId | null;
};

/** Decides a batch in memory, in the order of the reports' days: the same verdicts as one by one. Stores nothing. */
export function decideBatch(batch: Batch): BatchOutcome {
  const arrivals: Arrival[] = [];
  for (const [index, report] of batch.reports.entries()) {
    const arrival = arrive(batch, index, report);
    if ('code' in arrival) return { kind: 'REFUSED', error: arrival };
    arrivals.push(arrival);
  }
  const missing = arrivals.flatMap(({ situation, agreement }) =>
    agreement === null ? [] : missingCounters(situation, agreement, batch.books),
  );
  if (missing.length > 0) return { kind: 'COUNTERS_MISSING', missing };
  return decideInOrder(
    batch,
    arrivals.sort((a, b) => compareReports(a.report, b.report) || a.index - b.index),
  );
}

function arrive(batch: Batch, index: number, report: VacancyReport): Arrival | ReportError {
  const situation = batch.situations.find((one) => one.departmentId === report.departmentId);
  if (situation === undefined) return { code: 'unknown-department', index };
  const today = dayOfInstant(situation.now);
  const version = versionOn(situation.versions, report.reportedOn);
  const agreement = version === null ? null : (batch.agreements.get(version.id) ?? null);
  const fault = faultOf({ report, situation, today, agreement }, batch.replaces);
  if (fault !== null) return { ...fault, index };
  return { index, report, situation, today, agreement, versionId: version?.id ?? null };
}

type Fault = ReportError extends infer E
  ? E extends { readonly index: number }
    ? Omit<E, 'index'>
    : never
  : never;

type Known = Pick<Arrival, 'report' | 'situation' | 'today' | 'agreement'>;

function faultOf(
  { report, situation, today, agreement }: Known,
  replaces: VacancyRecord | undefined,
): Fault | null {
  const faults = faultsOfDates(report, today);
  if (faults.length > 0) return { code: 'dates-out-of-order', faults };
  const reported = report.externalId === null ? undefined : situation.reported.get(report.externalId);
  if (reported !== undefined && reported.vacancyId !== replaces?.id)
    return { code: 'id-already-reported', ...reported };
  const home = situation.homes.get(report.home.unitNumber);
  // A correction may say that the stock was wrong about the home itself.
  if (home !== undefined && home.id !== replaces?.dwellingId && !isSameKind(home, report)) {
    return { code: 'differs-from-stock', dwellingType: home.type, allocationRule: home.allocationRule };
  }
  const { allocationRule } = report.home;
  const allowed = agreement?.dwellingRules.map((row) => row.rule) ?? null;
  if (allocationRule === null || allowed === null || allowed.includes(allocationRule)) return null;
  return { code: 'unknown-allocation-rule', allowed };
}

const isSameKind = (home: KnownHome, { home: reported }: VacancyReport): boolean =>
  home.type === reported.dwellingType && home.allocationRule === reported.allocationRule;

/** What the batch has brought so far, so that a later report of it is judged as if it had come alone. */
type Running = {
  readonly homes: Map<
    string,
    { readonly id: DwellingId; readonly text: string; readonly last: LastReport | null }
  >;
  readonly earlier: Map<string, Situation['earlier']>;
};
type LastReport = { readonly on: CalendarDate; readonly reference: string };

type Taken = {
  readonly vacancy: NewVacancy;
  readonly dwelling: NewDwelling | null;
  readonly decided: Decided | null;
  readonly choices: readonly Choice[];
  readonly events: readonly CaseEvent[];
};

function decideInOrder(batch: Batch, arrivals: readonly Arrival[]): BatchOutcome {
  const running: Running = { homes: new Map(), earlier: new Map() };
  const taken: Taken[] = [];
  const answers: ReportedVacancy[] = [];
  for (const arrival of arrivals) {
    const one = take(batch, arrival, running);
    if ('code' in one) return { kind: 'REFUSED', error: one };
    taken.push(one);
    answers[arrival.index] = answerOf(one.vacancy);
  }
  return { kind: 'DECIDED', intake: intakeOf(batch, taken), answer: { vacancies: answers } };
}

function take(batch: Batch, arrival: Arrival, running: Running): Taken | ReportError {
  const { report, situation, agreement, versionId, today } = arrival;
  const home = homeOf(arrival, running);
  const { asked, late } = choicesAsked(arrival, running, home.last, batch.replaces);
  const vacancyId = asId<VacancyId>(newId());
  const decidedBy = actorOf(batch.scope).userId;
  const decided =
    agreement === null || versionId === null
      ? null
      : decideOne({ situation, agreement, versionId, vacancyId, report, today, decidedBy }, batch.books);
  const choices = asked.filter((choice) => choice !== 'UNCOUNTED_OCCASION' || mayTilt(decided));
  if (choices.length > 0 && report.choiceReason === null) {
    return { code: 'reason-needed', index: arrival.index, choices, lastReference: late?.reference ?? null };
  }
  const vacancy: NewVacancy = {
    ...partiesOf(situation),
    ...{ id: vacancyId, reference: newReference(report.reportedOn.slice(0, 4)), dwellingId: home.id, report },
    standing: decided?.standing ?? AWAITING,
    replacesId: batch.replaces?.id ?? null,
    at: situation.now,
  };
  remember(running, arrival, { ...home, last: { on: report.reportedOn, reference: vacancy.reference } });
  const dwelling = home.isNew ? { ...partiesOf(situation), id: home.id, home: report.home } : null;
  const events = happenings({ vacancy, decided, agreement, replaces: batch.replaces?.reference ?? null });
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

function homeOf({ report, situation }: Arrival, running: Running) {
  const text = homeText(report.home);
  const met = running.homes.get(`${report.departmentId} ${report.home.unitNumber}`);
  if (met !== undefined) return { ...met, text, isNew: met.text !== text };
  const known = situation.homes.get(report.home.unitNumber);
  if (known === undefined) return { id: asId<DwellingId>(newId()), text, last: null, isNew: true };
  const last =
    known.lastReportOn && known.lastReference
      ? { on: known.lastReportOn, reference: known.lastReference }
      : null;
  return { id: known.id, text, last, isNew: known.text !== text || !isSameKind(known, report) };
}

function choicesAsked(
  { report, situation, today }: Arrival,
  running: Running,
  last: LastReport | null,
  replaces: VacancyRecord | undefined,
) {
  if (replaces !== undefined) return { asked: choicesOfCorrection(replaces.report, report), late: last };
  const asked = choicesOf({
    today,
    reportedOn: report.reportedOn,
    noticeOn: report.noticeOn,
    occasion: report.occasion,
    lastReportOfHome: last?.on ?? null,
    earlier: running.earlier.get(report.departmentId) ?? situation.earlier,
  });
  return { asked, late: asked.includes('NEW_REPORT') ? last : null };
}

function remember(
  running: Running,
  { report, situation }: Arrival,
  home: { id: DwellingId; text: string; last: LastReport },
): void {
  running.homes.set(`${report.departmentId} ${report.home.unitNumber}`, home);
  const earlier = running.earlier.get(report.departmentId) ?? situation.earlier;
  running.earlier.set(report.departmentId, [
    ...earlier,
    { reportedOn: report.reportedOn, noticeOn: report.noticeOn },
  ]);
}

const answerOf = ({ id, reference, standing: { counter, ...standing } }: NewVacancy): ReportedVacancy => ({
  vacancyId: id,
  reference,
  ...standing,
  counter: counter?.name ?? null,
});

function intakeOf(batch: Batch, taken: readonly Taken[]): Intake {
  const decided = taken.flatMap((one) => one.decided ?? []);
  return {
    counters: batch.books.moved(),
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
    keys: [],
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
