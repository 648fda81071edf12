import { aFigureRow, figuresFile } from '@/lib/testing/agreements/key-figures';
import { givenDepartment, municipalityCode } from '@/lib/testing/builders';
import { numberOf } from '@/lib/testing/number-of';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`figures from a file become a round that both sides sign, and it takes effect on its day${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const visit = { javaScriptEnabled };
    const department = await givenDepartment(town, { tier: 'GREEN' });
    const page = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'), visit);

    await page.goto('/key-figures/import');
    const row = aFigureRow(await numberOf(department), { value: '31,2', on: '01.09.2025', kind: 'SBST' });
    const file = { name: 'noegletal.csv', mimeType: 'text/csv', buffer: figuresFile([row]) };
    await page.getByLabel('CSV- eller Excel-fil').setInputFiles(file);
    await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
    await page.getByRole('button', { name: 'Hent tallene ind' }).click();
    await expect(page.getByText('Tallene er hentet ind.')).toBeVisible();

    await page.goto('/placements/rounds/new');
    await page.getByLabel('Navn').fill('Indplacering efterår 2025');
    await page.getByLabel('Forum').fill('embedsmandsgruppen');
    await page.getByLabel('Mødedag').fill('2025-10-06');
    await page.getByLabel('Gælder fra').fill('2025-10-07');
    await page.getByRole('button', { name: 'Begynd runden' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Indplacering efterår 2025');
    const line = page.getByRole('table', { name: 'Afdelinger i runden' }).getByRole('row').nth(1);
    await expect(line).toContainText('31,2');
    await expect(line).toContainText('mangler');
    await page.getByRole('button', { name: 'Accepter alle som foreslået' }).click();
    await expect(page.getByText('Alle afdelinger har en beslutning.', { exact: false })).toBeVisible();
    await expect(line.getByText('Gul')).toHaveCount(2);
    await page.getByRole('button', { name: 'Send til godkendelse' }).click();
    await page.getByRole('button', { name: 'Godkend runden' }).click();
    await expect(page.getByText('De øvrige mangler endnu.', { exact: false })).toBeVisible();

    const other = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'), visit);
    await other.goto('/');
    await other
      .getByRole('region', { name: 'Husk' })
      .getByRole('link', { name: /Indplacering efterår 2025/ })
      .click();
    await other.getByRole('button', { name: 'Godkend runden' }).click();
    await expect(other.getByText('indplaceringerne er indført', { exact: false }).first()).toBeVisible();

    // It holds from its day, no sooner; both sides are told until then.
    const notice = `/public/${await municipalityCode(town)}`;
    const tierOf = async (on: string) => {
      await page.goto(`${notice}?on=${on}`);
      return page.locator('main').textContent();
    };
    const number = await numberOf(department);
    expect(await tierOf('2025-10-06')).toMatch(new RegExp(`Grøn[\\s\\S]*${number}`));
    expect(await tierOf('2025-10-07')).toMatch(new RegExp(`Gul[\\s\\S]*${number}`));
    const officer = await pageOf(town.officer, visit);
    await officer.goto('/');
    await expect(officer.getByRole('region', { name: 'Husk' })).toContainText('Indplacering efterår 2025');

    // Until then it can be undone.
    await page.goto('/placements/rounds');
    await page.getByRole('link', { name: 'Indplacering efterår 2025' }).click();
    await page.getByRole('link', { name: 'Fortryd runden' }).click();
    await page.getByLabel('Begrundelse').fill('Tallet skal regnes om');
    await page.getByRole('button', { name: 'Fortryd runden' }).click();
    await expect(page.getByText('Runden er fortrudt.', { exact: false })).toBeVisible();
    expect(await tierOf('2025-10-07')).toMatch(new RegExp(`Grøn[\\s\\S]*${number}`));
  });
}
