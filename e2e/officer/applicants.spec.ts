import { givenDepartment, rowsOf } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`somebody is enrolled with a household, put right, and found again${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    await givenDepartment(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto('/applicants');
    await page.getByRole('link', { name: 'Skriv op' }).first().click();
    await page.getByLabel('Navn', { exact: true }).fill('Karla Eksempelsen');
    await page.getByLabel('Telefon').fill('12 34 56 78');
    await page.getByLabel('Den boligsøgendes fødselsdato').fill('2012-05-17');
    await page.getByText('Tilføj personer').click();
    const second = page.getByRole('group', { name: 'Person 2' });
    const since = second.getByLabel('Har boet sammen siden');
    await second.getByLabel('Forhold til den boligsøgende').selectOption('Samlever');
    await expect(since).toBeVisible();
    await second.getByLabel('Forhold til den boligsøgende').selectOption('Barn');
    await expect(since).toBeHidden();
    await second.getByLabel('Fødselsdato').fill('2015-02-03');
    await page.getByRole('button', { name: 'Skriv op' }).click();
    await expect(
      page.getByRole('link', { name: 'man kan skrives op, fra man er fyldt 15 år.' }),
    ).toBeVisible();
    await expect(second.getByLabel('Fødselsdato')).toHaveValue('2015-02-03');
    await page.getByLabel('Den boligsøgendes fødselsdato').fill('1985-05-17');
    await page.getByRole('button', { name: 'Skriv op' }).click();
    await expect(page.getByText('Skrevet op med nummer')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Karla Eksempelsen' })).toBeVisible();
    await expect(page.getByText('født 03.02.2015, 10 år')).toBeVisible();

    await page.getByRole('link', { name: 'Ret', exact: true }).click();
    await page.getByLabel('Mindst antal rum').fill('3');
    await page.getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('mindst 3')).toBeVisible();
    await page.getByRole('search').getByRole('searchbox').fill('eksemp karla');
    await page.keyboard.press('Enter');
    const found = page.getByRole('region', { name: 'Boligsøgende' });
    await expect(found.getByRole('link', { name: 'Karla Eksempelsen' })).toBeVisible();
  });

  test(`a CPR number is shown once, with a reason that is kept, and found whole${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const cpr = '251248-9996';
    const { applicantId } = await givenApplicant(town, { name: 'Karla Eksempelsen', cpr });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto('/applicants');
    await page.getByText('Find med CPR-nummer').click();
    await page.getByLabel('CPR-nummer', { exact: true }).fill(cpr);
    await page.getByRole('button', { name: 'Find' }).click();
    await expect(page).toHaveURL(new RegExp(`/applicants/${applicantId}$`));
    await expect(page.getByText(cpr)).toHaveCount(0);
    await page.getByLabel('Hvorfor skal du se det?').fill('Til lejekontrakten');
    await page.getByRole('button', { name: 'Vis nummeret' }).click();
    await expect(page.getByText(`CPR-nummer: ${cpr}.`, { exact: false })).toBeVisible();
    expect(page.url()).not.toContain('9996');
    await page.goto(`/applicants/${applicantId}`);
    await expect(page.getByText(cpr)).toHaveCount(0);
    await expect(page.getByText('CPR-nummeret er set')).toBeVisible();
    expect(await rowsOf('SELECT reason FROM cpr_view WHERE applicant_id = $1', [applicantId])).toEqual([
      { reason: 'Til lejekontrakten' },
    ]);
  });
}

test('somebody is paused, comes back, and leaves the list with a day on which the data goes', async ({
  town,
  pageOf,
}) => {
  const { applicantId } = await givenApplicant(town, { name: 'Karla Eksempelsen' });
  const page = await pageOf(town.officer);
  await page.goto(`/applicants/${applicantId}`);
  const state = page.getByRole('region', { name: 'Status' });
  await state.getByText('Sæt i bero').first().click();
  await state.getByRole('button', { name: 'Sæt i bero' }).click();
  await expect(page.getByText('Vælg en begrundelse.').first()).toBeVisible();
  await state.getByLabel('Begrundelse').first().selectOption('Eget ønske');
  await state.getByRole('button', { name: 'Sæt i bero' }).click();
  await expect(page.getByText('Status er ændret.')).toBeVisible();
  await state.getByText('Gør aktiv').first().click();
  await state.getByRole('button', { name: 'Gør aktiv' }).click();
  await expect(state.getByText('Får tilbud efter sin plads på listen.')).toBeVisible();
  await state.getByText('Tag af listen').first().click();
  await state.getByLabel('Begrundelse').last().selectOption('Gebyret er ikke betalt');
  await state.getByRole('button', { name: 'Tag af listen' }).click();
  await expect(state.getByText('Personoplysningerne slettes 06.10.2026.')).toBeVisible();
});

test('a protected applicant is nobody’s to see but the officer’s in charge, until a manager moves the case', async ({
  town,
  pageOf,
}) => {
  const manager = await givenColleague(town, 'MANAGER', 'ORGANISATION');
  const { applicantId } = await givenApplicant(town, {
    ...{ name: 'Karla Eksempelsen', phone: '12345678', cpr: '251248-9996' },
    ...{ protected: true, handledBy: town.officer.userId },
  });
  const page = await pageOf(manager);
  await page.goto('/applicants?q=karla');
  await expect(page.getByText('Ingen boligsøgende passer')).toBeVisible();
  await page.goto(`/applicants/${applicantId}`);
  await expect(page.getByRole('heading', { name: 'Navnet er beskyttet' })).toBeVisible();
  await expect(page.getByText(/Karla|12 34 56 78/)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Vis nummeret' })).toHaveCount(0);
  await page.getByLabel('Læg sagen hos').selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Flyt sagen' }).click();
  await expect(page.getByRole('heading', { name: 'Karla Eksempelsen' })).toBeVisible();
  const theirs = await pageOf(town.officer);
  await theirs.goto(`/applicants/${applicantId}`);
  await expect(theirs.getByRole('heading', { name: 'Navnet er beskyttet' })).toBeVisible();
});

test('what looks like a CPR number in the address is neither looked for nor shown again', async ({
  town,
  pageOf,
}) => {
  await givenApplicant(town, { cpr: '251248-9996' });
  const page = await pageOf(town.officer);
  await page.goto('/applicants?q=251248-9996');
  await expect(page.getByText('ligner et CPR-nummer', { exact: false })).toBeVisible();
  await expect(page.getByLabel('Navn, telefon, nummer')).toHaveValue('');
  await expect(page.locator('body')).not.toContainText('9996');
});
