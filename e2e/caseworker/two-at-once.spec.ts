import { givenDepartment } from '@/lib/testing/builders';
import { givenOffered } from '@/lib/testing/lettings/slots';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`of two who receive a home at once the second is told who was first, and when${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    await givenOffered(town, await givenDepartment(town));
    const first = await pageOf(town.caseworker, { javaScriptEnabled });
    const second = await pageOf(await givenColleague(town, 'CASEWORKER', 'MUNICIPALITY'), {
      javaScriptEnabled,
    });
    for (const page of [first, second]) await page.goto('/slots');
    for (const page of [first, second]) await page.getByRole('button', { name: /^Modtag/ }).click();
    await expect(first.getByText('Boligen er modtaget til anvisning. Nu skal')).toBeVisible();
    const told = javaScriptEnabled ? /modtog boligen til anvisning/ : /^Modtaget af/;
    await expect(second.getByText(told)).toContainText(/Prøve Person \d+.* 06\.10\.2025 kl\. \d\d\.\d\d/);
  });

  test(`of two windows that name a citizen the second keeps what was typed, and reads what happened${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const [slot] = await givenOffered(town, await givenDepartment(town));
    const first = await pageOf(town.caseworker, { javaScriptEnabled });
    await first.goto(`/slots/${slot?.slotId}`);
    await first.getByRole('button', { name: 'Modtag til anvisning' }).click();
    await expect(first.getByRole('link', { name: 'Anvis borger' })).toBeVisible();
    const second = await first.context().newPage();
    for (const page of [first, second]) await page.goto(`/slots/${slot?.slotId}/name`);
    for (const [page, reference] of [
      [first, 'SAG-1'],
      [second, 'SAG-2'],
    ] as const) {
      await page.getByLabel('Kommunens sagsnummer').fill(reference);
      await page.getByRole('button', { name: 'Anvis borger' }).click();
    }
    await expect(first.getByText('Borgeren er anvist.')).toBeVisible();
    await expect(second.getByText(/anviste en borger til boligen 06\.10\.2025 kl\./)).toBeVisible();
    await second.goto(`/slots/${slot?.slotId}`);
    await expect(second.getByText('SAG-1')).toBeVisible();
    await expect(second.getByText('SAG-2')).toHaveCount(0);
  });
}
