import { aKey, aReport, day, givenDepartment, insert, type Town } from '@/lib/testing/builders';
import { givenOffered, granted, revisionOf } from '@/lib/testing/lettings/slots';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, givenColleague, test, withOrWithout } from '../fixtures';

/** Six homes at one of three: two turns, of which one was given back as the organisation's fault. */
async function givenBooks(town: Town): Promise<string> {
  const department = await givenDepartment(town);
  const [slot] = await givenOffered(town, department, 2);
  if (!slot) throw new Error('No home was offered');
  const said = { textShared: 'Der var skimmel.', textInternal: '', byTelephone: null };
  const revision = await revisionOf(slot.slotId);
  granted(
    await returnSlot(town.caseworker, { slotId: slot.slotId, revision, reason: 'NOT_LETTABLE', ...said }),
  );
  return department;
}

for (const javaScriptEnabled of [true, false]) {
  test(`a manager of either side sees that the books of the year balance, and what is behind each number${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const department = await givenBooks(town);
    for (const side of ['MUNICIPALITY', 'ORGANISATION'] as const) {
      const page = await pageOf(await givenColleague(town, 'MANAGER', side), { javaScriptEnabled });
      await page.goto('/');
      await expect(page.getByText('Det ene regnskab stemmer')).toBeVisible();
      await page.getByRole('link', { name: 'Åbn overblik' }).first().click();
      await page.getByRole('link', { name: 'År', exact: true }).click();
      const promised = page.getByRole('region', { name: 'Lovet og givet' });
      await expect(promised).toContainText('optjent af 6 ledige boliger');
      await expect(promised.getByRole('definition')).toHaveText(['0,00', '2,00', '2', '+ 1', '1,00'], {
        useInnerText: true,
      });
      await expect(promised).toContainText('Det ene regnskab stemmer');
      await page.getByRole('link', { name: 'Vis hvert regnskab' }).click();
      await expect(page.getByRole('row', { name: /^Prøveboligselskabet/ })).toContainText('stemmer');
      await page.goBack();
      await page
        .getByRole('region', { name: 'Afdelinger' })
        .getByRole('row', { name: /^Prøveboligselskabet/ })
        .getByRole('link', { name: '6', exact: true })
        .click();
      await expect(page).toHaveURL(new RegExp(`/overview/vacancies\\?.*${department}`));
      await expect(page.getByRole('row', { name: /Eksempelvej 12, 2\. tv/ })).toHaveCount(6);
      await page.goto('/overview/vacancies?figure=returns');
      await expect(page.getByRole('row', { name: /Eksempelvej/ })).toContainText('Boligen kan ikke udlejes');
    }
  });

  test(`choices that could tilt the order wait until the municipality has seen them${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const choiceReason = 'Opsigelsen lå i den forkerte bakke.';
    const backdated = aReport(await givenDepartment(town), { reportedOn: day('2025-09-29'), choiceReason });
    granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [backdated] }));
    const theirs = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'), { javaScriptEnabled });
    await theirs.goto('/choices');
    await expect(theirs.getByText('Ikke set endnu')).toBeVisible();
    await expect(theirs.getByRole('button', { name: /^Markér/ })).toHaveCount(0);
    const manager = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'), {
      javaScriptEnabled,
    });
    await manager.goto('/choices?show=unseen');
    await expect(manager.getByText(choiceReason)).toBeVisible();
    await manager.getByRole('button', { name: /^Markér valget for/ }).click();
    await expect(manager.getByText(choiceReason)).toHaveCount(0);
    await theirs.reload();
    await expect(theirs.getByText(/^Set af Prøve Person \d+ 06\.10\.2025$/)).toBeVisible();
  });
}

test('a stored balance that no line of the ledger explains is told to the manager', async ({
  town,
  pageOf,
}) => {
  const department = await givenBooks(town);
  await insert('UPDATE counter SET slots = slots + 1 WHERE department_id = $1', [department]);
  const page = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await page.goto('/overview');
  await expect(page.getByText('1 af 1 regnskab stemmer ikke')).toBeVisible();
  await page.getByRole('link', { name: 'Vis hvert regnskab' }).click();
  await expect(page.getByText('Et regnskab stemmer ikke.')).toBeVisible();
  await expect(page.getByText(/Afviger: ture givet\./)).toBeVisible();
});

test('a manager gives a colleague’s home to another, who finds it among her own', async ({
  town,
  pageOf,
}) => {
  const { claim } = await import('@/lib/testing/lettings/slots');
  const [slot] = await givenOffered(town, await givenDepartment(town));
  if (!slot) throw new Error('No home was offered');
  granted(await claim(town.caseworker, slot.slotId));
  const other = await givenColleague(town, 'CASEWORKER', 'MUNICIPALITY');
  const manager = await pageOf(await givenColleague(town, 'MANAGER', 'MUNICIPALITY'));
  await manager.goto(`/slots/${slot.slotId}`);
  await manager.getByRole('link', { name: 'Giv sagen til en kollega' }).click();
  await manager.getByLabel('Kollega').selectOption(other.userId);
  await manager.getByRole('button', { name: 'Giv sagen videre' }).click();
  await expect(manager.getByText('Sagen er givet videre.')).toBeVisible();
  const page = await pageOf(other);
  await page.goto('/slots?tab=mine');
  await expect(page.getByRole('link', { name: 'Eksempelvej 12, 2. tv', exact: true })).toBeVisible();
});
