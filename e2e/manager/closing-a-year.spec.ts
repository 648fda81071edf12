import type { Page } from '@playwright/test';
import { paths } from '@/lib/platform/paths';
import { givenManagers } from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment } from '@/lib/testing/builders';
import { systemAt } from '@/lib/testing/lettings/slots';
import { reportedHome, SO_FAR, voided } from '@/lib/testing/summaries/saved-summaries';
import { closeSummaries } from '@/lib/usecases/summaries/close-summaries';
import { expect, test, withOrWithout } from '../fixtures';

/** The name of the edition's file of that kind, as the browser gets it. */
async function takenOut(page: Page, kind: string): Promise<string> {
  const link = page.getByRole('link', { name: kind, exact: true });
  if (!(await link.isVisible())) await page.getByText('Hent', { exact: true }).click();
  const file = page.waitForEvent('download');
  await link.click();
  return (await file).suggestedFilename();
}

for (const javaScriptEnabled of [true, false]) {
  test(`both parties close a year, and restate it${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const managers = await givenManagers(town);
    const home = await reportedHome(town, await givenDepartment(town));
    const ours = await pageOf(managers.municipality, { javaScriptEnabled });
    await ours.goto(paths.summary(town.municipalityId, `${SO_FAR.from}_${SO_FAR.through}`));
    await ours.getByRole('link', { name: 'Gem oversigten' }).click();
    await ours.getByLabel('Navn').fill('Årsoversigt til Boligforum');
    await ours.getByLabel(/^Sætning 1/).fill('Der er givet én bolig.');
    await ours.getByRole('button', { name: 'Gem som kladde' }).click();
    await expect(ours.getByText('Oversigten er gemt som kladde.')).toBeVisible();
    await expect(ours.getByText(/Når I sender den, kan .+ se den og godkende\./)).toBeVisible();
    await ours.getByRole('link', { name: 'Ret', exact: true }).click();
    // The sentence was rewritten, and is not suggested again.
    await expect(ours.getByText('Dagens tal giver ingen nye forslag.')).toBeVisible();
    await ours.getByLabel(/^Sætning 1/).fill('Der er meldt én bolig ledig.');
    await ours.getByRole('button', { name: 'Gem', exact: true }).click();
    await ours.getByRole('button', { name: 'Send til godkendelse' }).click();
    await expect(ours.getByText('Oversigten er sendt til de andre parter.')).toBeVisible();

    const theirs = await pageOf(managers.organisation, { javaScriptEnabled });
    await theirs.goto(paths.home);
    await theirs.getByRole('link', { name: /Boligforum venter på jeres godkendelse/ }).click();
    await expect(theirs.getByText('Der er meldt én bolig ledig.')).toBeVisible();
    await theirs.getByLabel('Skriv til de andre parter').fill('Vi er enige.');
    await theirs.getByRole('button', { name: 'Send kommentar' }).click();
    await theirs.getByRole('button', { name: 'Godkend' }).click();
    await expect(theirs.getByText('I har godkendt.')).toBeVisible();
    await ours.reload();
    await expect(ours.getByText('Vi er enige.')).toBeVisible();
    await ours.getByRole('button', { name: 'Godkend' }).click();
    await expect(ours.getByText('Alle har godkendt. Rettelsesfristen løber.')).toBeVisible();

    await closeSummaries(systemAt('2025-10-20T08:00:00Z'));
    await voided(town, home);
    await ours.reload();
    await expect(ours.getByText('Tallene står fast.', { exact: false })).toBeVisible();
    await ours.getByRole('link', { name: 'Ret efter lukning' }).click();
    await ours.getByLabel('Begrundelse').fill('Opsigelsen blev trukket tilbage.');
    await ours.getByRole('button', { name: 'Lav rettelsen' }).click();
    await expect(ours.getByText('Rettelsen er lavet.', { exact: false })).toBeVisible();
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Godkend' }).click();
    await theirs.getByRole('link', { name: 'Udgave 3: Rettelse efter lukning' }).click();
    await expect(theirs.getByRole('heading', { name: 'Udgave 3: Rettelse efter lukning' })).toBeVisible();
    expect(await takenOut(theirs, 'PDF til mødet')).toMatch(/\.pdf$/);
    expect(await takenOut(theirs, 'Alle filer i en mappe (ZIP)')).toMatch(/\.zip$/);
  });
}
