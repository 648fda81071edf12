import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a manager fixes the day of Boligforum, both sides prepare it, and a calendar follows it${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
    request,
  }) => {
    const page = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'), { javaScriptEnabled });
    await page.goto('/');
    await page.getByRole('region', { name: 'Husk' }).getByRole('link', { name: 'Boligforum' }).click();
    await page.getByLabel('Dag', { exact: true }).fill('2025-10-23');
    await page.getByRole('button', { name: 'Fastsæt dagen' }).click();
    await expect(page.getByText('Det er noteret.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Dagen' })).toContainText('torsdag 23. oktober 2025');
    await page.getByRole('button', { name: 'Forberedt: Er aftalen holdt?' }).click();
    await expect(page.getByText('1 af 4 forberedt')).toBeVisible();

    const other = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'), { javaScriptEnabled });
    await other.goto('/year');
    await other.getByRole('link', { name: 'Boligforum' }).first().click();
    await other.getByRole('button', { name: 'Alt er forberedt' }).click();
    await expect(other.getByText('4 af 4 forberedt')).toBeVisible();

    await page.goto('/year/calendar');
    await page.getByRole('button', { name: 'Lav et link' }).click();
    const link = await page.getByLabel('Adresse').inputValue();
    const path = new URL(link).pathname;
    expect(await (await request.get(path)).text()).toContain('DTSTART;VALUE=DATE:20251023');
    await page.goto('/year/calendar');
    await page.getByRole('button', { name: /^Luk linket fra/ }).click();
    await expect(page.getByText('Linket er lukket.', { exact: false })).toBeVisible();
    expect((await request.get(path)).status()).toBe(410);
  });
}
