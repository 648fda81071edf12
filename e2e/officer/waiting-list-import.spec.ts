import { aListRow, listFile, listWorkbook } from '@/lib/testing/imports/waiting-lists';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { expect, test, withOrWithout } from '../fixtures';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = (rows: Parameters<typeof listFile>[0]) => ({
  ...{ name: 'venteliste.csv', mimeType: 'text/csv', buffer: listFile(rows) },
});

for (const javaScriptEnabled of [true, false]) {
  test(`a waiting list is looked at before it is taken in, and changes nothing the second time${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const page = await pageOf(town.officer, { javaScriptEnabled });
    const rows = [aListRow('1', { name: 'Prøve Første' }), aListRow('2', { bornOn: 'i går' }), aListRow('3')];
    await page.goto('/applicants/import');
    await page.getByLabel('CSV- eller Excel-fil').setInputFiles(file(rows));
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    await expect(page.getByRole('heading', { name: 'Hvad listen vil ændre' })).toBeVisible();
    await expect(page.getByText('foedselsdato: er ikke en dato.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Nye' }).click();
    await expect(page.getByText('Prøve Første')).toBeVisible();
    await page.getByRole('button', { name: 'Overfør listen' }).click();
    await expect(page.getByText('2 nye, 0 ændrede, 0 uændrede, 1 afvist', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Overfør en fil mere' }).click();
    // The same list as a workbook.
    await page
      .getByLabel('CSV- eller Excel-fil')
      .setInputFiles({ name: 'venteliste.xlsx', mimeType: XLSX, buffer: listWorkbook(rows) });
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    await expect(page.getByText('Alt i filen står her i forvejen.', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Kassér filen' }).click();
    await expect(page.getByText('Filen er kasseret')).toBeVisible();
  });
}

test('a file that is no list says what to do, also one that is too large', async ({ town, pageOf }) => {
  const page = await pageOf(town.officer);
  const tried = async (buffer: Buffer) => {
    await page.goto('/applicants/import');
    await page
      .getByLabel('CSV- eller Excel-fil')
      .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
  };
  await tried(Buffer.from('navn;liste\nÅse;alm\n'));
  await expect(
    page.getByText('Disse kolonner mangler: externt_nr, foedselsdato, anciennitet.'),
  ).toBeVisible();
  await tried(Buffer.alloc(5 * 1024 * 1024 + 1, 'a;'));
  await expect(page.getByText('Filen er større end 5 MB.', { exact: false })).toBeVisible();
});

test('two who may be one person are seen side by side, and one of them is kept', async ({ town, pageOf }) => {
  const one = await givenApplicant(town, { phone: '10000001', seniorityOn: '2020-01-01' });
  const other = await givenApplicant(town, { phone: '10000001', seniorityOn: '2018-01-01' });
  const page = await pageOf(town.officer);
  await page.goto('/applicants/duplicates');
  await expect(page.getByText('Samme telefon')).toBeVisible();
  await page.getByLabel(`Behold ${one.reference}`, { exact: false }).check();
  await page.getByLabel('Den, der beholdes, får den tidligste anciennitet af de to').check();
  await page.getByLabel('Hvordan ved du det?').fill('Ringet op: det er samme person.');
  await page.getByRole('button', { name: 'Gem' }).click();
  await expect(page.getByText('Ingen mulige dubletter')).toBeVisible();
  await page.goto(`/applicants/${one.applicantId}`);
  await expect(page.getByText('01.01.2018').first()).toBeVisible();
  await page.goto(`/applicants/${other.applicantId}`);
  await expect(page.getByText('samme person', { exact: false }).first()).toBeVisible();
});
