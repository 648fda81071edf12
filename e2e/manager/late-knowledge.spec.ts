import { aReport, givenDepartment } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a placement entered too late is looked at, entered, and settled by both sides’ managers${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const visit = { javaScriptEnabled };
    const department = await givenDepartment(town);
    for (let homes = 0; homes < 3; homes += 1) await reported(town.officer, aReport(department));
    const leader = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'), visit);
    await leader.goto(`/departments/${department}/change/placement`);
    await leader.getByLabel('Indplacering', { exact: true }).selectOption('RED');
    await leader.getByLabel('Gælder fra').fill('2025-10-01');
    await leader.getByLabel('Besluttet').fill('2025-09-20');
    await leader.getByLabel('Forum').fill('Embedsmandsgruppen');
    await leader.getByLabel('Hvorfor den ikke blev registreret i tide').fill('Referatet kom sent');
    await leader.getByRole('button', { name: 'Se, hvad den ville have ændret' }).click();
    await expect(leader.getByText('3 boliger ville være fordelt anderledes.')).toBeVisible();
    await leader.getByRole('button', { name: 'Registrér indplaceringen' }).click();
    await expect(leader.getByRole('status')).toContainText('3 fordelinger venter på en leder.');

    const landlord = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'), visit);
    await landlord.goto('/placements/late');
    await landlord
      .getByRole('listitem')
      .filter({ hasText: 'Anden part' })
      .getByRole('link', { name: /tag stilling/ })
      .click();
    await expect(landlord.getByRole('heading', { name: 'Sådan ville den være fordelt' })).toBeVisible();
    await landlord.getByLabel('Grund').last().fill('Beslutningen gjaldt allerede');
    await landlord.getByRole('button', { name: 'Annullér og meld på ny' }).click();
    await expect(landlord.getByText('Denne melding erstatter')).toBeVisible();

    await leader.goto('/placements/late?show=settled');
    await expect(leader.getByText('Grund: Beslutningen gjaldt allerede')).toBeVisible();
  });
}
