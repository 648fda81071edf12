import { aKey, aReport, givenDepartment, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, test } from '../fixtures';

async function reported(town: Town, count: number): Promise<string> {
  const department = await givenDepartment(town);
  const reports = Array.from({ length: count }, () => aReport(department));
  const result = await reportVacancies(town.officer, { idempotencyKey: aKey(), reports });
  if (!result.ok) throw new Error(result.error.code);
  return result.value.vacancies.at(-1)?.vacancyId ?? '';
}

test('the second of two who change a home sees what the first changed, and keeps what she typed', async ({
  town,
  pageOf,
}) => {
  const id = await reported(town, 1);
  const [first, second] = [await pageOf(town.officer), await pageOf(town.officer)];
  for (const page of [first, second]) await page.goto(`/vacancies/${id}/change`);
  await first.getByLabel('Husleje pr. måned ekskl. forbrug').fill('6.100');
  await first.getByRole('button', { name: 'Gem ændringerne' }).click();
  await expect(first).toHaveURL(new RegExp(`${id}$`));
  await second.getByLabel('Husleje pr. måned ekskl. forbrug').fill('6.200');
  await second.getByRole('button', { name: 'Gem ændringerne' }).click();
  await expect(second.getByText('er nu 6.100,00')).toBeVisible();
  await expect(second.getByLabel('Husleje pr. måned ekskl. forbrug')).toHaveValue('6.200');
  await second.getByRole('button', { name: 'Gem ændringerne' }).click();
  await expect(second.getByText('6.100 kr. → 6.200 kr.')).toBeVisible();
});

for (const javaScriptEnabled of [true, false]) {
  test(`a wrong occasion is corrected in one step, its consequence seen first${javaScriptEnabled ? '' : ', without JavaScript'}`, async ({
    town,
    pageOf,
  }) => {
    const id = await reported(town, 3);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/${id}/correct`);
    await page.getByLabel('Anledning').selectOption('REHOUSING');
    await page.getByRole('button', { name: 'Se, hvad det betyder' }).click();
    await expect(page.getByText('Boligen går et andet sted hen.')).toBeVisible();
    await page.getByLabel('Begrundelse').fill('Boligen bruges til genhusning.');
    await page.getByRole('button', { name: 'Annullér og meld på ny' }).click();
    await expect(page.getByText(/Denne melding erstatter/)).toBeVisible();
    await page.getByRole('link', { name: 'Se den tidligere melding' }).click();
    await expect(page.getByText(/rettet og erstattet af/)).toBeVisible();
  });
}

test('a void says what the counter gets back, and the municipality reads why', async ({ town, pageOf }) => {
  const id = await reported(town, 3);
  const page = await pageOf(town.officer);
  await page.goto(`/vacancies/${id}/void`);
  await expect(page.getByText('Saldoen går fra 0 til 2/3.')).toBeVisible();
  await page.getByLabel('Begrundelse').fill('Opsigelsen er trukket tilbage.');
  await page.getByRole('button', { name: 'Annullér boligen' }).click();
  await expect(page.getByText('Meldingen er annulleret.', { exact: false })).toBeVisible();
  const theirs = await pageOf(town.caseworker);
  await theirs.goto(`/vacancies/${id}`);
  await expect(theirs.getByText('Opsigelsen er trukket tilbage.')).toBeVisible();
  await expect(theirs.getByRole('button', { name: 'Ret eller annullér' })).toHaveCount(0);
});
