import type { DepartmentId, OrganisationId } from '@/lib/domain/shared/ids';
import { asId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { saidOn } from '../agreements/department-past';
import { aHome, day, givenDepartment, givenPerson, insert, type Town } from '../builders';
import { blamed, explained, letOutside, report, turn, voided } from './summary-acts';

/** The other organisation of docs/domain/summary-example.md with its department c, act by act; its name comes last. */
export async function playNeighbour(
  town: Town,
): Promise<{ readonly neighbour: Town; readonly c: DepartmentId }> {
  const { municipalityId } = town;
  const organisationId = asId<OrganisationId>(newId());
  await insert('INSERT INTO organisation (id, name, example) VALUES ($1, $2, true)', [
    organisationId,
    'Vesterboligselskabet',
  ]);
  await insert('INSERT INTO organisation_municipality VALUES ($1, $2)', [organisationId, municipalityId]);
  const reach = [municipalityId];
  const officer = await givenPerson('LETTING_OFFICER', { organisations: [organisationId], reach });
  const neighbour = { ...town, organisationId, officer };
  const c = await givenDepartment(neighbour, { tier: 'LEVEL_1' });
  await stock(c, '2023-01-01', 58);
  await stock(c, '2025-02-01', 60);
  await playYearBefore(neighbour, c);
  await playSpring(neighbour, c);
  await playSummer(neighbour, c);
  await playOutsideTheBooks(neighbour, c);
  return { neighbour, c };
}

const stock = (c: DepartmentId, on: string, family: number) =>
  saidOn(
    on,
    'UPDATE department SET family_dwellings = $2, youth_dwellings = 20, elderly_dwellings = 10 WHERE id = $1',
    [c, family],
  );

async function playYearBefore(town: Town, c: DepartmentId): Promise<void> {
  const reported = (availableOn: string, rentOre: number) =>
    report(town, c, { on: '2024-06-03', availableOn, rentOre });
  const n1 = await reported('2024-06-03', 450_000);
  const n2 = await reported('2024-07-01', 450_000);
  const n3 = await reported('2024-06-16', 300_000);
  const n4 = await report(town, c, {
    ...{ on: '2024-06-03', availableOn: '2024-07-01', rentOre: 220_000, home: { dwellingType: 'YOUTH' } },
  });
  await turn(town, n3, { claimed: '2024-06-05', returned: { on: '2024-06-07', reason: 'TOO_SMALL' } });
  await voided(town, n4, '2024-06-05');
  await letOutside(town, n1, { signed: '2024-06-10', takeover: '2024-06-16', as: 'ORDINARY' });
  await letOutside(town, n2, { signed: '2024-06-13', takeover: '2024-07-01', as: 'TRANSFER' });
  await letOutside(town, n3, { signed: '2024-06-20', takeover: '2024-07-01', as: 'ORDINARY' });
  await explained(town, n1, { ground: 'OTHER', bearer: 'DEPARTMENT' });
}

async function playSpring(town: Town, c: DepartmentId): Promise<void> {
  const c1 = await report(town, c, {
    ...{ on: '2025-05-05', availableOn: '2025-05-16', rentOre: 400_000 },
    said: { noticeOn: day('2025-03-01'), choiceReason: 'Opsigelsen blev først fundet nu' },
  });
  const home = aHome();
  const again = { availableOn: '2025-07-01', rentOre: 400_000, home: { ...home, rentOre: 400_000 } };
  const c2 = await report(town, c, {
    ...{ on: '2025-05-05', entered: '2025-05-06', ...again },
    said: { choiceReason: 'Meldt dagen efter' },
  });
  const c3 = await report(town, c, { on: '2025-05-07', availableOn: '2025-05-01', rentOre: 270_000 });
  await turn(town, c3, { claimed: '2025-05-09', returned: { on: '2025-05-12', reason: 'WRONG_DATA' } });
  await letOutside(town, c1, { signed: '2025-05-15', takeover: '2025-06-01', as: 'ADVERTISED' });
  await explained(town, c1, { ground: 'MUNICIPALITY_WAITED', bearer: 'MUNICIPALITY' });
  await blamed(town, c3, { answered: ['2025-05-14', 'CONTESTED'], settled: '2025-05-20' });
  await voided(town, c2, '2025-05-21');
  const c4 = await report(town, c, {
    ...{ on: '2025-05-22', ...again },
    said: { noticeOn: day('2025-05-10'), choiceReason: 'Opsagt igen' },
  });
  await letOutside(town, c4, { signed: '2025-05-29', takeover: '2025-07-01', as: 'ORDINARY' });
  const c5 = await report(town, c, {
    ...{ on: '2025-06-02', availableOn: '2025-07-01', rentOre: 400_000 },
    said: { noticeOn: day('2025-05-05'), choiceReason: 'Lå i en anden bunke' },
  });
  await letOutside(town, c3, { signed: '2025-06-02', takeover: '2025-07-01', as: 'REHOUSING' });
  await explained(town, c3, { ground: 'NO_APPLICANT', bearer: 'ORGANISATION' });
  await letOutside(town, c5, { signed: '2025-06-12', takeover: '2025-07-01', as: 'TRANSFER' });
}

async function playSummer(town: Town, c: DepartmentId): Promise<void> {
  const c6 = await report(town, c, { on: '2025-06-12', availableOn: '2025-07-01', rentOre: 300_000 });
  const c7 = await report(town, c, { on: '2025-06-13', availableOn: '2025-06-20', rentOre: 300_000 });
  await turn(town, c7, { claimed: '2025-06-16', returned: { on: '2025-06-26', reason: 'NOT_LETTABLE' } });
  await blamed(town, c7, { answered: ['2025-06-27', 'ACCEPTED'] });
  await explained(town, c7, { ground: 'REPAIR', bearer: 'ORGANISATION' });
  await letOutside(town, c6, { signed: '2025-06-19', takeover: '2025-07-01', as: 'ORDINARY' });
  const nextYear = (on: string) => report(town, c, { on, availableOn: '2026-01-01', rentOre: 600_000 });
  const c8 = await nextYear('2025-06-30');
  await turn(town, c8, { claimed: '2025-07-01', returned: { on: '2025-07-03', reason: 'WRONG_DATA' } });
  await blamed(town, c8, { answered: ['2025-07-07', 'CONTESTED'] });
  const c9 = await nextYear('2025-07-01');
  await turn(town, c9, { claimed: '2025-07-02', returned: { on: '2025-07-04', reason: 'WRONG_DATA' } });
  await voided(town, await nextYear('2025-07-07'), '2025-07-08');
}

/** Youth homes on a counter of their own; and what no counter counts. */
async function playOutsideTheBooks(town: Town, c: DepartmentId): Promise<void> {
  const youth = (availableOn: string) => ({
    ...{ on: '2025-08-01', availableOn, rentOre: 220_000, home: { dwellingType: 'YOUTH' as const } },
  });
  const y1 = await report(town, c, youth('2025-09-01'));
  for (let number = 2; number <= 3; number += 1) await report(town, c, youth('2026-01-01'));
  const y4 = await report(town, c, {
    ...{ ...youth('2025-09-01'), entered: '2025-08-04', said: { choiceReason: 'Meldt efter weekenden' } },
  });
  await letOutside(town, y1, { signed: '2025-08-11', takeover: '2025-09-01', as: 'ORDINARY' });
  await turn(town, y4, {
    ...{ claimed: '2025-08-05', named: '2025-08-06' },
    demands: ['YOUTH_ON_THE_WAY_TO_EDUCATION', 'YOUTH_TOLD_OF_STUDY_CHECK'],
    lease: { signed: '2025-08-11', takeover: '2025-09-16' },
  });
  const e1 = await report(town, c, {
    ...{ on: '2025-09-01', availableOn: '2025-09-01', rentOre: 500_000, home: { dwellingType: 'ELDERLY' } },
  });
  await turn(town, e1, {
    ...{ claimed: '2025-09-02', named: '2025-09-03' },
    lease: { signed: '2025-09-08', takeover: '2025-09-16' },
  });
  const x1 = await report(town, c, {
    ...{ on: '2025-09-02', availableOn: '2025-10-01', rentOre: 400_000 },
    said: { occasion: 'EXCHANGE', choiceReason: 'To lejere bytter' },
  });
  await letOutside(town, x1, { signed: '2025-09-03', takeover: '2025-10-01', as: 'EXCHANGE' });
  await report(town, c, {
    ...{ on: '2025-09-03', availableOn: '2026-01-01', rentOre: 300_000 },
    home: { allocationRule: 'FUND_DWELLING' },
  });
}
