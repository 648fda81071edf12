import { randers2022 } from '@/agreements/randers-2022';
import { givenDepartment, givenTown } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { anOpenLetting, givenOwnHomes } from '@/lib/testing/lettings/lettings';
import { expect, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a letting is begun, the next in line are offered the home, and who is skipped is told why${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const [vacancyId] = await givenOwnHomes(town, department, 1, { rooms: 3 });
    await givenApplicant(town, { name: 'Bo Prøve', seniorityOn: '2012-01-01' });
    await givenApplicant(town, { name: 'Eva Prøve', seniorityOn: '2011-01-01' });
    await givenApplicant(town, { name: 'Kim Prøve', seniorityOn: '2010-01-01', wishes: { roomsFrom: 4 } });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/${vacancyId}`);
    await page.getByRole('link', { name: 'Find boligsøgende' }).click();
    await expect(page.getByText('Sådan lejes boligen ud, hvis udlejningen begynder i dag')).toBeVisible();
    await page.getByRole('button', { name: 'Begynd udlejningen' }).click();
    await expect(page.getByRole('heading', { name: 'Boligen lejes ud fra ventelisterne' })).toBeVisible();
    await expect(page.getByText(/Nr\. 1 i afdelingen: den almindelige venteliste har turen/)).toBeVisible();
    const boxes = page.locator('form#send-offers').getByRole('checkbox');
    await expect(boxes).toHaveCount(2);
    await expect(page.locator('form#send-offers li').first()).toContainText('Eva Prøve');
    await page.getByText('1 sprunget over, med grund').click();
    await expect(page.getByRole('row', { name: /Kim Prøve/ })).toContainText(
      'Ønsker mindst 4 rum, boligen har 3.',
    );
    await page.getByRole('checkbox', { name: /Eva Prøve/ }).check();
    await page.getByRole('button', { name: 'Send tilbud' }).click();
    await expect(page.getByRole('row', { name: /Eva Prøve/ }).first()).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /Eva Prøve/ })).toHaveCount(0);
    await page.getByRole('checkbox', { name: /er udtømt$/ }).check();
    await page.getByRole('button', { name: 'Erklær udtømt' }).click();
    await expect(page.getByText(/Et tilbud er stadig åbne/)).toBeVisible();
  });
}

test('the flexible list is left with a reason, and then the lists take turns and combined letting applies', async ({
  pageOf,
}) => {
  const town = await givenTown(randers2022);
  const department = await givenDepartment(town, {
    ...{ tier: 'ALL', criteria: ['NO_BENEFIT'] },
    designations: [{ designation: 'VULNERABLE_AREA', from: '2021-12-01' }],
  });
  await givenApplicant(town, { name: 'Eva Prøve', flexible: true });
  const { vacancyId } = await anOpenLetting(town, department);
  const page = await pageOf(town.officer);
  await page.goto(`/vacancies/${vacancyId}/letting`);
  await expect(
    page.getByRole('heading', { name: 'Hvem kan få boligen nu: Fleksibel udlejning' }),
  ).toBeVisible();
  await expect(page.getByText(/Fra da af gælder også kombineret udlejning/)).toBeVisible();
  await page.getByRole('checkbox', { name: /er udtømt$/ }).check();
  await page.getByRole('button', { name: 'Erklær udtømt' }).click();
  await expect(page.getByRole('link', { name: /1 kan stadig få boligen tilbudt/ })).toBeVisible();
  await page
    .getByRole('textbox', { name: 'Begrundelse (valgfri)', exact: true })
    .fill('Ingen af dem vil bo så højt oppe.');
  await page.getByRole('button', { name: 'Erklær udtømt' }).click();
  await expect(
    page.getByRole('heading', { name: 'Hvem kan få boligen nu: Den almindelige venteliste' }),
  ).toBeVisible();
  await expect(page.getByRole('status')).toContainText('»Fleksibel udlejning« er erklæret udtømt.');
  await expect(page.getByText('Begrundelse: Ingen af dem vil bo så højt oppe.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /Eva Prøve/ })).toBeVisible();
});
