import type { Locator, Page } from '@playwright/test';
import { givenSigningTown } from '@/lib/testing/agreements/signing';
import { givenDepartment, municipalityCode } from '@/lib/testing/builders';
import { expect, test, withOrWithout } from '../fixtures';

/** A row of the editor, unfolded. */
async function rowOf(page: Page | Locator, name: string): Promise<Locator> {
  const row = page
    .locator('details')
    .filter({ has: page.locator('> summary', { hasText: name }) })
    .first();
  await row.locator('> summary').click();
  return row;
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Gem', exact: true }).click();
  await expect(page.getByText('Gemt:', { exact: false })).toBeVisible();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a draft is edited, says what no longer comes true, is signed by both parties and published${withOrWithout(javaScriptEnabled)}`, async ({
    pageOf,
  }) => {
    const visit = { javaScriptEnabled };
    const town = await givenSigningTown();
    await givenDepartment(town, { tier: 'YELLOW' });
    const page = await pageOf(town.manager, visit);
    await page.goto('/agreements/drafts/new');
    await page.getByLabel('Kladdens navn').fill('Gul hver 5.');
    await page.getByLabel('Gælder fra').fill('2026-01-01');
    await page.getByRole('button', { name: 'Begynd kladden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Gul hver 5.');
    const draft = new URL(page.url()).pathname;

    await page.goto(`${draft}/tiers`);
    await (await rowOf(page, 'gul')).getByLabel('Kommunens andel').first().fill('hver 5.');
    await save(page);
    await page.goto(draft);
    const main = page.locator('main');
    await expect(main).toContainText('hver 6. (almenboligloven § 59, stk. 1) → hver 5.');
    // What the parties had expected of the old share does not come true any more, and stops the publishing.
    await expect(main).toContainText('Der er 2 bemærkninger.');
    await page.goto(`${draft}/examples`);
    for (const [example, number] of [
      ['Eksempel 4', '4'],
      ['Eksempel 5', '5'],
    ] as const)
      await page.getByRole('group', { name: example, exact: true }).getByLabel('Nr.').fill(number);
    await save(page);
    await page.goto(draft);
    await expect(main).toContainText('Intet at bemærke');

    await page.goto(`${draft}/sign`);
    await page.getByRole('button', { name: 'Send til underskrift' }).click();
    await page.getByLabel('Underskriver').fill('Mette Prøve, borgmester');
    await page.getByRole('button', { name: 'Registrér underskrift' }).click();
    await expect(page.getByText('Underskriften er registreret.')).toBeVisible();
    const other = await pageOf(town.organisationManager, visit);
    await other.goto(`${draft}/sign`);
    await other.getByLabel('Underskriver').fill('Ole Prøve, direktør');
    await other.getByRole('button', { name: 'Registrér underskrift' }).click();
    await expect(other.getByText('Underskriften er registreret.')).toBeVisible();
    await page.goto(`${draft}/sign`);
    await page.getByRole('button', { name: 'Offentliggør' }).click();
    await expect(page.getByText('Aftalen er offentliggjort.')).toBeVisible();
    await page.goto(`/public/${await municipalityCode(town)}?on=2026-01-01`);
    await expect(page.locator('main')).toContainText('hver 5.');
  });
}
