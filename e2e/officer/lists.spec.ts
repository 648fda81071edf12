import { aKey, aReport, givenDepartment } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, test } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the list is searched, filtered and opened by the keyboard, all in the address${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const streets = ['Egevej', 'Egevej', 'Birkevej'];
    const reports = streets.map((street, at) =>
      aReport(department, { home: { street, houseNumber: String(at) } }),
    );
    await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto('/vacancies');
    await page.getByRole('search', { name: 'Filtre' }).getByLabel('Søg').fill('birkevej');
    await page.getByLabel('Status').selectOption('OFFERED');
    await page.getByRole('button', { name: 'Vis' }).click();
    await expect(page).toHaveURL(/q=birkevej&state=OFFERED/);
    await page.getByRole('link', { name: 'Birkevej 2, 2. tv' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Birkevej 2, 2. tv');
    await page.goBack();
    await page.getByRole('link', { name: 'Nulstil' }).click();
    await expect(page.getByText('3 ledige boliger', { exact: true })).toBeVisible();
  });
}

test('a bad address shows the list all the same', async ({ town, pageOf }) => {
  const page = await pageOf(town.officer);
  const response = await page.goto('/vacancies?state=BOGUS&department=1&from=2025-02-30&after=x&tier=%27--');
  expect(response?.status()).toBe(200);
  await expect(page.getByText('Her er ingen ledige boliger lige nu')).toBeVisible();
});

test('the department’s page and the search lead to the home', async ({ town, pageOf }) => {
  const department = await givenDepartment(town);
  await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] });
  const page = await pageOf(town.officer);
  await page.goto(`/departments/${department}`);
  await expect(page.getByText('Regnskabet stemmer')).toBeVisible();
  await expect(page.getByText('Den 2. ledige bolig herfra er kommunens.')).toBeVisible();
  await page.getByRole('search').getByRole('searchbox').fill('eksempelvej');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=eksempelvej/);
  await page.getByRole('link', { name: 'Eksempelvej 12, 2. tv' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Eksempelvej 12, 2. tv');
});
