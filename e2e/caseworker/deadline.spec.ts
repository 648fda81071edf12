import { holbaek2024 } from '@/agreements/holbaek-2024';
import { systemScope } from '@/lib/auth/scope';
import { givenDepartment, givenTown, insert, type Town } from '@/lib/testing/builders';
import { givenOffered } from '@/lib/testing/lettings/slots';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';
import { expect, givenColleague, test } from '../fixtures';

const EXPIRING = { ...holbaek2024, deadlines: { ...holbaek2024.deadlines, expires: true } };

async function offered(town: Town) {
  const department = await givenDepartment(town);
  const [slot] = await givenOffered(town, department);
  if (!slot) throw new Error('No home was offered');
  return { department, ...slot };
}

/** The deadline to answer was Wednesday the week before. */
const letItPass = (slotId: string) =>
  insert(`UPDATE slot SET answer_due = '2025-10-01' WHERE id = $1`, [slotId]);

test('a deadline that has passed is seen by caseworker, manager and organisation, and the home can still be received', async ({
  town,
  pageOf,
}) => {
  const { slotId } = await offered(town);
  await letItPass(slotId);
  const page = await pageOf(town.caseworker);
  await page.goto('/slots?tab=overdue');
  await expect(page.getByText('Fristen er overskredet.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Eksempelvej 12/ })).toContainText('3 arbejdsdage over fristen');
  for (const side of ['MUNICIPALITY', 'ORGANISATION'] as const) {
    const manager = await pageOf(await givenColleague(town, 'MANAGER', side));
    await manager.goto('/');
    await expect(manager.getByText(/frist er overskredet|Fristen er overskredet/).first()).toBeVisible();
    await expect(manager.getByRole('link', { name: 'Eksempelvej 12, 2. tv' }).first()).toBeVisible();
  }
  await page.goto(`/slots/${slotId}`);
  await expect(page.getByText('Sagen ligger også hos lederen.')).toBeVisible();
  await page.getByRole('button', { name: 'Modtag til anvisning' }).click();
  await expect(page.getByText('Boligen er modtaget til anvisning. Nu skal')).toBeVisible();
});

test('where the agreement says so, a home that nobody answered goes back by itself and is the organisation’s to let', async ({
  pageOf,
}) => {
  const town = await givenTown(EXPIRING);
  const { slotId, vacancyId, department } = await offered(town);
  const page = await pageOf(town.caseworker);
  await page.goto('/slots');
  await letItPass(slotId);
  // The server does the same every few minutes; whoever is first.
  await expireSlots(systemScope('a deadline has passed'));
  await page.getByRole('button', { name: /^Modtag/ }).click();
  await expect(
    page.getByText(/Boligen er givet tilbage\. Nøglen gjorde det 06\.10\.2025 kl\./),
  ).toBeVisible();
  await page.goto(`/slots/${slotId}`);
  await expect(page.getByText(/^Fristen udløb /)).toBeVisible();
  await expect(page.getByText('Turen er brugt.')).toBeVisible();
  await page.goto(`/departments/${department}`);
  await expect(page.getByText('Den 3. ledige bolig herfra er kommunens.')).toBeVisible();
  const theirs = await pageOf(town.officer);
  await theirs.goto(`/vacancies/${vacancyId}`);
  await theirs.getByRole('link', { name: 'Registrér udlejning' }).click();
  await theirs.getByRole('radio', { name: 'Venteliste', exact: true }).check();
  await theirs.getByRole('button', { name: 'Registrér udlejning' }).click();
  await expect(theirs.getByRole('region', { name: 'Udlejet', exact: true })).toBeVisible();
  await expect(theirs.getByText('Nøglen, ', { exact: false }).first()).toBeVisible();
});
