import { givenAccount } from '@/lib/testing/accounts';
import { givenPerson } from '@/lib/testing/builders';
import { expect, test } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the system administrator closes and opens an access${javaScriptEnabled ? '' : ' without JavaScript'}`, async ({
    town,
    pageOf,
  }) => {
    await givenAccount(town.officer.userId);
    const own = { organisations: [town.organisationId], reach: [town.municipalityId] };
    const page = await pageOf(await givenPerson('SYSTEM_ADMIN', own), { javaScriptEnabled });
    await page.goto('/people');
    await page.getByRole('button', { name: /^Luk adgangen for/ }).click();
    await expect(page.getByRole('status')).toContainText('er lukket.');
    await page.getByRole('button', { name: /^Åbn adgangen for/ }).click();
    await expect(page.getByRole('status')).toContainText('er åben igen.');
  });
}
