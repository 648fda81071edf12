import { givenFacts, givenPaper } from '@/lib/testing/agreements/stated';
import { benefit, income, job } from '@/lib/testing/lettings/households';
import { offeredInRed } from '@/lib/testing/lettings/offered';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`an officer states what an applicant has told, and the criteria answer${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const { offerId } = await offeredInRed(town, { name: 'Prøve Boligsøgende' });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/offers/${offerId}`);
    await expect(page.getByText(/^Ikke oplyst: arbejde/).first()).toBeVisible();
    await page.getByRole('link', { name: 'Ansøger, 40 år' }).click();

    const work = page.getByRole('group', { name: 'Arbejde', exact: true });
    await work.getByRole('radio', { name: 'Ja' }).check();
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(page.getByRole('alert').getByRole('link', { name: /udfyld mindst én række/ })).toBeVisible();
    await work.getByLabel('Slags arbejde').first().selectOption('Lønmodtager');
    await work.getByLabel('Fast arbejde?').first().selectOption('Ja');
    await work.getByLabel('Fra', { exact: true }).first().fill('2021-02-01');
    for (const month of ['Juli 2025', 'August 2025', 'September 2025']) {
      await page.getByLabel(month).fill('16.407,99');
    }
    await page.getByRole('button', { name: 'Gem, og bliv her' }).click();
    await expect(page.getByText('Oplysningerne er gemt.')).toBeVisible();
    await expect(page.getByLabel('September 2025')).toHaveValue('16407,99');
    await page.getByLabel('September 2025').fill('16.408,02');
    await page.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(page.getByText(/^Indtægten er 16\.408 kr\. om måneden/)).toBeVisible();
  });
}

test('what the rule cannot settle is answered by name, and may be answered anew', async ({
  town,
  pageOf,
}) => {
  const { offerId, applicantId, memberIds } = await offeredInRed(town);
  await givenFacts(applicantId, memberIds[0], {
    ...{ work: [], studies: [], benefits: [benefit('PARENTAL_BENEFIT', '2025-06')] },
  });
  await givenPaper(applicantId, memberIds[0], 'BENEFIT_STATEMENT', { issuedOn: '2025-10-01' });
  const page = await pageOf(town.officer, { javaScriptEnabled: false });
  await page.goto(`/offers/${offerId}`);
  const form = page.getByRole('region', { name: 'Spørgsmål til en medarbejder' });
  await form.getByRole('radio', { name: 'Ja' }).check();
  await form.getByRole('button', { name: 'Gem svaret' }).click();
  await expect(form.getByRole('link', { name: /Begrundelse/ })).toBeVisible();
  await form.getByLabel('Begrundelse').fill('Barsel fra et fast arbejde');
  await form.getByRole('button', { name: 'Gem svaret' }).click();
  await expect(page.getByText('Barsel fra et fast arbejde').first()).toBeVisible();
  await expect(page.getByText('Svar igen')).toBeVisible();
});

test('a manager sets the amount of the year, and the warning on the offers goes', async ({
  town,
  pageOf,
}) => {
  const { offerId, applicantId, memberIds } = await offeredInRed(town);
  const months = [
    ['2025-07', 1_700_000],
    ['2025-08', 1_700_000],
    ['2025-09', 1_700_000],
  ] as const;
  await givenFacts(applicantId, memberIds[0], { work: [job()], income: income(...months) });
  const officer = await pageOf(town.officer);
  await officer.goto(`/offers/${offerId}`);
  await expect(officer.getByText(/er ikke reguleret for 2025/)).toBeVisible();
  const manager = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'));
  await manager.goto('/letting-settings');
  await manager.getByRole('link', { name: 'Beløb i kriterierne' }).click();
  await manager.getByLabel('Beløb om måneden').fill('17.000,00');
  await manager.getByLabel('Hvor står det?').fill('Brev af 2. januar 2025');
  await manager.getByRole('button', { name: 'Gem beløbet' }).click();
  await expect(manager.getByText('2025: 17.000 kr. om måneden')).toBeVisible();
  await officer.reload();
  await expect(officer.getByText(/er ikke reguleret for 2025/)).toHaveCount(0);
  await expect(officer.getByText(/der kræves 17\.000 kr\. eller mere/)).toBeVisible();
});

test('on a phone nothing runs out of the page', async ({ town, pageOf }) => {
  const { offerId, applicantId, memberIds } = await offeredInRed(town);
  const page = await pageOf(town.officer);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of [
    `/offers/${offerId}`,
    `/applicants/${applicantId}/facts/${memberIds[0]}?offer=${offerId}`,
  ]) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  }
});
