import { emailOf, PASSWORD } from '@/lib/testing/accounts';
import { givenDepartment, insert } from '@/lib/testing/builders';
import { expect, test } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a form sent after the session ended comes back as it was typed${javaScriptEnabled ? '' : ', without JavaScript too'}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/new?department=${department}`);
    await page.getByLabel('Vej', { exact: true }).fill('Syrenparken');
    await insert('UPDATE session SET revoked_at = now() WHERE user_id = $1', [town.officer.userId]);
    await page.getByRole('button', { name: 'Meld ledig', exact: true }).click();
    await expect(page.getByText(/Det, du havde skrevet, er gemt i en time/)).toBeVisible();
    const form = page.locator('form', { has: page.getByLabel('Adgangskode') });
    await form.getByLabel('E-mail').fill(emailOf(town.officer.userId));
    await form.getByLabel('Adgangskode').fill(PASSWORD);
    await form.getByRole('button', { name: 'Log ind' }).click();
    await expect(page).toHaveURL(/\/vacancies\/new\?department=.*kept=/);
    await expect(page.getByLabel('Vej', { exact: true })).toHaveValue('Syrenparken');
  });
}

test('a lock takes effect on the next click', async ({ town, pageOf }) => {
  const page = await pageOf(town.caseworker);
  await page.goto('/slots');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Boliger til anvisning');
  await insert('UPDATE user_account SET locked_at = now() WHERE id = $1', [town.caseworker.userId]);
  await page.goto('/vacancies');
  await expect(page).toHaveURL(/\/sign-in/);
});
