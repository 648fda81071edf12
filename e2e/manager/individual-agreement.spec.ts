import { givenSigningTown } from '@/lib/testing/agreements/signing';
import { pdf } from '@/lib/testing/environment/written-pdf';
import { expect, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`an organisation’s own agreement is drafted within the framework, recalled, signed by both, its document attached, and published${withOrWithout(javaScriptEnabled)}`, async ({
    pageOf,
  }) => {
    const town = await givenSigningTown();
    const page = await pageOf(town.manager, { javaScriptEnabled });
    await page.goto('/agreements');
    await page.getByRole('link', { name: 'Ny individuel aftale' }).click();
    await page.getByLabel('Kladdens navn').fill('Fleksible kriterier 2026');
    await page.getByRole('button', { name: 'Begynd kladden' }).click();
    const everywhere = page.getByRole('group', { name: 'Alle afdelinger' });
    await everywhere.getByLabel('F1 I arbejde').check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByRole('region', { name: 'Hvad den bestemmer' })).toContainText('F1 I arbejde');

    await page.getByRole('link', { name: 'Send til underskrift' }).click();
    await page.getByRole('button', { name: 'Send til underskrift' }).click();
    await page.getByRole('link', { name: 'Træk tilbage fra underskrift' }).click();
    await page.getByLabel('Hvorfor').fill('Vi mangler et kriterium');
    await page.getByRole('button', { name: 'Træk tilbage' }).click();
    await page.getByRole('button', { name: 'Send til underskrift' }).click();
    await page.getByLabel('Underskriver').fill('Eva Eksempel, direktør');
    await page.getByRole('button', { name: 'Registrér underskrift' }).click();
    await expect(page.getByText('Mangler underskrift: Prøveboligselskabet', { exact: false })).toBeVisible();
    await page.getByText('Læg et dokument ved').click();
    await page.getByLabel('Titel').fill('Underskrevet aftale');
    const file = { name: 'aftale.pdf', mimeType: 'application/pdf', buffer: pdf() };
    await page.getByLabel('PDF, højst 10 MB').setInputFiles(file);
    await page.getByRole('button', { name: 'Læg ved' }).click();
    await expect(page.getByRole('link', { name: 'Underskrevet aftale' })).toBeVisible();

    const other = await pageOf(town.organisationManager, { javaScriptEnabled });
    await other.goto('/');
    await other.getByRole('link', { name: /Fleksible kriterier 2026/ }).click();
    await other.getByLabel('Underskriver').fill('Emil Eksempel, formand');
    await other.getByRole('button', { name: 'Registrér underskrift' }).click();
    await expect(other.getByText('Emil Eksempel, formand', { exact: false })).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: 'Offentliggør' }).click();
    await expect(page.getByText('Aftalen er offentliggjort.', { exact: false })).toBeVisible();
    await page.getByRole('link', { name: 'Læs den' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Individuel aftale');
    await expect(page.getByRole('region', { name: 'Underskrevet af' })).toContainText(
      'Emil Eksempel, formand',
    );
    await expect(page.getByRole('link', { name: 'Underskrevet aftale' })).toBeVisible();
  });
}
