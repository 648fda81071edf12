import { beforeAll, describe, expect, test } from 'vitest';
import { readersMenuScope } from '@/lib/auth/summary-figures-scope';
import { calendarYear } from '@/lib/domain/summary/suppression/menu';
import { summaryChecksum } from '@/lib/platform/json/summary-json';
import { paths } from '@/lib/platform/paths';
import { summaryFile } from '@/lib/schemas/summaries/summary-file';
import { aKey, aReport, insert, municipalityCode } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import { givenApproved } from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays, givenSummaryStage } from '@/lib/testing/summaries/summary-stage';
import { publishSummary } from '@/lib/usecases/summaries/publish-summary';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { shownYear } from '../public-year';
import { GET } from './route';

let code: string;

beforeAll(async () => {
  await playsOtherDays();
  const stage = await givenSummaryStage();
  code = await municipalityCode(stage.town);
  const reports = Array.from({ length: 8 }, () => aReport(stage.department));
  const reported = await reportVacancies(stage.town.officer, { idempotencyKey: aKey(), reports });
  expect(reported.ok).toBe(true);
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE municipality_id = $1`, [
    stage.town.municipalityId,
  ]);
  const summaryId = await givenApproved(stage.both, stage.town, { period: calendarYear(2024) });
  await afterTheDays();
  const published = await publishSummary(
    stage.managers.municipality,
    { summaryId, edition: 2 },
    readersMenuScope(),
  );
  expect(published).toEqual({ ok: true, value: { year: 2024 } });
});

const asked = (of: { code: string; year: string }, edition = '') =>
  GET(new Request(`http://localhost${paths.publicSummaryJson(of.code, 2024)}${edition}`), {
    params: Promise.resolve(of),
  });

describe('the file of a published year', () => {
  test('has the form that is published, its checksum, and what the page is made from', async () => {
    const answer = await asked({ code, year: '2024' });
    expect(answer.status).toBe(200);
    const read = await answer.json();
    const file = summaryFile.parse(read);
    expect(file.checksum).toBe(summaryChecksum(read.summary));
    expect(file.published).toEqual({
      ...{ edition: 2, kind: 'CLOSED', editions: [2] },
      ...{ madeOn: '2025-10-20', publishedOn: '2025-10-06' },
    });
    const page = await shownYear({ code, year: '2024' }, undefined);
    expect(file.summary).toEqual(page?.shown.figures);
  });

  test.each([
    ['another year', '2023', ''],
    ['an edition that is not published', '2024', '?edition=1'],
    ['what is no year', '20x4', ''],
  ])('is not there for %s', async (_, year, edition) => {
    expect((await asked({ code, year }, edition)).status).toBe(404);
  });

  test('is not there for a municipality that has published nothing', async () => {
    const { town } = await givenSummaryStage();
    expect((await asked({ code: await municipalityCode(town), year: '2024' })).status).toBe(404);
  });
});
