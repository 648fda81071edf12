import { givenAccount, PASSWORD } from '@/lib/testing/accounts';
import { expect, test } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'signing in' : 'signing in without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('works on the first visit, keeps the address on a mistake, and leads to where one was going', async ({
      page,
      town,
    }) => {
      const email = await givenAccount(town.officer.userId);
      await page.goto('/vacancies?state=LET');
      await expect(page).toHaveURL(/\/sign-in\?to=/);
      const form = page.locator('form', { has: page.getByLabel('Adgangskode') });
      await form.getByLabel('E-mail').fill(email);
      await form.getByLabel('Adgangskode').fill('ikke den');
      await form.getByRole('button', { name: 'Log ind' }).click();
      await expect(page.getByRole('alert').first()).toContainText('E-mail og adgangskode passer ikke sammen');
      await expect(form.getByLabel('E-mail')).toHaveValue(email);
      await form.getByLabel('Adgangskode').fill(PASSWORD);
      await form.getByRole('button', { name: 'Log ind' }).click();
      await expect(page).toHaveURL(/\/vacancies\?state=LET$/);
    });

    test('ends everywhere at once when one signs out', async ({ page, town, context }) => {
      const email = await givenAccount(town.caseworker.userId);
      await page.goto('/sign-in');
      const form = page.locator('form', { has: page.getByLabel('Adgangskode') });
      await form.getByLabel('E-mail').fill(email);
      await form.getByLabel('Adgangskode').fill(PASSWORD);
      await form.getByRole('button', { name: 'Log ind' }).click();
      await expect(page.getByRole('heading', { name: 'Min dag' })).toBeVisible();
      const stolen = await context.cookies();
      await page.getByRole('button', { name: 'Log ud' }).first().click();
      await expect(page.getByText('Du er logget ud')).toBeVisible();
      await context.addCookies(stolen);
      await page.goto('/slots');
      await expect(page).toHaveURL(/\/sign-in\?to=%2Fslots/);
    });
  });
}

test('the cookie is bound to the host, out of reach of scripts, and gone with the browser', async ({
  page,
  town,
  context,
}) => {
  const email = await givenAccount(town.officer.userId);
  await page.goto('/sign-in');
  const form = page.locator('form', { has: page.getByLabel('Adgangskode') });
  await form.getByLabel('E-mail').fill(email);
  await form.getByLabel('Adgangskode').fill(PASSWORD);
  await form.getByRole('button', { name: 'Log ind' }).click();
  await expect(page.getByRole('heading', { name: 'Min dag' })).toBeVisible();
  const session = (await context.cookies()).find(({ name }) => name === '__Host-noeglen.session');
  expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: 'Lax', path: '/', expires: -1 });
});
