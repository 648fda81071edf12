import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Cell, Summary } from '@/lib/domain/summary/summary';
import { paths } from '@/lib/platform/paths';
import { givenManagers, type Managers } from '@/lib/testing/agreements/placement-rounds';
import {
  aKey,
  aReport,
  day,
  givenDepartment,
  insert,
  municipalityCode,
  type Town,
} from '@/lib/testing/builders';
import { givenApproved } from '@/lib/testing/summaries/saved-summaries';
import { afterTheDays } from '@/lib/testing/summaries/summary-stage';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, test, withOrWithout } from './fixtures';

const YEAR = 2024;

/** A year that both parties have closed: homes of two types, of one of them too few to be told. */
async function closedYear(town: Town, managers: Managers) {
  const department = await givenDepartment(town);
  const types = [...Array.from({ length: 11 }, () => 'FAMILY' as const), 'YOUTH' as const, 'YOUTH' as const];
  const reports = types.map((dwellingType) => aReport(department, { home: { dwellingType } }));
  const reported = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!reported.ok) throw new Error(JSON.stringify(reported.error));
  await insert(`UPDATE vacancy SET reported_on = '2024-05-06' WHERE municipality_id = $1`, [
    town.municipalityId,
  ]);
  const period = { from: day(`${YEAR}-01-01`), through: day(`${YEAR}-12-31`) };
  const id = await givenApproved([managers.municipality, managers.organisation], town, { period });
  await afterTheDays();
  return id;
}

async function expectAccessible(page: Page): Promise<void> {
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .setLegacyMode(true)
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
      [],
    );
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  }
}

const written = (cell: Cell): string | null =>
  cell.kind === 'COUNT' ? String(cell.n) : cell.kind === 'HIDDEN' ? 'skjult' : null;

/** Every count of the file stands on the page, row by row, and what the file hides is hidden there. */
async function expectAgreement(page: Page, { sections }: Summary): Promise<void> {
  let compared = 0;
  for (const table of sections.flatMap(({ tables }) => tables)) {
    const rows = await page.locator(`#${table.id}`).getByRole('table').first().locator('tbody tr').all();
    expect(rows, table.id).toHaveLength(table.rows.length);
    for (const [at, { cells }] of table.rows.entries()) {
      const texts = (await rows[at]?.getByRole('cell').allInnerTexts()) ?? [];
      for (const [place, cell] of cells.entries()) {
        const text = written(cell);
        if (text === null) continue;
        expect(
          texts
            .at(place - cells.length)
            ?.split('\n')
            .at(-1),
          `${table.id} ${at} ${place}`,
        ).toBe(text);
        compared += 1;
      }
    }
  }
  expect(compared).toBeGreaterThan(50);
}

for (const javaScriptEnabled of [true, false]) {
  test(`the municipality publishes a closed year, and anybody reads it${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
    browser,
  }) => {
    const managers = await givenManagers(town);
    const id = await closedYear(town, managers);
    const code = await municipalityCode(town);
    const visitor = await (await browser.newContext({ javaScriptEnabled })).newPage();
    const address = paths.publicSummary(code, YEAR);
    expect((await visitor.goto(address))?.status()).toBe(404);

    const theirs = await pageOf(managers.organisation, { javaScriptEnabled });
    await theirs.goto(paths.savedSummary(id));
    await expect(theirs.getByRole('link', { name: 'Offentliggør' })).toHaveCount(0);
    const ours = await pageOf(managers.municipality, { javaScriptEnabled });
    await ours.goto(paths.savedSummary(id));
    await ours.getByRole('link', { name: 'Offentliggør' }).click();
    await expect(ours.getByRole('heading', { name: `Sådan kommer ${YEAR} til at stå` })).toBeVisible();
    await ours.getByRole('button', { name: 'Offentliggør' }).click();
    await expect(ours.getByText('Året er offentliggjort.')).toBeVisible();

    await visitor.goto(paths.publicNotice(code));
    await visitor.getByRole('link', { name: `Årsoversigt ${YEAR}` }).click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`i ${YEAR}$`));
    await expect(visitor.getByText('Lukket af parterne', { exact: false }).first()).toBeVisible();
    await expect(visitor.locator('#vacancies-by-type').getByText('skjult').first()).toBeVisible();
    const file = await visitor.request.get(paths.publicSummaryJson(code, YEAR));
    expect(file.status()).toBe(200);
    const { published, summary } = await file.json();
    expect(published).toMatchObject({ edition: 2, kind: 'CLOSED', editions: [2] });
    await expectAgreement(visitor, summary);
    if (javaScriptEnabled) await expectAccessible(visitor);
    await visitor.getByRole('button', { name: 'English' }).click();
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`in ${YEAR}$`));
    await visitor.context().close();
  });
}
