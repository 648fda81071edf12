import { givenDepartment } from '@/lib/testing/builders';
import { reportedInTurn } from '@/lib/testing/environment/reporting';
import { expect, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the second of two who void a home reads that it is done, and keeps the reason${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const [home] = await reportedInTurn(town.officer, await givenDepartment(town), 1);
    const visit = { javaScriptEnabled };
    const [first, second] = [await pageOf(town.officer, visit), await pageOf(town.officer, visit)];
    for (const page of [first, second]) {
      await page.goto(`/vacancies/${home?.vacancyId}/void`);
      await page.getByLabel('Begrundelse').fill('Lejeren bliver boende');
    }
    for (const page of [first, second]) await page.getByRole('button', { name: 'Annullér boligen' }).click();
    await expect(first).toHaveURL(new RegExp(`${home?.vacancyId}\\?done=voided$`));
    await expect(second.getByRole('alert').first()).toContainText('Den ledige bolig er annulleret.');
    await expect(second.getByLabel('Begrundelse')).toHaveValue('Lejeren bliver boende');
  });
}
