import { insert } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenOffer, givenOpenLetting, missedOnRecord, offerOnRecord } from '@/lib/testing/lettings/offers';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`an officer offers a home to the two who are next, and gives one of them the link${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    for (const [name, year] of [
      ['Anna Prøve', 2001],
      ['Bo Prøve', 2002],
      ['Cille Prøve', 2003],
    ] as const)
      await givenApplicant(town, { name, seniorityOn: `${year}-01-01` });
    const { vacancyId } = await givenOpenLetting(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/${vacancyId}/letting`);
    await page.getByRole('checkbox', { name: /Anna Prøve/ }).check();
    await page.getByRole('checkbox', { name: /Cille Prøve/ }).check();
    await page.getByRole('button', { name: 'Send tilbud' }).click();
    await expect(page.getByText(/1 boligsøgende står højere/).first()).toBeVisible();
    await page.getByRole('checkbox', { name: /Bo Prøve/ }).check();
    await page.getByRole('checkbox', { name: /Cille Prøve/ }).uncheck();
    await page.getByRole('button', { name: 'Send tilbud' }).click();
    const sent = page.getByRole('table', { name: 'Tilbud om boligen' });
    await expect(sent.getByRole('row')).toHaveCount(3);
    await expect(sent.getByRole('row', { name: /Anna Prøve/ })).toContainText('Afventer svar');
    await sent
      .getByRole('link', { name: /Anna Prøve/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Link og tekst til at sende' }).click();
    await expect(page.getByLabel('Tekst til mail eller sms')).toHaveValue(
      /Svar ja eller nej senest .*\/offer\//,
    );
  });
}

test('an officer enters an answer that she was told, passes on a reminder, and withdraws an offer', async ({
  town,
  pageOf,
}) => {
  const { applicantId } = await givenApplicant(town, { missedOffers: 2 });
  const letting = await givenOpenLetting(town);
  const silent = await givenOffer(town, { applicantId, letting });
  const said = await givenOffer(town, { letting });
  await insert('UPDATE offer SET reminded_at = app_now() WHERE id = $1', [silent.offerId]);
  const page = await pageOf(town.officer);
  await page.goto(`/offers/${said.offerId}`);
  await page.getByText('Registrér et svar, du har fået').click();
  await page.getByLabel('Ja tak').check();
  await page.getByRole('button', { name: 'Registrér svar' }).click();
  await expect(page.getByText('Svaret er registreret.')).toBeVisible();
  await page.goto('/offers?tab=reminders');
  await page.getByRole('link', { name: /^Link og tekst til/ }).click();
  await expect(page.getByRole('textbox', { name: 'Påmindelse' })).toHaveValue(/bliver du sat på pause/);
  await page.getByRole('button', { name: 'Påmindelsen er givet videre' }).click();
  await expect(page.getByText('Påmindelsen er noteret som givet videre.')).toBeVisible();
  expect(await missedOnRecord(applicantId)).toMatchObject({ warned: true, state: 'ACTIVE' });
  await page.getByRole('link', { name: 'Træk tilbage' }).click();
  await page.getByRole('button', { name: 'Træk tilbage' }).click();
  await expect(page.getByText('Tilbuddet er trukket tilbage.').first()).toBeVisible();
  expect((await offerOnRecord(silent.offerId)).state).toBe('WITHDRAWN');
  await page.goto(`/vacancies/${letting.vacancyId}/letting`);
  await expect(page.getByText(/^Forslag: nr\. 2/)).toBeVisible();
});

test('a manager decides how the organisation lets its homes, and a wrong number is told with the rest kept', async ({
  town,
  pageOf,
}) => {
  const page = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'));
  await page.goto('/letting-settings');
  await page.getByLabel('Arbejdsdage til at svare').fill('7');
  await page.getByLabel(/^Tilbud, der højst afventer svar/).fill('99');
  await page.getByRole('button', { name: 'Gem indstillinger' }).click();
  await expect(page.getByText(/Tallet må højst være 50/).first()).toBeVisible();
  await expect(page.getByLabel('Arbejdsdage til at svare')).toHaveValue('7');
  await page.getByLabel(/^Tilbud, der højst afventer svar/).fill('2');
  await page.getByRole('button', { name: 'Gem indstillinger' }).click();
  await expect(page.getByText('Indstillingerne er gemt.')).toBeVisible();
  await expect(page.getByLabel('Arbejdsdage til at svare')).toHaveValue('7');
});
