import { holbaek2024 } from '@/agreements/holbaek-2024';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`the agreement is read with its sections, and what it does not say is marked as assumed${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    for (const role of ['MANAGER', 'AGREEMENT_ADMIN'] as const) {
      const page = await pageOf(await givenColleague(town, role, 'MUNICIPALITY'), { javaScriptEnabled });
      await page.goto('/agreements');
      await page.getByRole('link', { name: holbaek2024.title.da }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(holbaek2024.title.da);
      const shares = page.getByRole('region', { name: 'Indplacering og andel' });
      await expect(shares).toContainText('Rammeaftale 2024‑2027, afsnit 6');
      await expect(shares).toContainText('almenboligloven § 59, stk. 1 og 2');
      const ladder = page.getByRole('region', { name: 'Rækkefølgen' });
      await expect(ladder.getByRole('listitem')).toHaveCount(holbaek2024.ladder.length);
      const deadlines = page.getByRole('region', { name: 'Frister' });
      await expect(deadlines.getByText('antaget').first()).toBeVisible();
      await expect(deadlines).toContainText('7 arbejdsdage');
      const assumed = holbaek2024.readings.filter((reading) => reading.assumed).length;
      const readings = page.getByRole('region', { name: 'Sådan er aftalen læst' });
      await expect(readings).toContainText(`${assumed} af ${holbaek2024.readings.length} er antaget.`);
      await expect(readings.getByRole('list').first().getByRole('listitem')).toHaveCount(assumed);
    }
  });
}
