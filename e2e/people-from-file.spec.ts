import { PASSWORD } from '@/lib/testing/accounts';
import { givenPerson, rowsOf } from '@/lib/testing/builders';
import { aFile } from '@/lib/testing/imports/file-imports';
import { enterPassword } from './enter-password';
import { expect, test, withOrWithout } from './fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`people are invited from a file, and each gets a link of her own${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const own = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const admin = await givenPerson('SYSTEM_ADMIN', own);
    const page = await pageOf(admin, { javaScriptEnabled });
    const name = `ny-${admin.userId}`;
    const rows = [
      { email: `${name}-1@eksempel.dk`, name: 'Ulla Udlejning', role: 'udlejningsmedarbejder' },
      { email: `${name}-2@eksempel.dk`, name: 'Bent Bolig', role: 'direktør' },
    ];
    const upload = async () => {
      await page.goto('/people');
      await page.getByRole('link', { name: 'Hent brugere ind fra en fil' }).click();
      await page
        .getByLabel('CSV- eller Excel-fil')
        .setInputFiles({ name: 'brugere.csv', mimeType: 'text/csv', buffer: aFile(rows) });
      await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    };
    const soon = (text: string) =>
      expect(async () => {
        await page.reload();
        await expect(page.getByText(text)).toBeVisible({ timeout: 1_000 });
      }).toPass();
    await upload();
    await soon('Én bruger inviteres, og ingen får en rolle mere.');
    await page.getByRole('textbox', { name: 'rolle i række 3' }).fill('leder');
    await page.getByRole('button', { name: 'Ret række 3' }).click();
    await expect(page.getByText('2 brugere inviteres')).toBeVisible();
    await page.getByRole('button', { name: 'Hent rækkerne ind' }).click();
    await enterPassword(page, PASSWORD);
    await expect(page.getByText('Tryk på knappen en gang til.')).toBeVisible();
    await page.getByRole('button', { name: 'Hent rækkerne ind' }).click();
    await expect(page.getByText('2 nye, 0 ændrede, 0 uændrede, 0 ikke hentet ind.')).toBeVisible();
    // Links are made when somebody asks for them, and shown this once.
    await page.getByRole('button', { name: 'Lav links til de 2, der ikke er begyndt' }).click();
    const link = await page.getByLabel('Link til Ulla Udlejning').inputValue();
    expect(link).toMatch(/\/welcome\/[\w-]{43}$/);
    // Opened anew: with the place in the page that the mend came back to it would stay where it is.
    await page.goto(page.url().replace(/#.*/, ''));
    await expect(page.getByLabel('Link til Ulla Udlejning')).toHaveCount(0);
    await upload();
    await soon('Der er intet at hente ind lige nu.');
    expect(
      await rowsOf(
        'SELECT role FROM account_link WHERE email LIKE $1 AND withdrawn_at IS NULL ORDER BY role',
        [`${name}%`],
      ),
    ).toEqual([{ role: 'LETTING_OFFICER' }, { role: 'MANAGER' }]);
  });
}
