import { givenFacts } from '@/lib/testing/agreements/stated';
import { rowsOf } from '@/lib/testing/builders';
import { job } from '@/lib/testing/lettings/households';
import { offeredInRed } from '@/lib/testing/lettings/offered';
import { aJpeg, aPdf } from '@/lib/testing/lettings/papers';
import { expect, test, withOrWithout } from '../fixtures';

const HTML = {
  name: 'løn.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('<script>alert(1)</script>'),
};

for (const javaScriptEnabled of [true, false]) {
  test(`an officer hands in payslips, looks at them and accepts them${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
  }) => {
    const { offerId, applicantId, memberIds } = await offeredInRed(town);
    await givenFacts(applicantId, memberIds[0], { work: [job()] });
    const page = await pageOf(town.officer, { javaScriptEnabled });
    await page.goto(`/offers/${offerId}`);
    await page
      .getByRole('region', { name: 'Dokumentation' })
      .getByRole('link', { name: 'Tilføj dokumentation' })
      .click();
    await expect(page.getByRole('heading', { level: 1, name: 'Dokumentation' })).toBeVisible();

    const upload = page.getByRole('region', { name: 'Læg filer op' });
    await upload.getByLabel('Hvem og hvilket papir?').selectOption({ label: 'Lønsedler' });
    await upload
      .getByLabel('Filer')
      .setInputFiles([
        { name: 'august.pdf', mimeType: 'application/pdf', buffer: aPdf(400_000) },
        { name: 'september.jpg', mimeType: 'image/jpeg', buffer: await aJpeg(800, 600) },
        HTML,
      ]);
    await upload.getByRole('button', { name: 'Send filer' }).click();
    await expect(page.getByText('2 filer er modtaget.')).toBeVisible();
    await expect(page.getByText('Filen er hverken PDF, JPG eller PNG.')).toBeVisible();

    await page.getByRole('link', { name: /^Se og vurdér: Lønsedler/ }).click();
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('img')).toBeVisible();
    const looks = () =>
      rowsOf(
        'SELECT w.viewed_by FROM paper_view w JOIN paper_file f ON f.id = w.file_id WHERE f.organisation_id = $1',
        [town.organisationId],
      );
    expect(await looks()).toEqual([{ viewed_by: town.officer.userId }]);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Hent august.pdf' }).click();
    expect((await download).suggestedFilename()).toBe('august.pdf');
    expect(await looks()).toHaveLength(2);

    await page.getByRole('button', { name: 'Gem vurderingen' }).click();
    await expect(page.getByRole('alert').getByRole('link')).toHaveCount(1);
    await page.getByRole('radio', { name: 'Papiret viser det, det skal' }).check();
    await page.getByLabel('Dækker fra måned').fill('7.2025');
    await page.getByLabel('Til og med måned').fill('2025-09');
    await page.getByRole('button', { name: 'Gem vurderingen' }).click();
    await expect(page.getByText('Vurderingen er gemt.')).toBeVisible();
    await expect(page.getByText('Dækker juli 2025 til september 2025')).toBeVisible();
  });
}

test('a certificate is looked at, not kept: the outcome, the day and the name are', async ({
  town,
  pageOf,
}) => {
  const { offerId } = await offeredInRed(town);
  const page = await pageOf(town.officer, { javaScriptEnabled: false });
  await page.goto(`/offers/${offerId}/papers`);
  const shown = page.getByRole('region', { name: 'Notér et papir, I har set' });
  await expect(shown.getByText('En dom på attesten er ikke i sig selv et nej.')).toBeVisible();
  await shown
    .getByLabel('Hvad er det for et papir?')
    .selectOption({ label: 'Ansøger, 40 år: Straffeattest' });
  await shown.getByRole('radio', { name: 'Papiret viser det, det skal' }).check();
  await shown.getByLabel('Udstedt den').fill('2025-09-20');
  await shown.getByRole('button', { name: 'Notér som set' }).click();
  await expect(page.getByText('Vurderingen er gemt.')).toBeVisible();
  const row = page.getByRole('row', { name: /Straffeattest/ });
  await expect(row).toContainText('Forevist');
  await expect(row).toContainText('Set 06.10.2025');
});

test('what will be deleted is shown before it is', async ({ town, pageOf }) => {
  const page = await pageOf(town.officer);
  await page.goto('/deletions');
  await expect(page.getByRole('heading', { level: 1, name: 'Sletning' })).toBeVisible();
  await expect(page.getByText('Der er ingenting, som skal slettes de næste 14 dage.')).toBeVisible();
  await expect(page.getByText(/^Slettes, når der er truffet beslutning, og senest 14 dage/)).toBeVisible();
});
