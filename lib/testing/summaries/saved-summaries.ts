import { systemScope } from '@/lib/auth/scope';
import { findSavedSummary } from '@/lib/data/summaries/saved-summaries';
import type { UserScope } from '@/lib/domain/access/scope';
import type { DepartmentId, SavedSummaryId, VacancyId } from '@/lib/domain/shared/ids';
import { editionToApprove } from '@/lib/domain/summary/closing';
import type { FiguresOf, SummaryEdition, SummaryFile } from '@/lib/domain/summary/saved';
import { approveSummary } from '@/lib/usecases/summaries/approve-summary';
import { makeSummary } from '@/lib/usecases/summaries/get-summary';
import { type SaveSummaryInput, saveSummary } from '@/lib/usecases/summaries/save-summary';
import { sendSummary } from '@/lib/usecases/summaries/send-summary';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { voidVacancy } from '@/lib/usecases/vacancies/void-vacancy';
import { aKey, aReport, day, insert, type Town } from '../builders';

/** Nobody has looked at the closed summaries of the town for two hours, however often somebody has. */
export const twoHoursGo = ({ municipalityId }: Pick<Town, 'municipalityId'>) =>
  insert(`UPDATE summary_check SET checked_at = checked_at - interval '2 hours' WHERE municipality_id = $1`, [
    municipalityId,
  ]);

/** The figures of today, of all homes that a summary is about. */
export const todaysFigures: FiguresOf = (which) => makeSummary(systemScope('a summary of a test'), which);

export const summaryWords = {
  title: 'Årsoversigt 2025',
  meeting: null,
  correctionDays: 14,
  ...{ sentences: ['Alle ture er givet.'], offered: [] },
};

/** The year up to the fixed day of the tests: over, as one has to be to be approved. */
export const SO_FAR = { from: day('2025-01-01'), through: day('2025-10-05') };

/** A draft of the whole municipality's year so far, or of what is asked. */
export async function givenSummary(
  manager: UserScope,
  { municipalityId }: Pick<Town, 'municipalityId'>,
  asked: Partial<SaveSummaryInput> = {},
): Promise<SavedSummaryId> {
  const saved = await saveSummary(manager, {
    ...{ municipalityId, part: { kind: 'MUNICIPALITY' } },
    ...{ period: SO_FAR, ...summaryWords, ...asked },
  });
  if (!saved.ok) throw new Error(`No summary: ${JSON.stringify(saved.error)}`);
  return saved.value.summaryId;
}

export async function fileOfSummary(scope: UserScope, id: SavedSummaryId): Promise<SummaryFile> {
  const file = await findSavedSummary(scope, id);
  if (!file) throw new Error('The summary was not found');
  return file;
}

/** Sends it as it stands. */
export async function sentNow(manager: UserScope, summaryId: SavedSummaryId): Promise<SummaryEdition> {
  const { revision } = (await fileOfSummary(manager, summaryId)).summary;
  const sent = await sendSummary(manager, { summaryId, revision }, todaysFigures);
  if (!sent.ok) throw new Error(`Not sent: ${JSON.stringify(sent.error)}`);
  const { editions } = await fileOfSummary(manager, summaryId);
  const edition = editions.at(-1);
  if (edition === undefined) throw new Error('Nothing was sent');
  return edition;
}

/** Approves what the manager reads. */
export async function approvedNow(manager: UserScope, summaryId: SavedSummaryId) {
  const { summary, editions } = await fileOfSummary(manager, summaryId);
  const checksum = editionToApprove(summary.state, editions)?.checksum ?? '';
  return approveSummary(manager, { summaryId, checksum }, todaysFigures);
}

/** Sent and approved by everybody given. */
export async function givenApproved(
  managers: readonly [UserScope, ...UserScope[]],
  town: Town,
  asked: Partial<SaveSummaryInput> = {},
): Promise<SavedSummaryId> {
  const id = await givenSummary(managers[0], town, asked);
  await sentNow(managers[0], id);
  for (const manager of managers) {
    const approved = await approvedNow(manager, id);
    if (!approved.ok) throw new Error(`Not approved: ${JSON.stringify(approved.error)}`);
  }
  return id;
}

/** A home reported the day before the fixed day of the tests. */
export async function reportedHome(town: Town, departmentId: DepartmentId): Promise<VacancyId> {
  const reported = await reportVacancies(town.officer, {
    idempotencyKey: aKey(),
    reports: [aReport(departmentId)],
  });
  const [first] = reported.ok ? reported.value.vacancies : [];
  if (first === undefined) throw new Error(`Not reported: ${JSON.stringify(reported)}`);
  await insert('UPDATE vacancy SET reported_on = $2 WHERE id = $1', [first.vacancyId, SO_FAR.through]);
  return first.vacancyId;
}

export const voided = (town: Town, vacancyId: VacancyId) =>
  voidVacancy(town.officer, { vacancyId, revision: 1, reason: 'Opsigelsen trukket tilbage' });
