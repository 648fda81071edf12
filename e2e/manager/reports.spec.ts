import { paths } from '@/lib/platform/paths';
import { givenDepartment } from '@/lib/testing/builders';
import { aCompletedSlot } from '@/lib/testing/completed';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the municipality says that a home is a transitional one, ends it, and both parties read the yearly list${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const { slotId } = await aCompletedSlot(town, department);
    const page = await pageOf(town.caseworker, { javaScriptEnabled });
    await page.goto(`/slots/${slotId}`);
    await page.getByRole('link', { name: 'Bruges som udslusningsbolig' }).click();
    await page.getByLabel('Lejeaftalens sidste dag').fill('2031-01-01');
    await page.getByRole('button', { name: 'Bruges som udslusningsbolig' }).click();
    await expect(page.getByText('Højst fem år: senest', { exact: false }).first()).toBeVisible();
    await page.getByLabel('Lejeaftalens sidste dag').fill('2028-10-05');
    await page.getByRole('button', { name: 'Bruges som udslusningsbolig' }).click();
    await expect(page.getByText('5. oktober 2028')).toBeVisible();

    const officer = await pageOf(town.officer);
    await officer.goto(`/slots/${slotId}`);
    await expect(officer.getByText('5. oktober 2028')).toBeVisible();
    await expect(officer.getByText('Betalingsevne')).toHaveCount(0);
    await officer.goto(paths.report('transitional', town.municipalityId, '2025'));
    await expect(officer.getByRole('row', { name: /Prøveparken/ })).toContainText('1');

    await page.getByRole('radio', { name: 'Fraflyttet' }).check();
    await page.getByRole('button', { name: 'Afslut' }).click();
    await expect(page.getByText('Har været udslusningsbolig')).toBeVisible();
    await page.goto(paths.transitional);
    await expect(page.getByRole('row', { name: /Prøveparken/ })).toContainText('Fraflyttet');
  });
}

test('a manager takes the material for a meeting and a report with her', async ({ town, pageOf }) => {
  await givenDepartment(town);
  const page = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await page.goto(paths.yearEvent(town.municipalityId, 'forum-october', 2025));
  const pack = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hent materiale til mødet' }).click();
  expect((await pack).suggestedFilename()).toMatch(/2025.*\.zip$/);
  await page.goto(paths.reports);
  await page.getByRole('link', { name: '2024/2025' }).click();
  await expect(page.getByText('Kombineret udlejning har ikke været i brug i nogen afdeling.')).toBeVisible();
  await page.getByText('Hent', { exact: true }).click();
  const report = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Regneark (XLSX)' }).click();
  expect((await report).suggestedFilename()).toMatch(/\.xlsx$/);

  const reader = await pageOf(await givenColleague(town, 'READER', 'MUNICIPALITY'));
  await reader.goto(paths.yearEvent(town.municipalityId, 'forum-october', 2025));
  await expect(reader.getByRole('link', { name: 'Hent materiale til mødet' })).toHaveCount(0);
});
