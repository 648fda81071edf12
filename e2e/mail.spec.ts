import { systemScope } from '@/lib/auth/scope';
import { givenDepartment, rowsOf, type Town } from '@/lib/testing/builders';
import { settledEvents } from '@/lib/testing/environment/settled-events';
import { anOfferedSlot } from '@/lib/testing/lettings/slots';
import { raiseNotices } from '@/lib/usecases/mail/raise-notices';
import { raiseDeliveries } from '@/lib/usecases/webhooks/raise-deliveries';
import { expect, givenColleague, test, withOrWithout } from './fixtures';

const SYSTEM = systemScope('test');

async function aNewHome(town: Town): Promise<void> {
  await anOfferedSlot(town, await givenDepartment(town));
  await settledEvents();
}

/** The server reads the events too: whichever of the two comes first, it is written down. */
const raised = (table: 'notice' | 'webhook_delivery', { municipalityId }: Town) =>
  expect
    .poll(async () => {
      await raiseNotices(SYSTEM);
      await raiseDeliveries(SYSTEM);
      return (await rowsOf(`SELECT FROM ${table} WHERE municipality_id = $1`, [municipalityId])).length;
    })
    .toBeGreaterThan(0);

for (const javaScriptEnabled of [true, false]) {
  const how = withOrWithout(javaScriptEnabled);

  test(`a caseworker chooses what she hears of by mail${how}`, async ({ town, pageOf }) => {
    const page = await pageOf(town.caseworker, { javaScriptEnabled });
    await page.goto('/mail-choices');
    await expect(page.getByText('Der er ikke sat en mailserver op')).toBeVisible();
    const daily = page.getByRole('radio', { name: 'Ny bolig til anvisning: Dagligt' });
    await expect(page.getByRole('radio', { name: 'Ny bolig til anvisning: Straks' })).toBeChecked();
    await daily.check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('Dine valg er gemt.')).toBeVisible();
    await page.goto('/mail-choices');
    await expect(daily).toBeChecked();
    // Faults of organisations are not for her to hear of.
    await expect(page.getByRole('radio', { name: /angivet en fejl/ })).toHaveCount(0);
  });

  test(`the administrator sees what is to be sent, and to whom${how}`, async ({ town, pageOf }) => {
    const admin = await givenColleague(town, 'SYSTEM_ADMIN', 'MUNICIPALITY');
    // Her account makes the caseworker somebody who can get mail.
    await pageOf(town.caseworker, { javaScriptEnabled });
    await aNewHome(town);
    await raised('notice', town);
    const page = await pageOf(admin, { javaScriptEnabled });
    await page.goto('/mail');
    await expect(page.getByText('Der er ikke sat en mailserver op')).toBeVisible();
    await expect(page.getByRole('row', { name: /Ny bolig til anvisning/ })).toContainText('Venter');
  });

  test(`the administrator makes a webhook, is told its secret once, and removes it${how}`, async ({
    town,
    pageOf,
  }) => {
    const page = await pageOf(await givenColleague(town, 'SYSTEM_ADMIN', 'MUNICIPALITY'), {
      javaScriptEnabled,
    });
    await page.goto('/webhooks');
    await page.getByRole('link', { name: 'Ny webhook' }).click();
    await page.getByLabel('Navn').fill('Fagsystem');
    await page.getByLabel('Adresse').fill('fagsystem');
    await page.getByLabel('Tilbudt kommunen').check();
    await page.getByRole('button', { name: 'Opret webhook' }).click();
    await expect(page.getByText('Skriv en hel adresse').first()).toBeVisible();
    await page.getByLabel('Adresse').fill('https://10.0.0.1/webhook');
    await page.getByRole('button', { name: 'Opret webhook' }).click();
    await expect(page.getByText('Adressen er lukket for webhooks').first()).toBeVisible();
    await page.getByLabel('Adresse').fill('https://fagsystem.invalid/webhook');
    await page.getByRole('button', { name: 'Opret webhook' }).click();
    await expect(page.getByRole('textbox', { name: 'Hemmelighed' })).toHaveValue(
      /^whsec_[A-Za-z0-9+/]{43}=$/,
    );
    await aNewHome(town);
    await raised('webhook_delivery', town);
    await page.goto('/webhooks');
    await page.getByRole('link', { name: 'Fagsystem' }).click();
    await expect(page.getByRole('textbox', { name: 'Hemmelighed' })).toHaveCount(0);
    const message = page.getByRole('row', { name: /Tilbudt kommunen/ });
    await expect(message).toContainText(/Venter|Opgivet/);
    await message.getByRole('button', { name: /Send igen/ }).click();
    await expect(page.getByText('Beskeden sendes igen.')).toBeVisible();
    await page.getByRole('link', { name: 'Fjern webhook' }).click();
    await page.getByRole('button', { name: 'Fjern webhook' }).click();
    await expect(page.getByText('Webhooken er fjernet.')).toBeVisible();
    await expect(page.getByText('Ingen webhooks endnu')).toBeVisible();
  });
}
