import { expect, test } from 'vitest';
import { publicReader } from '@/lib/auth/public-reader';
import { publicNoticeJson } from '@/lib/domain/placement/public-notice-json';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  givenTown,
  insert,
  municipalityCode,
  rowsOf,
  type Town,
} from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { findPublicNotice, listPublicMunicipalities } from './public-notices';

const noticeOf = async (town: Town, on?: string) => {
  const notice = await findPublicNotice(
    publicReader(),
    await municipalityCode(town),
    on ? day(on) : undefined,
  );
  return notice ?? expect.unreachable();
};

const placed = ({ tiers }: Awaited<ReturnType<typeof noticeOf>>) =>
  Object.fromEntries(tiers.map(({ tier, departments }) => [tier.tier, departments.length]));

test('every department stands under its tier of the day, with whose decision it was', async () => {
  const town = await givenTown();
  await givenDepartment(town);
  const notice = await noticeOf(town);
  expect(placed(notice)).toMatchObject({ GREEN: 1, RED: 0 });
  expect(notice.tiers.flatMap(({ departments }) => departments)[0]).toMatchObject({ ground: 'PLACEMENT' });
});

test('before anything was signed there is no agreement and nobody is placed', async () => {
  const town = await givenTown();
  await givenDepartment(town);
  expect(await noticeOf(town, '1999-01-01')).toMatchObject({ version: null, tiers: [] });
});

test('another town’s departments and agreements are not in it', async () => {
  const [town, other] = [await givenTown(), await givenTown()];
  await givenDepartment(other);
  const notice = await noticeOf(town);
  expect(notice.tiers.flatMap(({ departments }) => departments)).toEqual([]);
  expect(notice.version?.municipalityId).toBe(town.municipalityId);
});

test('the JSON has the same departments, and nothing of a home or a person', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const report = aReport(department);
  const answer = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [report] });
  expect(answer.ok).toBe(true);
  const notice = await noticeOf(town);
  const written = JSON.stringify(publicNoticeJson(notice));
  const json: ReturnType<typeof publicNoticeJson> = JSON.parse(written);
  expect(json.departments.map((row) => row.number)).toEqual(
    notice.tiers.flatMap(({ departments }) => departments.map((row) => row.number)),
  );
  const homes = await rowsOf<{ id: string; unitNumber: string }>(
    `SELECT id, unit_number AS "unitNumber" FROM dwelling WHERE department_id = '${department}'`,
  );
  expect(homes.length).toBeGreaterThan(0);
  for (const { id, unitNumber } of homes) {
    expect(written).not.toContain(id);
    expect(written).not.toContain(`"${unitNumber}"`);
  }
  expect(Object.keys(json.departments[0] ?? {}).sort()).toEqual([
    'area',
    'criteria',
    'decided',
    'designations',
    'ground',
    'name',
    'number',
    'organisation',
    'reference',
    'since',
    'tier',
  ]);
});

test('only municipalities with an agreement are listed, and no number opens nothing', async () => {
  const town = await givenTown();
  const codes = (await listPublicMunicipalities(publicReader())).map(({ code }) => code);
  expect(codes).toContain(await municipalityCode(town));
  expect(await findPublicNotice(publicReader(), '0000')).toBeNull();
  const without = await givenTown(null);
  expect(await findPublicNotice(publicReader(), await municipalityCode(without))).toBeNull();
});

test('rehousing that was taken back before it began is no day of change, on the page or in the JSON', async () => {
  const town = await givenTown();
  const department = await givenDepartment(town);
  const rehoused = (from: string, to: string) =>
    insert(
      `INSERT INTO department_rehousing (id, department_id, organisation_id, municipality_id, valid_from, valid_to, reason, recorded_at, recorded_by)
       SELECT gen_random_uuid(), id, organisation_id, municipality_id, $2, $3, 'Renovering', app_now(), $4 FROM department WHERE id = $1`,
      [department, from, to, town.caseworker.userId],
    );
  await rehoused('2026-02-01', '2026-02-01');
  await rehoused('2026-03-01', '2026-05-01');
  const notice = await noticeOf(town);
  expect(notice.changes).toEqual(expect.arrayContaining(['2026-05-01', '2026-03-01']));
  expect(notice.changes).not.toContain('2026-02-01');
  expect(JSON.stringify(publicNoticeJson(notice))).not.toContain('2026-02-01');
});
