import type { Page } from '@playwright/test';
import { aReport, givenDepartment } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { expect, test } from '../fixtures';

async function report(page: Page, department: string, house: string): Promise<void> {
  await page.goto(`/vacancies/new?department=${department}`);
  await page.getByLabel('Lejemålets nummer', { exact: true }).fill(`L-${house}`);
  await page.getByLabel('Vej', { exact: true }).fill('Syrenparken');
  await page.getByLabel('Husnummer').fill(house);
  await page.getByLabel('Postnummer').fill('4300');
  await page.getByLabel('By', { exact: true }).fill('Holbæk');
  await page.getByLabel('Rum').fill('3');
  await page.getByLabel('Areal').fill('78,5');
  await page.getByLabel('Husleje pr. måned ekskl. forbrug').fill('5.940,00');
  await page.getByLabel('Ledig fra').fill('2025-12-01');
  await page.getByRole('button', { name: 'Meld ledig', exact: true }).click();
  await expect(page).toHaveURL(/\/vacancies\/[0-9a-f-]{36}$/);
}

test('a home that is offered stands in the open tray by itself, is announced, and takes nothing from whoever is writing', async ({
  town,
  pageOf,
}) => {
  const department = await givenDepartment(town);
  for (const _ of [1, 2]) await reported(town.officer, aReport(department));
  const [tray, officer] = [await pageOf(town.caseworker), await pageOf(town.officer)];
  await tray.goto('/');
  await tray.evaluate(() => document.body.setAttribute('data-not-reloaded', ''));
  const home = tray
    .getByRole('main')
    .getByRole('link', { name: /Syrenparken 7/ })
    .first();
  await expect(home).toBeHidden();

  await report(officer, department, '7');
  await expect(home).toBeVisible();
  await expect(tray.getByRole('status').filter({ hasText: /ny(e)? på listen/ })).toHaveCount(1);
  const menu = tray.getByRole('navigation', { name: 'Hovedmenu' });
  await expect(menu.getByRole('link', { name: /1\s+venter/ })).toBeVisible();

  const search = tray.getByRole('searchbox').first();
  await search.fill('Syr');
  await report(officer, department, '9');
  await expect(tray.getByText('Der er nyt på listen.')).toBeVisible();
  await expect(search).toBeFocused();
  await tray.getByRole('button', { name: 'Vis det nye' }).click();
  await expect(tray.getByText('Der er nyt på listen.')).toBeHidden();
  await expect(search).toHaveValue('Syr');
  await expect(tray.locator('body[data-not-reloaded]')).toHaveCount(1);
});
