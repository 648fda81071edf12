import type { Page } from '@playwright/test';
import { expect } from './fixtures';

/** The password once more, where an act asks for it. */
export async function enterPassword(page: Page, password: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Log ind igen');
  await page.getByLabel('Adgangskode').fill(password);
  await page.getByRole('button', { name: 'Fortsæt' }).click();
}
