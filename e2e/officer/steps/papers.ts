import type { Page } from '@playwright/test';
import { aJpeg } from '@/lib/testing/lettings/papers';
import { expect } from '../../fixtures';

/** The applicant's own day, on her phone. */
export async function proveBirth(phone: Page): Promise<void> {
  await phone.getByLabel('Dag').fill('17');
  await phone.getByLabel('Måned').fill('5');
  await phone.getByLabel('År', { exact: true }).fill('1985');
  await phone.getByRole('button', { name: 'Fortsæt' }).click();
}

/** A picture taken of a paper. */
export async function upload(phone: Page, paper: string, file: string): Promise<void> {
  await phone.getByLabel('Hvem og hvilket papir?').selectOption(paper);
  const picture = { name: file, mimeType: 'image/jpeg', buffer: await aJpeg(600, 800) };
  await phone.getByLabel('Filer').setInputFiles(picture);
  await phone.getByRole('button', { name: 'Send filer' }).click();
  await expect(phone.getByText('1 fil er modtaget.')).toBeVisible();
}

/** The officer looks at a paper that was sent and accepts it, with the months it covers. */
export async function accept(
  page: Page,
  offer: string,
  paper: string,
  months: readonly [string, string] | null = null,
): Promise<void> {
  await page.goto(offer);
  await page.getByRole('link', { name: new RegExp(`^Se og vurdér: ${paper}`) }).click();
  // What has not been opened cannot be accepted; a picture is opened by its frame.
  await expect(page.frameLocator('iframe').locator('img')).toBeVisible();
  await page.getByRole('radio', { name: 'Papiret viser det, det skal' }).check();
  if (months) {
    await page.getByLabel('Dækker fra måned').fill(months[0]);
    await page.getByLabel('Til og med måned').fill(months[1]);
  }
  await page.getByRole('button', { name: 'Gem vurderingen' }).click();
  await expect(page.getByText('Vurderingen er gemt.')).toBeVisible();
}

/** The officer writes down a paper that was held up to her. */
export async function noteShown(page: Page, offer: string, paper: string, issuedOn = ''): Promise<void> {
  await page.goto(`${offer}/papers`);
  const shown = page.getByRole('region', { name: 'Notér et papir, I har set' });
  await shown.getByLabel('Hvad er det for et papir?').selectOption({ label: `Ansøger, 40 år: ${paper}` });
  await shown.getByRole('radio', { name: 'Papiret viser det, det skal' }).check();
  if (issuedOn !== '') await shown.getByLabel('Udstedt den').fill(issuedOn);
  await shown.getByRole('button', { name: 'Notér som set' }).click();
  await expect(page.getByText('Vurderingen er gemt.')).toBeVisible();
}
