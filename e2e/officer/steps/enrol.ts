import type { Page } from '@playwright/test';
import { expect } from '../../fixtures';

/** Enrols a grown-up who lives alone, born 17 May 1985: on the ordinary list from today, unless put right by then. */
export async function enrol(page: Page, name: string, { flexible = false } = {}): Promise<void> {
  await page.goto('/applicants/new');
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByLabel('Telefon').fill('12 34 56 78');
  await page.getByLabel('Den boligsøgendes fødselsdato').fill('1985-05-17');
  if (flexible) await page.getByLabel(/^Vil også vurderes efter aftalens kriterier/).check();
  await page.getByRole('button', { name: 'Skriv op' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}
