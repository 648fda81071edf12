import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import { type HotTx, inHotTransaction } from '@/lib/data/transaction';
import { appendEvents } from '@/lib/data/vacancies/case-events';
import type { EarlierId } from '@/lib/data/vacancies/situation';
import { changeSlotRow, changeVacancyRow } from '@/lib/data/vacancies/vacancy-changes';
import {
  type LockedSlot,
  lockSlotOf,
  lockVacancy,
  readClock,
  type VacancyRecord,
} from '@/lib/data/vacancies/vacancy-record';
import { findDecidedUnder, findWithExternalId, listChangesAfter } from '@/lib/data/vacancies/vacancy-terms';
import type { Scope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { addWorkingDays } from '@/lib/domain/calendar/working-days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ChangedMeanwhile } from '@/lib/domain/shared/changed-meanwhile';
import type { VacancyId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';
import { rentFrom } from '@/lib/domain/slot/rent-owed';
import type { DeadlineChange, FactChange } from '@/lib/domain/vacancy/case-event';
import { changesBetween, concernsMunicipality, factAsRead } from '@/lib/domain/vacancy/changes';
import { correctedFacts, type FactOfDecision } from '@/lib/domain/vacancy/corrections';
import { type DateFault, faultsOfDates } from '@/lib/domain/vacancy/key-dates';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import type { VacancyState } from '@/lib/domain/vacancy/vacancy-state';
import { settled, untilSettled } from './attempt';
import type { NotFound } from './case-errors';

export type ChangeVacancyInput = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  /** The whole report as it should be; what the decision used must be as it was. */
  readonly report: VacancyReport;
};
export type ChangeVacancyAnswer = {
  readonly vacancyId: VacancyId;
  readonly revision: number;
  /** Fields that were changed; none: it was so already. */
  readonly changed: readonly string[];
  /** The municipality's fresh deadline, where it has the home. */
  readonly due: CalendarDate | null;
};
export type ChangeVacancyError =
  | NotFound
  | ChangedMeanwhile
  | { readonly code: 'case-closed'; readonly state: VacancyState }
  | { readonly code: 'dates-out-of-order'; readonly faults: readonly DateFault[] }
  | ({ readonly code: 'id-already-reported' } & EarlierId)
  | { readonly code: 'needs-correction'; readonly facts: readonly FactOfDecision[] };

type Outcome = Result<ChangeVacancyAnswer, ChangeVacancyError>;

const OVER: readonly VacancyState[] = ['COMPLETED', 'LET', 'VOIDED'];

/**
 * Changes facts that no decision uses: what they were is remembered, and a turn that is still open says that the home has
 * changed since it was offered and gets a fresh deadline.
 */
export const changeVacancy = (scope: Scope, input: ChangeVacancyInput): Promise<Outcome> =>
  untilSettled(async () => settled(await inHotTransaction(scope, (tx) => changeIn(tx, scope, input))));

async function changeIn(
  tx: HotTx,
  scope: Scope,
  { vacancyId, revision, report }: ChangeVacancyInput,
): Promise<Outcome> {
  const record = await lockVacancy(tx, scope, vacancyId);
  if (record === null) return err({ code: 'not-found' });
  if (OVER.includes(record.state)) return err({ code: 'case-closed', state: record.state });
  if (record.revision !== revision) return err(await changedMeanwhile(tx, scope, record, revision));
  const facts = correctedFacts(record.report, report);
  if (facts.length > 0) return err({ code: 'needs-correction', facts });
  const at = await readClock(tx, scope);
  const today = dayOfInstant(at);
  // The day of the report stays, so that it is never ahead of time here.
  const faults = faultsOfDates(report, today);
  if (faults.length > 0) return err({ code: 'dates-out-of-order', faults });
  const changes = changesBetween(record.report, report);
  if (changes.length === 0) return ok({ vacancyId, revision, changed: [], due: null });
  const named = await sameId(tx, scope, record, report);
  if (named !== null) return err({ code: 'id-already-reported', ...named });
  const deadlines = concernsMunicipality(changes)
    ? await freshDeadlines(tx, scope, { record, report, at })
    : NONE;
  const changed = await changeVacancyRow(tx, scope, {
    id: vacancyId,
    dwellingId: record.dwellingId,
    report,
    at,
  });
  const { organisationId, municipalityId } = record;
  const event = { kind: 'CHANGED', payload: { changes, revision: changed, ...deadlines } } as const;
  await appendEvents(tx, scope, [{ vacancyId, organisationId, municipalityId, at, event }]);
  const due = deadlines.answerDue?.after ?? deadlines.nameDue?.after ?? null;
  return ok({ vacancyId, revision: changed, changed: changes.map((change) => change.field), due });
}

/** Another vacancy that already has the id which this one is to be given. */
async function sameId(tx: HotTx, scope: Scope, { id, organisationId }: VacancyRecord, report: VacancyReport) {
  if (report.externalId === null) return null;
  const found = await findWithExternalId(tx, scope, organisationId, report.externalId);
  return found?.vacancyId === id ? null : found;
}

type Deadlines = { readonly answerDue: DeadlineChange | null; readonly nameDue: DeadlineChange | null };
const NONE: Deadlines = { answerDue: null, nameDue: null };
type Changing = { readonly record: VacancyRecord; readonly report: VacancyReport; readonly at: Date };

async function freshDeadlines(tx: HotTx, scope: Scope, { record, report, at }: Changing): Promise<Deadlines> {
  const slot = await lockSlotOf(tx, scope, record.id);
  const decided = await findDecidedUnder(tx, scope, record.id);
  if (slot === null || decided === null || !isOpen(slot)) return NONE;
  const { deadlines } = (await readAgreements(tx, scope, [decided.versionId])).get(decided.versionId) ?? {};
  if (deadlines === undefined) throw new Error('A decision names an agreement version that is not there');
  const from = (days: number) => addWorkingDays(dayOfInstant(at), days, decided.closingDays);
  const answerDue = slot.state === 'OFFERED' ? from(deadlines.answerWorkingDays) : slot.answerDue;
  const nameDue = slot.state === 'CLAIMED' ? from(deadlines.nameWorkingDays) : slot.nameDue;
  const rent = { rentFrom: rentFrom(report.availableOn, slot.offeredOn), rentOre: report.home.rentOre };
  await changeSlotRow(tx, scope, { id: slot.id, answerDue, nameDue, ...rent, at });
  return { answerDue: moved(slot.answerDue, answerDue), nameDue: moved(slot.nameDue, nameDue) };
}

const isOpen = ({ state }: LockedSlot): boolean =>
  state === 'OFFERED' || state === 'CLAIMED' || state === 'NAMED';

const moved = (before: CalendarDate | null, after: CalendarDate | null): DeadlineChange | null =>
  before === null || after === null || before === after ? null : { before, after };

/** Who was first, and what of it the stale form did not know. */
async function changedMeanwhile(
  tx: HotTx,
  scope: Scope,
  record: VacancyRecord,
  revision: number,
): Promise<ChangedMeanwhile> {
  const missed: readonly FactChange[] = await listChangesAfter(tx, scope, record.id, revision);
  const fields = [...new Set(missed.map((change) => change.field))];
  const changes = fields.map((field) => ({ field, now: factAsRead(record.report, field) }));
  return { code: 'changed-meanwhile', ...record.last, changes };
}
