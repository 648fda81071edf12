import type { Page } from '@playwright/test';
import { aReport, day, givenDepartment } from '@/lib/testing/builders';
import { reported } from '@/lib/testing/environment/reporting';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { givenLet, givenYes } from '@/lib/testing/lettings/leases';
import { givenOpenLetting } from '@/lib/testing/lettings/offers';
import { expect, test, withOrWithout } from '../fixtures';

const reasonIn = (page: Page, card: string) =>
  page.getByRole('region', { name: card, exact: true }).getByLabel('Begrundelse');

for (const javaScriptEnabled of [true, false]) {
  const how = withOrWithout(javaScriptEnabled);

  test(`an officer approves the one on top, writes to her, and signs the lease${how}`, async ({
    town,
    pageOf,
  }) => {
    const letting = await givenOpenLetting(town);
    const { applicantId } = await givenApplicant(town, { name: 'Eva Eksempel' });
    const { offerId } = await givenYes(town, { letting, applicantId });
    await givenYes(town, { letting });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/offers/${offerId}`);
    await page.getByRole('link', { name: 'Godkend eller afvis' }).click();
    await expect(page.getByText('Øverste plads blandt dem, der har sagt ja')).toBeVisible();
    await reasonIn(page, 'Godkend').fill('Øverst på listen, alt er i orden.');
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await expect(page.getByText('Beslutningen er gemt.')).toBeVisible();
    await page.getByRole('button', { name: 'Skriv brevet' }).click();
    await expect(page.getByRole('heading', { name: 'Du er godkendt til boligen' })).toBeVisible();
    await expect(page.getByText('Kære Eva Eksempel')).toBeVisible();
    const file = await page.getByRole('link', { name: 'Hent som PDF' }).getAttribute('href');
    const fetched = await page.request.get(file ?? '');
    expect(fetched.headers()['content-type']).toBe('application/pdf');
    expect(fetched.headers()['cache-control']).toContain('no-store');
    expect(fetched.headers()['content-disposition']).toMatch(/^attachment;/);
    expect((await fetched.body()).subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByRole('link', { name: 'Tilbuddet', exact: true }).click();
    await page.getByRole('link', { name: 'Registrér lejekontrakt' }).click();
    await expect(page.getByText('Udlejningen tælles som Venteliste.')).toBeVisible();
    await page.getByRole('button', { name: 'Registrér udlejning' }).click();
    await expect(page.getByText('Boligen er registreret som udlejet.')).toBeVisible();
  });

  test(`whoever is passed over is warned of, and a ground that does not fit is refused${how}`, async ({
    town,
    pageOf,
  }) => {
    const letting = await givenOpenLetting(town);
    await givenYes(town, { letting });
    const { offerId } = await givenYes(town, { letting });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/offers/${offerId}/decide`);
    await reasonIn(page, 'Godkend').fill('Hun har ventet længst.');
    await page.getByRole('button', { name: 'Godkend', exact: true }).click();
    await expect(page.getByText(/Nogen med en bedre plads/).first()).toBeVisible();
    await expect(reasonIn(page, 'Godkend')).toHaveValue('Hun har ventet længst.');
    await page.getByLabel('Flere end to personer pr. beboelsesrum').check();
    await reasonIn(page, 'Afvis').fill('De er for mange.');
    await page.getByRole('button', { name: 'Afvis', exact: true }).click();
    await expect(page.getByText(/Husstanden er ikke på flere/).first()).toBeVisible();
  });

  test(`a letting that falls through is to let again, with the reserve asked again${how}`, async ({
    town,
    pageOf,
  }) => {
    const { offer } = await givenLet(town);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/vacancies/${offer.vacancyId}/fall-through`);
    await page.getByLabel('Indskuddet blev ikke betalt').check();
    await page.getByRole('checkbox', { name: /Plads 2/ }).check();
    await page.getByRole('button', { name: 'Gør boligen ledig igen' }).click();
    await expect(page).toHaveURL(new RegExp(`/vacancies/${offer.vacancyId}$`));
    await expect(page.getByText('Udlejningen blev ikke til noget').first()).toBeVisible();
  });

  test(`a home that stands empty has its days, its rent and its ground, and the municipality sees it${how}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenDepartment(town);
    const report = aReport(department, { availableOn: day('2025-09-16'), home: { rentOre: 600_000 } });
    const { vacancyId } = await reported(town.officer, report);
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/voids/${vacancyId}`);
    await page.getByLabel('Ingen boligsøgende').check();
    await page.getByLabel('Boligorganisationen', { exact: true }).check();
    await page.getByRole('button', { name: 'Gem' }).click();
    await expect(page.getByText('Ingen boligsøgende, Boligorganisationen')).toBeVisible();
    const theirs = await pageOf(town.caseworker, { javaScriptEnabled });
    await theirs.goto('/voids');
    await expect(theirs.getByRole('row', { name: /Prøveparken/ })).toContainText('4.161,29');
  });
}
