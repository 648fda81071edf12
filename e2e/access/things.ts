import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { DepartmentId, ForecastId, SavedSummaryId, SlotId, VacancyId } from '@/lib/domain/shared/ids';
import { givenSignedIn } from '@/lib/testing/administrators';
import { aMerge } from '@/lib/testing/agreements/department-changes';
import { aGoal } from '@/lib/testing/agreements/goals';
import { aFigureRow, givenFigures, importFigures, withPlanners } from '@/lib/testing/agreements/key-figures';
import { givenRound } from '@/lib/testing/agreements/placement-rounds';
import { anIndividual, givenDraft } from '@/lib/testing/agreements/signing';
import { givenKey } from '@/lib/testing/api/api';
import { givenWebhook } from '@/lib/testing/api/webhooks';
import { aKey, aReport, day, givenDepartment, rowsOf, TODAY, type Town } from '@/lib/testing/builders';
import { aFile, givenRead, officeOf } from '@/lib/testing/imports/file-imports';
import { aListRow, givenPreview } from '@/lib/testing/imports/waiting-lists';
import { findingsOf, givenManagers, lateRed } from '@/lib/testing/late';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenLet } from '@/lib/testing/lettings/leases';
import { offeredInRed } from '@/lib/testing/lettings/offered';
import { aJpeg, handedIn } from '@/lib/testing/lettings/papers';
import { claim, granted, name, revisionOf } from '@/lib/testing/lettings/slots';
import { numberOf } from '@/lib/testing/number-of';
import { givenSummary, sentNow } from '@/lib/testing/summaries/saved-summaries';
import { proposeChange } from '@/lib/usecases/departments/propose-change';
import { makeForecast } from '@/lib/usecases/forecasts/make-forecast';
import { setGoal } from '@/lib/usecases/goals/set-goal';
import { enterPlacement } from '@/lib/usecases/late-knowledge/enter-placement';
import { makeLetter } from '@/lib/usecases/letters/make-letter';
import { openLetting } from '@/lib/usecases/lettings/open-letting';
import { completeSlot } from '@/lib/usecases/slots/complete-slot';
import { handOverContact } from '@/lib/usecases/slots/hand-over-contact';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { STANDINGS, type Standing, type Thing, type Things } from './kinds-of-things';

export async function givenThings(town: Town): Promise<Things> {
  const departmentId = await givenDepartment(town);
  const reports = Array.from({ length: 3 * STANDINGS.length }, () => aReport(departmentId));
  granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
  const made = await rowsOf<Thing>(
    'SELECT id AS "slotId", vacancy_id AS "vacancyId" FROM slot WHERE department_id = $1',
    [departmentId],
  );
  const slots = Object.fromEntries(STANDINGS.map((standing, at) => [standing, made[at]])) as Things['slots'];
  for (const standing of STANDINGS) await bring(town, slots[standing].slotId, standing);
  const [own] = await rowsOf<{ id: VacancyId }>(
    `SELECT id FROM vacancy WHERE department_id = $1 AND state = 'ORGANISATION' LIMIT 1`,
    [departmentId],
  );
  const [agreement] = await rowsOf<{ slug: string }>(
    `SELECT slug FROM agreement WHERE municipality_id = $1 AND kind = 'FRAMEWORK'`,
    [town.municipalityId],
  );
  if (!own || !agreement) throw new Error('Something that an address names was not made');
  await beginLetting(town, own.id);
  const { importId } = await givenPreview(town, [aListRow('1'), aListRow('2', { name: '' })]);
  const figures = await givenFiguresOf(town, departmentId);
  const household = await offeredInRed(town);
  const [memberId] = household.memberIds;
  const photo = { name: 'foto.jpg', bytes: await aJpeg(600, 400) };
  const paperId = await handedIn(town.officer, { ...household, memberId }, photo);
  const { offer } = await givenLet(town);
  const letter = granted(
    await makeLetter(town.officer, { offerId: household.offerId, kind: 'OFFER', language: 'da' }),
  );
  const letHome = offer.vacancyId;
  return {
    ...figures,
    household,
    paperId,
    letHome,
    letter,
    municipalityId: town.municipalityId,
    departmentId,
    ...(await givenLateAndMerger(town, departmentId)),
    ...(await givenDrafts(town)),
    roundId: await givenRound((await givenManagers(town)).leader),
    forecastId: await givenForecast(town),
    summaryId: await givenSentSummary(town),
    organisationId: town.organisationId,
    personId: (await givenSignedIn('READER', { municipalities: [town.municipalityId], reach: [] })).userId,
    importId,
    fileImportId: await givenFileImport(town),
    clientId: (await givenKey(town, 'MUNICIPALITY')).clientId,
    webhookId: await givenWebhook(town),
    slug: agreement.slug,
    own: own.id,
    slots,
  };
}

async function givenFileImport(town: Town): Promise<string> {
  const { landlord } = await givenManagers(town);
  const rows = [
    { department: '901', name: 'Parken' },
    { department: '902', name: '' },
  ];
  return givenRead(landlord, { ...officeOf(town), kind: 'DEPARTMENTS', bytes: aFile(rows) });
}

async function givenForecast(town: Town): Promise<ForecastId> {
  const { leader } = await givenManagers(town);
  return granted(await makeForecast(leader, town)).id;
}

async function givenSentSummary(town: Town): Promise<SavedSummaryId> {
  const { leader } = await givenManagers(town);
  const id = await givenSummary(leader, town);
  await sentNow(leader, id);
  return id;
}

async function givenDrafts(town: Town) {
  const { leader: manager, landlord: organisationManager } = await givenManagers(town);
  const signing = { ...town, manager, organisationManager, framework: holbaek2024 };
  const [version] = await rowsOf<{ id: string }>(
    'SELECT id FROM agreement_version WHERE municipality_id = $1',
    [town.municipalityId],
  );
  if (version === undefined) throw new Error('The town has no agreement');
  const change = { inForce: { from: '2028-01-01', to: null } };
  return {
    versionId: version.id,
    draftId: await givenDraft(signing, change),
    signingDraftId: await givenDraft(signing, change, { state: 'SIGNING' }),
    individualDraftId: await givenDraft(signing, {}, { individual: anIndividual(signing) }),
  };
}

async function givenLateAndMerger(town: Town, departmentId: DepartmentId) {
  const { leader, landlord } = await givenManagers(town);
  const other = await givenDepartment(town);
  granted(
    await reportVacancies(town.officer, {
      idempotencyKey: aKey(),
      reports: [aReport(other), aReport(other)],
    }),
  );
  granted(await enterPlacement(leader, lateRed(other)));
  const [finding] = await findingsOf(other);
  const { changeId } = granted(await proposeChange(landlord, aMerge([departmentId, other])));
  if (finding === undefined) throw new Error('The late placement would have changed nothing');
  return { findingId: finding.id, changeId };
}

async function givenFiguresOf(town: Town, departmentId: DepartmentId) {
  const planners = await withPlanners(town);
  const number = await numberOf(departmentId);
  const row = aFigureRow(number, { on: '01.12.2023' });
  granted(await importFigures(planners.manager, town, [row]));
  const changed = { ...row, value: '28,1' };
  const { importId } = await givenFigures(planners.manager, town, [
    changed,
    aFigureRow(number),
    aFigureRow(''),
  ]);
  const [made] = await rowsOf<{ figureId: string; areaId: string }>(
    `SELECT k.id AS "figureId", d.area_id AS "areaId" FROM key_figure k JOIN department d ON d.id = k.department_id WHERE d.id = $1`,
    [departmentId],
  );
  if (!made) throw new Error('No figure was made');
  const { goalId } = granted(await setGoal(planners.planner, aGoal(town, [made.areaId])));
  return { ...made, goalId, fileId: importId };
}

/** With somebody who may have the home and somebody who is skipped, so that the page of a letting has all its parts. */
async function beginLetting(town: Town, vacancyId: VacancyId): Promise<void> {
  await givenApplicant(town, { seniorityOn: '2011-01-01' });
  await givenApplicant(town, { seniorityOn: '2010-01-01', state: 'PAUSED' });
  granted(await openLetting(town.officer, { vacancyId }));
}

async function bring({ caseworker }: Town, slotId: SlotId, standing: Standing): Promise<void> {
  const steps = STANDINGS.indexOf(standing);
  if (standing === 'OFFERED') return;
  granted(await claim(caseworker, slotId));
  const held = async () => ({ slotId, revision: await revisionOf(slotId) });
  if (standing === 'RETURNED') {
    const said = { textShared: 'Der var skimmel.', textInternal: 'Set selv.', byTelephone: null };
    granted(await returnSlot(caseworker, { ...(await held()), reason: 'NOT_LETTABLE', ...said }));
    return;
  }
  if (steps >= STANDINGS.indexOf('NAMED')) granted(await name(caseworker, slotId));
  const contact = { name: 'Eva Eksempel', phone: '00000017', email: '', adults: 1, children: 0 };
  if (steps >= STANDINGS.indexOf('HANDED_OVER'))
    granted(await handOverContact(caseworker, { ...(await held()), contact }));
  const signed = { leaseSignedOn: TODAY, takeoverOn: day('2026-01-01'), byTelephone: null };
  if (standing === 'COMPLETED') granted(await completeSlot(caseworker, { ...(await held()), ...signed }));
}
