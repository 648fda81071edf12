import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { aFigureRow, figuresFile } from '@/lib/testing/agreements/key-figures';
import { givenDepartment } from '@/lib/testing/builders';
import { numberOf } from '@/lib/testing/number-of';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a file of figures is looked at before it is taken in; a figure is entered and corrected by hand${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const number = await numberOf(await givenDepartment(town));
    const rows = [aFigureRow(number), aFigureRow(number, { figure: 'under_18', value: 'mange' })];
    const page = await pageOf(await givenColleague(town, 'AGREEMENT_ADMIN', 'MUNICIPALITY'), {
      javaScriptEnabled,
    });
    const upload = async () => {
      await page.goto('/key-figures/import');
      const file = { name: 'noegletal.csv', mimeType: 'text/csv', buffer: figuresFile(rows) };
      await page.getByLabel('CSV- eller Excel-fil').setInputFiles(file);
      await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    };
    await upload();
    await expect(page.getByText('vaerdi: er ikke et tal')).toBeVisible();
    await page.getByRole('button', { name: 'Hent tallene ind' }).click();
    await expect(page.getByText('1 nyt, 0 rettede, 0 uændrede, 1 afvist')).toBeVisible();
    await upload();
    await expect(page.getByText('Alt i filen står her i forvejen.')).toBeVisible();

    await page.goto('/key-figures');
    await page.getByRole('link', { name: 'Uden for arbejdsmarkedet, 18-64 år' }).click();
    await expect(page.getByText('Tæller ved forslag til indplacering')).toBeVisible();
    await page.getByRole('link', { name: 'Indtast et tal' }).click();
    await page.getByLabel('Værdi').fill('31,2');
    await page.getByLabel('Opgjort pr.').fill('2024-12-01');
    await page.getByRole('button', { name: 'Gem tallet' }).click();
    await expect(page.getByText('Kilderne siger ikke det samme for 2024.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Ret' }).first().click();
    await page.getByLabel('Værdi').fill('27,4');
    await page.getByLabel('Hvorfor rettes tallet?').fill('Tastefejl');
    await page.getByRole('button', { name: 'Gem rettelsen' }).click();
    await expect(page.getByText('Rettet: Tastefejl')).toBeVisible();
    await expect(page.getByText('Kilderne siger ikke det samme', { exact: false })).toHaveCount(0);
  });
}

test('an organisation’s sheet of the fund’s layout is asked for its day, and seen by the municipality', async ({
  town,
  pageOf,
}) => {
  const number = await numberOf(await givenDepartment(town));
  const sheet = xlsxOf('Tabel', [
    ['Afdelingsnr', 'Beboere', 'Under 18 (pct.)'],
    [number, '1.412', '.'],
  ]);
  const manager = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'));
  const file = { name: 'lbf.xlsx', mimeType: 'application/octet-stream', buffer: sheet };
  await manager.goto('/key-figures/import');
  await manager.getByLabel('CSV- eller Excel-fil').setInputFiles(file);
  await manager.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
  await expect(
    manager.getByText('Arket siger ikke, hvornår tallene er opgjort.', { exact: false }),
  ).toBeVisible();
  await manager.getByLabel('CSV- eller Excel-fil').setInputFiles(file);
  await manager.getByLabel('Kilde (valgfri)').selectOption('LBF');
  await manager.getByLabel('Opgjort pr.').fill('2024-12-31');
  await manager.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
  await expect(manager.getByText('diskretioneret')).toBeVisible();
  const leader = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await leader.goto('/key-figures/import');
  await leader.getByRole('link', { name: 'lbf.xlsx' }).click();
  await expect(leader.getByText('som selv bekræfter den', { exact: false })).toBeVisible();
  await manager.getByRole('button', { name: 'Hent tallene ind' }).click();
  await expect(manager.getByText('2 nye', { exact: false })).toBeVisible();
});
