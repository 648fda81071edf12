import { paths } from '@/lib/platform/paths';
import { givenDepartment } from '@/lib/testing/builders';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the municipality says what it calls a cheap home, in whole hundreds, and everybody under its agreements reads it${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const page = await pageOf(await givenColleague(town, 'AGREEMENT_ADMIN', 'MUNICIPALITY'), {
      javaScriptEnabled,
    });
    await page.goto(paths.summaryValues);
    await expect(
      page.getByText('Ingen kommune har fastsat sin egen grænse.', { exact: false }),
    ).toBeVisible();
    await page.getByLabel('Højeste husleje om måneden').fill('3.250');
    await page.getByLabel('Gælder fra').fill('2025-07-01');
    await page.getByLabel('Hvor det er besluttet').fill('Boligudvalget');
    await page.getByRole('button', { name: 'Fastsæt grænsen' }).click();
    await expect(page.getByText('Skriv et beløb i hele hundreder', { exact: false }).first()).toBeVisible();
    await expect(page.getByLabel('Hvor det er besluttet')).toHaveValue('Boligudvalget');
    await page.getByLabel('Højeste husleje om måneden').fill('3.300');
    await page.getByRole('button', { name: 'Fastsæt grænsen' }).click();
    await expect(page.getByText('Grænsen er fastsat.')).toBeVisible();
    await expect(page.getByRole('cell', { name: '3.300 kr.' })).toBeVisible();

    const officer = await pageOf(await givenColleague(town, 'LETTING_OFFICER', 'ORGANISATION'));
    await givenDepartment(town);
    await officer.goto(paths.summarySection(town.municipalityId, '2025', { section: 'HOMES' }));
    await expect(officer.getByRole('heading', { name: 'Grænsen for en billig bolig' })).toBeVisible();
    await expect(officer.getByRole('cell', { name: 'Boligudvalget' }).first()).toBeVisible();
    await officer.goto(paths.summaryValues);
    await expect(officer.getByRole('cell', { name: '3.300 kr.' })).toBeVisible();
    await expect(officer.getByRole('button', { name: 'Fastsæt grænsen' })).toHaveCount(0);
  });
}
