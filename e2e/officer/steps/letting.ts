import type { Page } from '@playwright/test';
import { expect } from '../../fixtures';

/** What an officer does on the pages between a home's being reported and its offers' being sent. */

/** Reports a home of three rooms in Syrenparken, at the number of the unit, free from December; gives the path of its case. */
export async function reportHome(page: Page, departmentId: string, unit: string): Promise<string> {
  await page.goto(`/vacancies/new?department=${departmentId}`);
  await page.getByLabel('Lejemålets nummer', { exact: true }).fill(unit);
  await page.getByLabel('Vej', { exact: true }).fill('Syrenparken');
  await page.getByLabel('Husnummer').fill(unit.replace(/\D/g, ''));
  await page.getByLabel('Postnummer').fill('4300');
  await page.getByLabel('By', { exact: true }).fill('Holbæk');
  await page.getByLabel('Rum').fill('3');
  await page.getByLabel('Areal').fill('78,5');
  await page.getByLabel('Husleje pr. måned ekskl. forbrug').fill('5.940,00');
  await page.getByLabel('Ledig fra').fill('2025-12-01');
  await page.getByRole('button', { name: 'Meld ledig', exact: true }).click();
  await expect(page).toHaveURL(/\/vacancies\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Boligorganisationen udlejer boligen.',
  );
  return new URL(page.url()).pathname;
}

export async function beginLetting(page: Page, vacancy: string): Promise<void> {
  await page.goto(vacancy);
  await page.getByRole('link', { name: 'Find boligsøgende' }).click();
  await page.getByRole('button', { name: 'Begynd udlejningen' }).click();
  await expect(page.getByRole('button', { name: 'Erklær udtømt' })).toBeVisible();
}

export async function leaveStep(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /er udtømt$/ }).check();
  await page.getByRole('button', { name: 'Erklær udtømt' }).click();
}

export const candidate = (page: Page, name: string) => page.getByRole('checkbox', { name: new RegExp(name) });

const sentOffers = (page: Page) => page.getByRole('table', { name: 'Tilbud om boligen' });

export const offerRow = (page: Page, name: string) =>
  sentOffers(page).getByRole('row', { name: new RegExp(name) });

export async function offerTo(page: Page, ...names: readonly string[]): Promise<void> {
  for (const name of names) await candidate(page, name).check();
  await page.getByRole('button', { name: 'Send tilbud' }).click();
  for (const name of names) await expect(offerRow(page, name)).toContainText('Afventer svar');
}

/** Gives the path of somebody's offer, by way of the page of the letting. */
export async function openOffer(page: Page, vacancy: string, name: string): Promise<string> {
  await page.goto(`${vacancy}/letting`);
  await sentOffers(page)
    .getByRole('link', { name: new RegExp(name) })
    .first()
    .click();
  await expect(page).toHaveURL(/\/offers\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

/** The path of the page that the officer passes on to the applicant. */
export async function linkTo(page: Page, vacancy: string, name: string): Promise<string> {
  await openOffer(page, vacancy, name);
  await page.getByRole('link', { name: 'Link og tekst til at sende' }).click();
  return new URL(await page.getByLabel('Link', { exact: true }).inputValue()).pathname;
}
