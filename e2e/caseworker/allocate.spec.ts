import { givenDepartment, insert } from '@/lib/testing/builders';
import { claim, givenOffered, granted } from '@/lib/testing/lettings/slots';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

for (const javaScriptEnabled of [true, false]) {
  test(`a caseworker receives a home, names a citizen, hands over the contact, and the lease is signed${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    await givenOffered(town, department, 1, { allocationRule: 'ACCESSIBLE_FULL' });
    const page = await pageOf(town.caseworker, { javaScriptEnabled });
    await page.goto('/slots');
    const row = page.getByRole('row', { name: /Eksempelvej 12, 2\. tv/ });
    await expect(row).toContainText('7 arbejdsdage');
    await expect(row).toContainText('Målgruppe for tilgængelig bolig');
    await row.getByRole('button', { name: /^Modtag/ }).click();
    await expect(
      page.getByText('Boligen er modtaget til anvisning. Nu skal en borger anvises.'),
    ).toBeVisible();
    await expect(page.getByText('Frist onsdag 15. oktober')).toBeVisible();

    await page.getByRole('link', { name: 'Anvis borger' }).click();
    await page.getByRole('button', { name: 'Anvis borger' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(2);
    await page.getByLabel('Kommunens sagsnummer').fill('SAG-2025-441');
    await page.getByRole('radio', { name: /^Opfyldt\. Det bekræfter jeg/ }).check();
    await page.getByRole('button', { name: 'Anvis borger' }).click();
    await expect(page.getByText('Borgeren er anvist. Overdrag kontakten')).toBeVisible();

    await page.getByRole('link', { name: 'Overdrag kontakt' }).click();
    await page.getByLabel('Borgerens navn').fill('Eva Eksempel');
    await page.getByRole('button', { name: 'Overdrag kontakt' }).click();
    await expect(page.getByRole('link', { name: 'Skriv mindst ét: telefon eller e-mail.' })).toBeVisible();
    await expect(page.getByLabel('Borgerens navn')).toHaveValue('Eva Eksempel');
    await page.getByLabel('Telefon').fill('00 00 00 17');
    await page.getByRole('button', { name: 'Overdrag kontakt' }).click();
    await expect(page.getByText('Kontakten er overdraget til boligorganisationen.')).toBeVisible();
    await expect(page.getByText('Eva Eksempel')).toHaveCount(0);

    const theirs = await pageOf(town.officer, { javaScriptEnabled });
    await theirs.goto(page.url().replace(/\?.*/, ''));
    await expect(theirs.getByText('SAG-2025-441')).toHaveCount(0);
    await theirs.getByRole('link', { name: 'Vis kontakt' }).click();
    await expect(theirs.getByText('Eva Eksempel')).toBeVisible();
    await theirs.getByRole('link', { name: 'Tilbage til boligen' }).click();
    await theirs.getByRole('link', { name: 'Notér underskrevet lejekontrakt' }).click();
    await theirs.getByRole('button', { name: 'Gem', exact: true }).click();
    await expect(theirs.getByText('Lejekontrakten er noteret som underskrevet.')).toBeVisible();

    await page.reload();
    await expect(page.getByText(/^Lejekontrakten er underskrevet 6\. oktober 2025\./)).toBeVisible();
    await page.getByText('Vist 1 gang').click();
    await expect(page.getByText(/^Prøve Person \d+, /).first()).toBeVisible();
    await page.goto('/slots?tab=closed');
    await expect(page.getByRole('link', { name: 'Eksempelvej 12, 2. tv', exact: true })).toBeVisible();
  });

  test(`a citizen who declines or is withdrawn leaves the home with the caseworker, who names another${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const [slot] = await givenOffered(town, await givenDepartment(town));
    const page = await pageOf(town.caseworker, { javaScriptEnabled });
    await page.goto(`/slots/${slot?.slotId}`);
    await page.getByRole('button', { name: 'Modtag til anvisning' }).click();
    for (const [said, told] of [
      ['Kommunen trækker anvisningen tilbage', 'Anvisningen er trukket tilbage. Du kan anvise en anden.'],
      ['Borgeren har sagt nej til boligen', 'Det er noteret, at borgeren siger nej. Du kan anvise en anden.'],
    ] as const) {
      await page.getByRole('link', { name: 'Anvis borger' }).click();
      await expect(page.getByText('Der er ingen krav at bekræfte for denne bolig.')).toBeVisible();
      await page.getByLabel('Kommunens sagsnummer').fill('SAG-9');
      await page.getByRole('button', { name: 'Anvis borger' }).click();
      await page.getByRole('link', { name: 'Borgeren siger nej' }).click();
      await page.getByRole('radio', { name: said }).check();
      await page.getByRole('button', { name: 'Gem, og anvis en anden' }).click();
      await expect(page.getByText(told)).toBeVisible();
      await expect(page.getByText('Kommunen har modtaget boligen og finder en borger.')).toBeVisible();
    }
    await expect(page.getByText('Anvisning trukket tilbage')).toBeVisible();
    await expect(page.getByText('Borgeren sagde nej tak')).toBeVisible();
  });
}

test('what the citizen must meet can be set aside only when the manager agrees', async ({ town, pageOf }) => {
  const department = await givenDepartment(town);
  const [slot] = await givenOffered(town, department, 1, { allocationRule: 'ACCESSIBLE_FULL' });
  const page = await pageOf(town.caseworker);
  await page.goto(`/slots/${slot?.slotId}`);
  await page.getByRole('button', { name: 'Modtag til anvisning' }).click();
  await page.getByRole('link', { name: 'Anvis borger' }).click();
  await page.getByLabel('Kommunens sagsnummer').fill('SAG-7');
  await page.getByRole('radio', { name: /^Kravet fraviges/ }).check();
  await page.getByLabel('Hvorfor kravet fraviges').fill('Boligen står ellers tom.');
  await page.getByRole('button', { name: 'Anvis borger' }).click();
  await expect(page.getByText('Undtagelsen venter på en leder.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Anvis borger' })).toHaveCount(0);
  const manager = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await manager.goto('/slots/exceptions');
  await manager.getByRole('link', { name: /Åbn/ }).first().click();
  await expect(manager.getByText('Boligen står ellers tom.')).toBeVisible();
  await manager.getByRole('radio', { name: 'Godkend, så er borgeren anvist' }).check();
  await manager.getByRole('button', { name: 'Send svar' }).click();
  await expect(manager.getByText('Svaret er sendt.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('Kommunen har anvist en borger.')).toBeVisible();
  await expect(page.getByText(/fraveget med godkendelse af/)).toBeVisible();
});

test('a colleague’s home is looked at, and acted on only by her substitute', async ({ town, pageOf }) => {
  const [slot] = await givenOffered(town, await givenDepartment(town));
  if (!slot) throw new Error('No home was offered');
  granted(await claim(town.caseworker, slot.slotId));
  const colleague = await givenColleague(town, 'CASEWORKER', 'MUNICIPALITY');
  const page = await pageOf(colleague);
  await page.goto(`/slots/${slot.slotId}`);
  await expect(page.getByText(/har modtaget boligen\. Kun modtageren/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Anvis borger' })).toHaveCount(0);
  await page.goto(`/slots/${slot.slotId}/name`);
  await expect(page.getByText('Det kan ikke gøres lige nu.')).toBeVisible();
  await insert(
    `INSERT INTO substitution (municipality_id, absent_user_id, substitute_user_id, recorded_by, valid_from)
     VALUES ($1, $2, $3, $2, '2025-10-01')`,
    [town.municipalityId, town.caseworker.userId, colleague.userId],
  );
  await page.goto('/slots?tab=mine');
  await expect(page.getByText(/^stedfortræder for/)).toBeVisible();
});
