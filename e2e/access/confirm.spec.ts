import { readFile } from 'node:fs/promises';
import { paths } from '@/lib/platform/paths';
import { PASSWORD } from '@/lib/testing/accounts';
import { givenDepartment, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { aNamedSlot } from '@/lib/testing/lettings/slots';
import { enterPassword } from '../enter-password';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

const recordsOf = ({ municipalityId }: Town) =>
  rowsOf<{ homes: number; reason: string }>(
    'SELECT homes, reason FROM summary_export WHERE municipality_id = $1',
    [municipalityId],
  );

for (const javaScriptEnabled of [true, false]) {
  test(`who takes out the homes behind a summary signs in again, says why, and is recorded${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    await aNamedSlot(town, await givenDepartment(town));
    const manager = await givenColleague(town, 'MANAGER', 'MUNICIPALITY');
    const page = await pageOf(manager, { javaScriptEnabled });
    const cases = paths.summaryCases(town.municipalityId, '2025');
    await page.goto(cases);
    await expect(page.getByText('Der er hverken navne, CPR-numre eller adresser i filen.')).toBeVisible();
    await page.getByRole('link', { name: 'Log ind igen' }).click();

    await enterPassword(page, 'ikke den');
    await expect(page.getByRole('alert').first()).toContainText('Adgangskoden er forkert');
    await enterPassword(page, PASSWORD);
    await expect(page).toHaveURL(cases);

    await page.getByLabel('Hvad skal filen bruges til?').fill('nej');
    await page.getByRole('button', { name: 'Hent filen' }).click();
    await expect(page.getByRole('alert').first()).toContainText('mindst fem tegn');
    await expect(page.getByLabel('Hvad skal filen bruges til?')).toHaveValue('nej');
    expect(await recordsOf(town)).toEqual([]);

    await page.getByLabel('Hvad skal filen bruges til?').fill('Til styringsdialogen');
    await page.getByLabel('CSV med semikolon').check();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hent filen' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^Boligerne bag oversigten 2025.*\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('SAG-2025-17');
    expect(await recordsOf(town)).toMatchObject([{ reason: 'Til styringsdialogen' }]);

    await page.goto(paths.summaryExports);
    await expect(page.getByText('Til styringsdialogen')).toBeVisible();
  });

  test(`ten minutes later the password is asked for again, and what was typed is kept${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    await aNamedSlot(town, await givenDepartment(town));
    const manager = await givenColleague(town, 'MANAGER', 'ORGANISATION');
    const page = await pageOf(manager, { javaScriptEnabled });
    const confirmedAgo = (minutes: number) =>
      insert(
        `UPDATE session SET confirmed_at = clock_timestamp() - $2 * interval '1 minute' WHERE user_id = $1`,
        [manager.userId, minutes],
      );
    await confirmedAgo(0);
    await page.goto(paths.summaryCases(town.municipalityId, '2025'));
    await page.getByLabel('Hvad skal filen bruges til?').fill('Til repræsentantskabet');
    await confirmedAgo(11);
    await page.getByRole('button', { name: 'Hent filen' }).click();
    await expect(page.getByText('Det, du har skrevet, er gemt imens')).toBeVisible();
    await enterPassword(page, PASSWORD);
    await expect(page.getByText('Filen er ikke hentet endnu.')).toBeVisible();
    await expect(page.getByLabel('Hvad skal filen bruges til?')).toHaveValue('Til repræsentantskabet');
    expect(await recordsOf(town)).toEqual([]);
  });
}
