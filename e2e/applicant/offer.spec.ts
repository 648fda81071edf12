import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { givenFacts } from '@/lib/testing/agreements/stated';
import { givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { givenApplicant } from '@/lib/testing/lettings/applicants';
import { job } from '@/lib/testing/lettings/households';
import { type GivenOffer, givenOffer, givenOpenLetting, offerOnRecord } from '@/lib/testing/lettings/offers';
import { aJpeg } from '@/lib/testing/lettings/papers';
import { granted } from '@/lib/testing/lettings/slots';
import { withdrawOffer } from '@/lib/usecases/offers/withdraw-offer';
import { expect, test, withOrWithout } from '../fixtures';
import { phoneOf } from '../phone';

const NAME = 'Prøve Telefonbruger';
const BORN = { day: '17', month: '5', year: '1985' };

async function offered(town: Town): Promise<GivenOffer> {
  const { applicantId } = await givenApplicant(town, { name: NAME });
  return givenOffer(town, { applicantId });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .setLegacyMode(true)
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)).toEqual(
    [],
  );
  const [wide, room] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(room ?? 0);
}

for (const javaScriptEnabled of [true, false]) {
  test(`an applicant answers from a phone, changes her mind and says yes${withOrWithout(javaScriptEnabled)}`, async ({
    browser,
    baseURL,
    town,
  }) => {
    const { offerId, secret } = await offered(town);
    const page = await phoneOf(browser, baseURL, javaScriptEnabled);
    const answer = await page.goto(`/offer/${secret}`);
    expect(answer?.headers()).toMatchObject({
      'cache-control': expect.stringContaining('no-store'),
      'x-robots-tag': expect.stringContaining('noindex'),
    });
    await expect(page.getByRole('heading', { level: 1, name: 'Tilbud om en bolig' })).toBeVisible();
    await expect(page.getByText('Eksempelvej 12, 2. tv')).toBeVisible();
    await expect(page.getByText('Svar ja eller nej senest mandag 13. oktober')).toBeVisible();
    expect(await page.content()).not.toContain('Telefonbruger');
    expect((await offerOnRecord(offerId)).state).toBe('SENT');
    await page.getByLabel('Hvorfor siger du nej?').selectOption('Huslejen er for høj');
    await page.getByRole('button', { name: 'Nej tak' }).click();
    await expect(page.getByText('Du har sagt nej til boligen.')).toBeVisible();
    expect(await offerOnRecord(offerId)).toMatchObject({ state: 'NO', declineReason: 'RENT' });
    await page.getByRole('button', { name: 'Ja tak, jeg vil gerne have boligen' }).click();
    await expect(page.getByText('Du har sagt ja til boligen.')).toBeVisible();
    expect(await offerOnRecord(offerId)).toMatchObject({ state: 'YES', answeredBy: 'APPLICANT' });
    if (javaScriptEnabled) await expectAccessible(page);
  });
}

test('opening the link as often as one likes changes nothing at all', async ({ baseURL, request, town }) => {
  const { offerId, secret } = await offered(town);
  const rows = () => rowsOf('SELECT o::text AS row FROM offer o WHERE id = $1', [offerId]);
  const before = await rows();
  for (let n = 0; n < 3; n += 1) expect((await request.get(`${baseURL}/offer/${secret}`)).status()).toBe(200);
  expect((await request.head(`${baseURL}/offer/${secret}`)).status()).toBe(200);
  expect(await rows()).toEqual(before);
});

test('a link says what became of the offer until its last day; then whom to call, whatever the reason', async ({
  browser,
  baseURL,
  town,
}) => {
  const page = await phoneOf(browser, baseURL);
  const withdrawn = await offered(town);
  granted(await withdrawOffer(town.officer, { offerId: withdrawn.offerId, revision: 1 }));
  await page.goto(`/offer/${withdrawn.secret}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tilbuddet gælder ikke længere');
  await expect(page.getByRole('button', { name: /^Ja tak|^Nej tak/ })).toHaveCount(0);
  await expectAccessible(page);
  await insert(`UPDATE offer SET link_until = '2025-10-03' WHERE id = $1`, [withdrawn.offerId]);
  const late = await offered(town);
  await insert(`UPDATE offer SET answer_due = '2025-10-03' WHERE id = $1`, [late.offerId]);
  const texts = [];
  for (const secret of [withdrawn.secret, late.secret, 'x'.repeat(43), 'kort']) {
    await page.goto(`/offer/${secret}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Linket virker ikke længere');
    texts.push(await page.locator('main').textContent());
  }
  expect(new Set(texts).size).toBe(1);
  expect(texts[0]).toContain('Ring til den boligorganisation');
  await expectAccessible(page);
});

test('papers are asked for in plain words, and the birth date first, a few times only', async ({
  browser,
  baseURL,
}) => {
  const town = await givenTown();
  const { secret, offerId, applicantId } = await offeredTightened(town);
  const page = await phoneOf(browser, baseURL);
  await page.goto(`/offer/${secret}`);
  await expect(page.getByRole('heading', { name: 'Det skal du kunne vise' })).toBeVisible();
  await expect(page.getByText(/^Pas/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Ja tak/ }).click();
  await expect(page.getByRole('heading', { name: 'Send disse' })).toBeVisible();
  await expect(page.getByLabel('Hvem og hvilket papir?')).toHaveCount(0);
  await expectNobodyIn(page, applicantId);
  const prove = async (born: typeof BORN) => {
    await page.getByLabel('Dag').fill(born.day);
    await page.getByLabel('Måned').fill(born.month);
    await page.getByLabel('År', { exact: true }).fill(born.year);
    await page.getByRole('button', { name: 'Fortsæt' }).click();
  };
  await prove({ ...BORN, year: '1986' });
  await expect(page.getByText('Datoen passer ikke. Du kan prøve 4 gange mere.').first()).toBeVisible();
  await expectAccessible(page);
  await prove(BORN);
  await expect(page.getByLabel('Hvem og hvilket papir?')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Hvem og hvilket papir?').selectOption('Eksamensbevis');
  const picture = { name: 'bevis.jpg', mimeType: 'image/jpeg', buffer: await aJpeg() };
  await page.getByLabel('Filer').setInputFiles(picture);
  await page.getByRole('button', { name: 'Send filer' }).click();
  await expect(page.getByText('1 fil er modtaget.')).toBeVisible();
  await expect(page.getByText('1 papir modtaget')).toBeVisible();
  await page.context().clearCookies();
  await insert('UPDATE offer SET wrong_births = 4 WHERE id = $1', [offerId]);
  await page.goto(`/offer/${secret}`);
  await prove({ ...BORN, year: '1986' });
  await expect(page.getByText(/Der er prøvet for mange gange/).first()).toBeVisible();
  await page.goto(`/offer/${secret}`);
  await expect(page.getByText(/Du kan prøve igen/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Fortsæt' })).toHaveCount(0);
});

/** Whoever has only the link learns nothing of who was offered the home: not in what is seen, nor in what the page carries. */
async function expectNobodyIn(page: Page, applicantId: string): Promise<void> {
  const html = [await page.content(), await (await page.request.get(page.url())).text()].join();
  expect(html.match(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi)).toBeNull();
  const [row] = await rowsOf<Record<string, string | null>>(
    'SELECT name, email, phone, street, reference, external_id FROM applicant WHERE id = $1',
    [applicantId],
  );
  for (const known of [...Object.values(row ?? {}), '1985-05-17', '17.05.1985', '17. maj 1985'])
    if (known) expect(html).not.toContain(known);
}

/** Where every member has to meet the tightened criteria. */
async function offeredTightened(town: Town): Promise<GivenOffer> {
  const { applicantId, memberIds } = await givenApplicant(town, {
    name: NAME,
    members: [{ relation: 'APPLICANT', bornOn: '1985-05-17' }],
  });
  const [own] = memberIds;
  // Educated, so that a diploma is asked for.
  if (own)
    await givenFacts(applicantId, own, {
      work: [job()],
      education: { level: 'VOCATIONAL', taken: 'IN_DENMARK', approved: null },
    });
  return givenOffer(town, { applicantId, letting: await givenOpenLetting(town, { tier: 'RED' }) });
}
