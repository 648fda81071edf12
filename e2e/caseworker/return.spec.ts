import type { Page } from '@playwright/test';
import { aKey, aReport, givenDepartment, rowsOf, type Town } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

/** At one of three, so that each third home is the municipality's. */
async function offered(town: Town, count: number): Promise<{ department: string; slots: readonly string[] }> {
  const department = await givenDepartment(town);
  const reports = Array.from({ length: 3 * count }, () => aReport(department));
  granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports }));
  const rows = await rowsOf<{ id: string }>('SELECT id FROM slot WHERE department_id = $1', [department]);
  expect(rows).toHaveLength(count);
  return { department, slots: rows.map(({ id }) => id) };
}

async function giveBack(page: Page, slotId: string, reason: string): Promise<void> {
  await page.goto(`/slots/${slotId}/return`);
  await page.getByRole('radio', { name: new RegExp(`^${reason}`) }).check();
  await page.getByLabel('Til boligorganisationen – skriv intet om borgeren').fill(`Fordi: ${reason}.`);
  await page.getByLabel('Internt – kun for kommunen').fill('Set ved besigtigelse.');
  await page.getByRole('button', { name: 'Giv boligen tilbage' }).click();
  await expect(page.getByText('Boligen er givet tilbage.')).toBeVisible();
}

const NOBODYS = [
  ...['For dyr', 'For lille', 'For stor', 'Beliggenhed', 'Ikke tilgængelig nok', 'Ingen egnet borger'],
  ...['Hensyn til beboersammensætningen', 'Andet'],
];
const THEIRS = ['Boligen kan ikke udlejes', 'Forkerte oplysninger om boligen'];

test('each reason for giving a home back says whose fault it is and what becomes of the turn', async ({
  town,
  pageOf,
}) => {
  const { department, slots } = await offered(town, NOBODYS.length + THEIRS.length);
  const page = await pageOf(town.caseworker);
  const nextTurn = async (sentence: string) => {
    await page.goto(`/departments/${department}`);
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByText('Regnskabet stemmer')).toBeVisible();
  };
  await page.goto(`/slots/${slots[0]}/return`);
  await expect(page.getByRole('radio')).toHaveCount(slots.length);
  await expect(
    page.getByRole('radio', { name: /Boligorganisationens fejl: kommunen får turen igen/ }),
  ).toHaveCount(THEIRS.length);
  for (const [at, reason] of NOBODYS.entries()) {
    await giveBack(page, slots[at] ?? '', reason);
    await expect(page.getByText('Turen er brugt.')).toBeVisible();
    await expect(page.getByText('Set ved besigtigelse.')).toBeVisible();
  }
  await nextTurn('Den 3. ledige bolig herfra er kommunens.');
  for (const [at, reason] of THEIRS.entries()) {
    await giveBack(page, slots[NOBODYS.length + at] ?? '', reason);
    await expect(page.getByText('Kommunen har fået turen igen.')).toBeVisible();
    await expect(page.getByText('Afventer boligorganisationens svar. Fejlen gælder allerede.')).toBeVisible();
  }
  await nextTurn('Den næste ledige bolig herfra er kommunens.');
  await expect(page.getByText(/givet tilbage, fejl hos boligorganisationen: turen gives igen/)).toHaveCount(
    2,
  );
});

for (const javaScriptEnabled of [true, false]) {
  test(`a return needs a reason, and what is internal never reaches the organisation, which lets the home itself${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const { slots } = await offered(town, 1);
    const page = await pageOf(town.caseworker, { javaScriptEnabled });
    await page.goto(`/slots/${slots[0]}`);
    await page.getByRole('link', { name: 'Giv boligen tilbage' }).click();
    await page.getByRole('radio', { name: 'Andet' }).check();
    await page.getByLabel('Internt – kun for kommunen').fill('Set ved besigtigelse.');
    await page.getByRole('button', { name: 'Giv boligen tilbage' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
    await expect(page.getByLabel('Internt – kun for kommunen')).toHaveValue('Set ved besigtigelse.');
    await giveBack(page, slots[0] ?? '', 'Andet');
    const theirs = await pageOf(town.officer, { javaScriptEnabled });
    await theirs.goto(`/slots/${slots[0]}`);
    await expect(theirs.getByText('Fordi: Andet.')).toBeVisible();
    await expect(theirs.getByText('Set ved besigtigelse.')).toHaveCount(0);
    await theirs.getByRole('link', { name: 'Sådan blev boligen fordelt' }).click();
    await theirs.getByRole('link', { name: 'Registrér udlejning' }).click();
    await theirs.getByRole('radio', { name: 'Venteliste', exact: true }).check();
    await theirs.getByRole('button', { name: 'Registrér udlejning' }).click();
    await expect(theirs.getByRole('region', { name: 'Udlejet', exact: true })).toBeVisible();
  });

  test(`a fault that the organisation contests is settled by both managers, and the turn is taken back${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const { department, slots } = await offered(town, 1);
    const visit = { javaScriptEnabled };
    const page = await pageOf(town.caseworker, visit);
    await giveBack(page, slots[0] ?? '', 'Forkerte oplysninger om boligen');
    const theirs = await pageOf(town.officer, visit);
    await theirs.goto('/faults');
    await theirs.getByRole('link', { name: 'Eksempelvej 12, 2. tv' }).click();
    await theirs.getByRole('radio', { name: /^Vi bestrider/ }).check();
    await theirs.getByLabel('Begrundelse').fill('Oplysningerne var rigtige.');
    await theirs.getByRole('button', { name: 'Send svar' }).click();
    await expect(
      theirs.getByText('Boligorganisationen bestrider fejlen. De to ledere afklarer det.'),
    ).toBeVisible();
    for (const side of ['MUNICIPALITY', 'ORGANISATION'] as const) {
      const manager = await pageOf(await givenColleague(town, 'MANAGER', side), visit);
      await manager.goto('/');
      await manager.getByRole('link', { name: 'Eksempelvej 12, 2. tv' }).first().click();
      await manager.getByRole('radio', { name: /^Ikke boligorganisationens fejl/ }).check();
      await manager.getByLabel('Begrundelse').fill('Vi har set på det sammen.');
      await manager.getByRole('button', { name: 'Gem', exact: true }).click();
      await expect(manager.getByText('Svaret er gemt.')).toBeVisible();
    }
    await page.reload();
    await expect(page.getByText(/Turen er taget tilbage med en modpostering/)).toBeVisible();
    await expect(page.getByText('Turen er brugt.')).toBeVisible();
    await page.goto(`/departments/${department}`);
    await expect(page.getByText('Den 3. ledige bolig herfra er kommunens.')).toBeVisible();
    await expect(page.getByText('Regnskabet stemmer')).toBeVisible();
  });
}
