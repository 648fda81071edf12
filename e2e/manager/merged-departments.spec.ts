import { givenDepartment, rowsOf } from '@/lib/testing/builders';
import { reportedInTurn } from '@/lib/testing/environment/reporting';
import { expect, givenColleague, test } from '../fixtures';

test('departments are merged when both sides’ managers agree, and the closed one leads to the new one', async ({
  town,
  pageOf,
}) => {
  const [one, other] = [await givenDepartment(town), await givenDepartment(town)];
  await reportedInTurn(town.officer, one, 2);
  const [row] = await rowsOf<{ name: string }>('SELECT name FROM department WHERE id = $1', [other]);
  const landlord = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'));
  await landlord.goto(`/departments/${one}/change/merge`);
  await landlord.getByRole('checkbox', { name: row?.name ?? '' }).check();
  await landlord.getByLabel('Navn').fill('Den samlede park');
  await landlord.getByLabel('Familieboliger').fill('200');
  await landlord.getByLabel('Ungdomsboliger').fill('0');
  await landlord.getByLabel('Ældreboliger').fill('0');
  await landlord.getByLabel('Indplacering fra dagen').selectOption('GREEN');
  await landlord.getByLabel('Grund til indplaceringen').fill('Som de gamle');
  await landlord.getByLabel('Forum').fill('Boligforum');
  await landlord.getByLabel('Begrundelse').fill('De deler gård');
  await landlord.getByLabel('Grund til et andet område').fill('De lå i hver sit område');
  await landlord.getByRole('button', { name: 'Send forslaget til den anden part' }).click();
  await expect(landlord.getByRole('status')).toContainText('Forslaget er sendt');
  await expect(landlord.getByRole('row', { name: /Familieboliger/ })).toContainText('2/3');

  const leader = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await leader.goto(new URL(landlord.url()).pathname);
  await leader.getByRole('button', { name: 'Bekræft sammenlægningen' }).click();
  await expect(leader.getByText('Gennemført 06.10.2025')).toBeVisible();

  const officer = await pageOf(town.officer);
  await officer.goto(`/vacancies/new?department=${one}`);
  await officer.getByRole('link', { name: /Den samlede park/ }).click();
  await expect(officer.getByRole('heading', { level: 1 })).toContainText('Den samlede park');
  await expect(officer.locator('main')).toContainText('Ført over fra');
});
