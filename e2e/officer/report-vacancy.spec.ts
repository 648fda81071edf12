import type { Page } from '@playwright/test';
import { aKey, aReport, givenDepartment } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, test } from '../fixtures';

const heading = (page: Page) => page.getByRole('heading', { level: 2 }).first();

async function fillHome(page: Page, unit: string): Promise<void> {
  await page.getByLabel('Lejemålets nummer', { exact: true }).fill(unit);
  await page.getByLabel('Vej', { exact: true }).fill('Syrenparken');
  await page.getByLabel('Husnummer').fill('7');
  await page.getByLabel('Postnummer').fill('4300');
  await page.getByLabel('By', { exact: true }).fill('Holbæk');
  await page.getByLabel('Rum').fill('3');
  await page.getByLabel('Areal').fill('78,5');
  await page.getByLabel('Husleje pr. måned ekskl. forbrug').fill('5.940,00');
  await page.getByLabel('Ledig fra').fill('2025-12-01');
}

const report = (page: Page) => page.getByRole('button', { name: 'Meld ledig', exact: true }).click();

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? '' : ', without JavaScript';

  test(`an officer sees the counter, reports a home and reads at once who gets it and why${how}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto('/vacancies/new');
    await page.getByLabel('Afdeling', { exact: true }).selectOption(department);
    if (!javaScriptEnabled) await page.getByRole('button', { name: 'Vis afdelingen' }).click();
    await expect(page.getByText('Den 3. ledige bolig herfra er kommunens.')).toBeVisible();
    await fillHome(page, 'S-7');
    await report(page);
    await expect(page).toHaveURL(/\/vacancies\/[0-9a-f-]{36}$/);
    await expect(heading(page)).toHaveText('Boligorganisationen udlejer boligen.');
    await expect(page.getByText('Rammeaftale 2024‑2027, afsnit 6').first()).toBeVisible();
  });

  test(`what is wrong is said at its field and nothing typed is lost${how}`, async ({ town, pageOf }) => {
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/new?department=${await givenDepartment(town)}`);
    await fillHome(page, 'x'.repeat(60));
    await page.getByLabel('Husleje pr. måned ekskl. forbrug').fill('-5');
    await page.getByLabel('Der er elevator').check();
    await report(page);
    await expect(page.getByRole('link', { name: 'Skriv højst 40 tegn.' })).toBeVisible();
    await expect(page.getByLabel('Lejemålets nummer', { exact: true })).toHaveValue('x'.repeat(60));
    await expect(page.getByLabel('Husleje pr. måned ekskl. forbrug')).toHaveAccessibleDescription(
      /Tallet kan ikke være negativt/,
    );
    await expect(page.getByLabel('Der er elevator')).toBeChecked();
    await page.getByLabel('Lejemålets nummer', { exact: true }).fill('S-8');
    await page.getByLabel('Husleje pr. måned ekskl. forbrug').fill('5940');
    await page.getByLabel('Meldt ledig').fill('2025-10-01');
    await report(page);
    await page.getByLabel('Begrundelse').fill('Brevet lå på det forkerte kontor.');
    await report(page);
    await expect(heading(page)).toHaveText('Boligorganisationen udlejer boligen.');
    await expect(page.getByText('Brevet lå på det forkerte kontor.')).toBeVisible();
  });

  test(`a number that another home has is asked about before anything is stored${how}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const known = aReport(department);
    await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [known] });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/new?department=${department}`);
    await fillHome(page, known.home.unitNumber);
    await report(page);
    await expect(page.getByRole('row', { name: /^Vej / })).toContainText(
      new RegExp(`${known.home.street}.*Syrenparken`),
    );
    await page.getByRole('radio', { name: /^Stamdata gælder/ }).check();
    await report(page);
    await expect(page.getByText('Du har svaret, at stamdata gælder')).toBeVisible();
    await page.getByLabel('Begrundelse').fill('Den nye lejer fortrød.');
    await report(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(known.home.street);
  });

  test(`a press without a department tells what to choose${how}`, async ({ town, pageOf }) => {
    await givenDepartment(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto('/vacancies/new');
    await page.getByRole('button', { name: 'Vis afdelingen' }).click();
    await expect(page.getByLabel('Afdeling', { exact: true })).toHaveAccessibleDescription(
      /Vælg den afdeling/,
    );
  });
}

test('the back button and a second press report a home once', async ({ town, pageOf }) => {
  const page = await pageOf(town.officer);
  await page.goto(`/vacancies/new?department=${await givenDepartment(town)}`);
  await fillHome(page, 'S-9');
  await page.getByRole('button', { name: 'Meld ledig', exact: true }).dblclick();
  await expect(page).toHaveURL(/\/vacancies\/[0-9a-f-]{36}$/);
  await page.goto('/vacancies');
  await expect(page.getByText('1 ledig bolig', { exact: true })).toBeVisible();
});

test('another organisation’s department is not there', async ({ town, pageOf }) => {
  const { givenTown } = await import('@/lib/testing/builders');
  const page = await pageOf(town.officer);
  await givenDepartment(town);
  await page.goto(`/vacancies/new?department=${await givenDepartment(await givenTown())}`);
  await expect(page.getByLabel('Afdeling', { exact: true })).toHaveAccessibleDescription(
    /findes ikke hos jer/,
  );
});
