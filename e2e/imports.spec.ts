import { xlsxOf } from '@/lib/platform/xlsx/xlsx-file';
import { aFile, aVacancyRow } from '@/lib/testing/imports/file-imports';
import { expect, givenColleague, test, withOrWithout } from './fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`departments and vacancies come in from files, and a row is put right on the page${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const leader = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'), { javaScriptEnabled });
    await leader.goto('/imports');
    await leader.getByRole('main').getByRole('link', { name: 'Afdelinger' }).click();
    const sheet = xlsxOf('afdelinger', [
      ['afdelingsnr', 'navn', 'omraade', 'antal_familieboliger'],
      ['14', 'Eksempelparken', 'Nordbyen', '120'],
    ]);
    await leader
      .getByLabel('CSV- eller Excel-fil')
      .setInputFiles({ name: 'afdelinger.xlsx', mimeType: 'application/octet-stream', buffer: sheet });
    await leader.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    await expect(async () => {
      await leader.reload();
      await expect(leader.getByText('Én ny afdeling og ingen ændrede.')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await leader.getByRole('button', { name: 'Hent rækkerne ind' }).click();
    await expect(leader.getByText('1 ny, 0 ændrede, 0 uændrede, 0 ikke hentet ind.')).toBeVisible();

    const officer = await pageOf(town.officer, { javaScriptEnabled });
    const rows = [aVacancyRow(1), aVacancyRow(2, { rent: 'femtusind' })];
    const upload = async () => {
      await officer.goto('/imports/ledige-boliger');
      await officer
        .getByLabel('CSV- eller Excel-fil')
        .setInputFiles({ name: 'ledige.csv', mimeType: 'text/csv', buffer: aFile(rows) });
      await officer.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    };
    await upload();
    await expect(async () => {
      await officer.reload();
      await expect(officer.getByText('Én bolig meldes ledig')).toBeVisible({ timeout: 1_000 });
    }).toPass();
    await expect(officer.getByText('er ikke et beløb')).toBeVisible();
    await officer.getByRole('textbox', { name: 'husleje_ekskl_forbrug i række 3' }).fill('5.100');
    await officer.getByRole('button', { name: 'Ret række 3' }).click();
    await expect(officer.getByText('Række 3 er rettet.')).toBeVisible();
    await expect(officer.getByText('2 boliger meldes ledig')).toBeVisible();
    await officer.getByRole('button', { name: 'Hent rækkerne ind' }).click();
    await expect(officer.getByText('2 nye, 0 ændrede, 0 uændrede, 0 ikke hentet ind.')).toBeVisible();
    await officer.getByRole('link', { name: 'Til ledige boliger' }).click();
    await expect(officer.getByText('Eksempelvej 1, 2. tv')).toBeVisible();
    rows[1] = aVacancyRow(2);
    await upload();
    await expect(async () => {
      await officer.reload();
      await expect(officer.getByText('Der er intet at hente ind.')).toBeVisible({ timeout: 1_000 });
    }).toPass();
  });
}
