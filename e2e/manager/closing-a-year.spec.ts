import { paths } from '@/lib/platform/paths';
import { givenManagers } from '@/lib/testing/agreements/placement-rounds';
import { givenDepartment } from '@/lib/testing/builders';
import { systemAt } from '@/lib/testing/lettings/slots';
import { reportedHome, SO_FAR, twoHoursGo, voided } from '@/lib/testing/summaries/saved-summaries';
import { checkClosedSummaries } from '@/lib/usecases/summaries/check-closed';
import { closeSummaries } from '@/lib/usecases/summaries/close-summaries';
import { expect, test, withOrWithout } from '../fixtures';
import { saidBy, takenOut } from './steps/edition-files';

const PACKAGE = 'Alle filer i en mappe (ZIP)';
const EVERYWHERE = (n: number) => ({ json: n, xlsx: n, csv: n, pdf: n });

for (const javaScriptEnabled of [true, false]) {
  test(`both parties close a year, and restate it${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    test.slow();
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
    await ours.reload();
    const closedEdition = 'Udgave 2: Lukket';
    await ours.getByRole('link', { name: closedEdition }).click();
    await expect(ours.getByRole('heading', { name: closedEdition })).toBeVisible();
    const closed = await takenOut(ours, PACKAGE);
    const paper = await takenOut(ours, 'PDF til mødet');
    expect([closed.name, paper.name]).toEqual([
      expect.stringMatching(/Boligforum.*\.zip$/),
      expect.stringMatching(/Boligforum.*\.pdf$/),
    ]);
    const said = await saidBy(closed.bytes);
    expect(said.reported).toEqual(EVERYWHERE(1));
    expect(said.edition).toEqual({ number: 2, kind: 'CLOSED', reason: null });

    // The tray tells whoever may restate it once it is not what it was made of any more.
    await voided(town, home);
    // Whoever looked while it still stood, this test's twin or the server itself, would not look again within the hour.
    await twoHoursGo(town);
    await checkClosedSummaries(systemAt('2025-10-06T12:00:00Z'));
    await ours.goto(paths.home);
    await ours.getByRole('link', { name: /Grundlaget for Årsoversigt til Boligforum er ændret/ }).click();
    await expect(ours.getByText('Tallene står fast.', { exact: false })).toBeVisible();
    await ours.getByRole('link', { name: 'Ret efter lukning' }).click();
    const reason = 'Opsigelsen blev trukket tilbage.';
    await ours.getByLabel('Begrundelse').fill(reason);
    await ours.getByRole('button', { name: 'Lav rettelsen' }).click();
    await expect(ours.getByText('Rettelsen er lavet.', { exact: false })).toBeVisible();
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Godkend' }).click();
    await theirs.getByRole('link', { name: 'Udgave 3: Rettelse efter lukning' }).click();
    await expect(theirs.getByRole('heading', { name: 'Udgave 3: Rettelse efter lukning' })).toBeVisible();
    const restated = await saidBy((await takenOut(theirs, PACKAGE)).bytes);
    expect(restated.reported).toEqual(EVERYWHERE(0));
    expect(restated.edition).toEqual({ number: 3, kind: 'RESTATED', reason });
    expect(restated.reasonIn(reason)).toEqual({ xlsx: true, pdf: true });

    // What was closed is the same file still, to whoever takes it.
    await ours.getByRole('link', { name: closedEdition }).click();
    await expect(ours.getByRole('heading', { name: closedEdition })).toBeVisible();
    for (const [kind, was] of [
      [PACKAGE, closed],
      ['PDF til mødet', paper],
    ] as const)
      expect((await takenOut(ours, kind)).bytes.equals(was.bytes), kind).toBe(true);
    await theirs.goto(ours.url());
    expect((await saidBy((await takenOut(theirs, PACKAGE)).bytes)).reported).toEqual(EVERYWHERE(1));
  });
}
