import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { findPublicYear, listPublicYears } from '@/lib/data/summaries/public-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { SavedSummaryId } from '@/lib/domain/shared/ids';
import type { Summary, SummaryTable } from '@/lib/domain/summary/summary';
import { aKey, aReport, day, givenPerson, insert, municipalityCode, rowsOf } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  approvedNow,
  fileOfSummary,
  givenApproved,
  todaysFigures,
} from '@/lib/testing/summaries/saved-summaries';
import {
  afterTheDays,
  givenOnlookers,
  givenSummaryStage,
  type SummaryStage,
} from '@/lib/testing/summaries/summary-stage';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { getShownSummary } from './get-shown-summary';
import { publishSummary } from './publish-summary';
import { restateSummary } from './restate-summary';

const everybody = systemScope('what readers of a test are not shown');
const anybody = systemScope('somebody reads what is published');
const period = { from: day('2024-01-01'), through: day('2024-12-31') };

beforeAll(playsOtherDays);

let stage: SummaryStage;
let code: string;
let closed: SavedSummaryId;

/** Homes of last year: enough family homes to be shown, and two youth homes. */
async function reportedLastYear({ town, department }: SummaryStage): Promise<void> {
  const homes = [...Array.from({ length: 11 }, () => 'FAMILY'), 'YOUTH', 'YOUTH'] as const;
  const answer = await reportVacancies(town.officer, {
    idempotencyKey: aKey(),
    reports: homes.map((dwellingType) =>
      aReport(department, { home: { dwellingType: dwellingType as 'FAMILY' } }),
    ),
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE municipality_id = $1`, [
    town.municipalityId,
  ]);
}

/** One home less than the parties closed the year with. */
const oneLess = () =>
  insert(
    `UPDATE vacancy SET reported_on = '2023-05-06' WHERE id = (SELECT id FROM vacancy WHERE municipality_id = $1 AND dwelling_type = 'FAMILY'
       AND reported_on = '2024-05-06' ORDER BY id LIMIT 1)`,
    [stage.town.municipalityId],
  );

beforeEach(async () => {
  stage = await givenSummaryStage();
  code = await municipalityCode(stage.town);
  await reportedLastYear(stage);
  closed = await givenApproved(stage.both, stage.town, { period });
  await afterTheDays();
});

const tableIn = ({ sections }: Summary, id: string): SummaryTable =>
  sections.flatMap(({ tables }) => tables).find((table) => table.id === id) ?? expect.unreachable(id);
const publishedNow = async (edition = 2) =>
  publishSummary(stage.managers.municipality, { summaryId: closed, edition }, everybody);
const publicYear = async () => (await findPublicYear(anybody, code, 2024)) ?? expect.unreachable();

describe('a closed year', () => {
  test('is read by anybody once the municipality’s manager has published it, and not before', async () => {
    expect(await findPublicYear(anybody, code, 2024)).toBeNull();
    expect(await publishedNow()).toEqual({ ok: true, value: { year: 2024 } });
    expect(await listPublicYears(anybody, code)).toEqual([2024]);
    const { editions, restatedAt } = await publicYear();
    expect(editions).toMatchObject([{ year: 2024, edition: 2, kind: 'CLOSED' }]);
    expect(restatedAt).toBeNull();
    expect(await publishedNow()).toEqual({ ok: false, error: { code: 'published-already' } });
  });

  test('shows of each figure what readers see of it, and no more', async () => {
    await publishedNow();
    const reader = await givenPerson('READER', {
      municipalities: [stage.town.municipalityId],
      reach: [stage.town.municipalityId],
    });
    const asked = {
      municipalityId: stage.town.municipalityId,
      part: { kind: 'MUNICIPALITY' },
      period,
    } as const;
    const page = (await getShownSummary(reader, asked, everybody)) ?? expect.unreachable();
    const [{ figures } = expect.unreachable()] = (await publicYear()).editions;
    let compared = 0;
    for (const id of ['vacancies-by-type', 'vacancies-by-route', 'vacancies-by-month', 'lettings-by-type']) {
      const [seen, told] = [tableIn(page, id), tableIn(figures, id)];
      for (const [at, row] of told.rows.entries()) {
        const own = seen.rows[at]?.cells.filter((_, place) => seen.columns[place]?.of === undefined);
        expect(row.cells).toEqual(own);
        compared += row.cells.length;
      }
    }
    expect(compared).toBeGreaterThan(20);
    expect(tableIn(figures, 'vacancies-by-type').rows.map(({ cells }) => cells[0]?.kind)).toEqual([
      'HIDDEN',
      'HIDDEN',
    ]);
    expect(tableIn(figures, 'vacancies-by-type').total).toEqual([{ kind: 'COUNT', n: 13 }]);
  });

  test('names no department and nobody, and opens no homes', async () => {
    await publishedNow();
    const text = JSON.stringify((await publicYear()).editions);
    const names = await rowsOf<{ name: string }>(
      `SELECT d.id::text AS name FROM department d WHERE d.municipality_id = $1 UNION ALL SELECT d.name FROM department d WHERE d.municipality_id = $1
       UNION ALL SELECT o.id::text FROM organisation o JOIN organisation_municipality om ON om.organisation_id = o.id WHERE om.municipality_id = $1
       UNION ALL SELECT p.name FROM person p`,
      [stage.town.municipalityId],
    );
    expect(names.length).toBeGreaterThan(4);
    for (const { name } of names) expect(text).not.toContain(name);
    expect(text).not.toContain('behind');
  });

  test('stays as it was closed, whatever is put right since, until the parties’ restatement is published beside it', async () => {
    await publishedNow();
    const before = await publicYear();
    await oneLess();
    expect(await publicYear()).toEqual(before);
    const restated = await restateSummary(
      stage.managers.municipality,
      { summaryId: closed, after: 2, reason: 'Meldt to gange' },
      todaysFigures,
    );
    expect(restated).toMatchObject({ ok: true });
    // One party has not agreed yet.
    expect(await publishedNow(3)).toEqual({ ok: false, error: { code: 'published-already' } });
    expect((await publicYear()).restatedAt).toBeNull();
    expect((await approvedNow(stage.managers.organisation, closed)).ok).toBe(true);
    expect((await publicYear()).restatedAt).toBeInstanceOf(Date);
    expect(await publishedNow(3)).toEqual({ ok: true, value: { year: 2024 } });
    const { editions, restatedAt } = await publicYear();
    expect(editions.map(({ edition, kind }) => [edition, kind])).toEqual([
      [2, 'CLOSED'],
      [3, 'RESTATED'],
    ]);
    expect(restatedAt).toBeNull();
    expect(editions[0]?.figures).toEqual(before.editions[0]?.figures);
    expect(editions.map(({ figures }) => tableIn(figures, 'vacancies-by-type').total?.[0])).toEqual([
      { kind: 'COUNT', n: 13 },
      { kind: 'COUNT', n: 12 },
    ]);
  });

  test('is published by nobody else', async () => {
    const { stranger, neighbour } = await givenOnlookers(stage.town);
    for (const scope of [stage.managers.organisation, stranger, neighbour])
      expect(await publishSummary(scope, { summaryId: closed, edition: 2 }, everybody)).toEqual({
        ok: false,
        error: { code: 'not-found' },
      });
    expect(await findPublicYear(anybody, code, 2024)).toBeNull();
  });
});

test('a year that the parties have not closed, and an edition that was not looked at, are not published', async () => {
  const sent = await givenApproved(stage.both, stage.town, {
    period: { from: day('2023-01-01'), through: day('2023-12-31') },
  });
  const manager = stage.managers.municipality;
  expect(await publishSummary(manager, { summaryId: sent, edition: 1 }, everybody)).toMatchObject({
    error: { code: 'nothing-to-publish' },
  });
  expect(await publishedNow(1)).toMatchObject({ error: { code: 'nothing-to-publish' } });
});

describe('the second wall', () => {
  const insertion = (edition: number, checksum: string, year: number) => ({
    text: `INSERT INTO summary_publication (id, municipality_id, summary_id, edition, checksum, year, figures, published_at, published_by)
      VALUES (gen_random_uuid(), '${stage.town.municipalityId}', '${closed}', ${edition}, '${checksum}', ${year}, '{}', app_now(),
        '${stage.managers.municipality.userId}')`,
  });
  const tried = (scope: SummaryStage['both'][0], edition: number, checksum: string, year = 2024) =>
    inTransaction(scope, (tx) => tx.$executeRawUnsafe(insertion(edition, checksum, year).text)).then(
      () => 'done',
      (error: unknown) => String(error),
    );

  test('lets only the municipality publish, only what was agreed, once and for good', async () => {
    const { editions } = await fileOfSummary(stage.managers.municipality, closed);
    const [sent, last] = editions.map(({ checksum }) => checksum);
    const { municipality, organisation } = stage.managers;
    expect(await tried(organisation, 2, last ?? '')).toMatch(/row-level security/);
    expect(await tried(municipality, 1, sent ?? '')).toMatch(/as its parties agreed/);
    expect(await tried(municipality, 2, last ?? '', 2023)).toMatch(/as its parties agreed/);
    expect(await tried(municipality, 2, sent ?? '')).toMatch(/foreign key/);
    expect(await tried(municipality, 2, last ?? '')).toBe('done');
    expect(await tried(municipality, 2, last ?? '')).toMatch(/unique/i);
    const changed = await inTransaction(
      municipality,
      (tx) => tx.$executeRaw`UPDATE summary_publication SET year = 2020`,
    ).then(
      () => 'done',
      (error: unknown) => String(error),
    );
    expect(changed).toMatch(/permission denied/);
  });
});
