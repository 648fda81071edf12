import AxeBuilder from '@axe-core/playwright';
import { newId } from '@/lib/platform/new-id';
import { PASSWORD } from '@/lib/testing/accounts';
import { aSentReport } from '@/lib/testing/api/api';
import { givenDepartment } from '@/lib/testing/builders';
import { enterPassword } from './enter-password';
import { expect, givenColleague, test, withOrWithout } from './fixtures';

/** Between two calls the server may close the connection that was kept open; what is sent again counts once. */
const patient = { maxRetries: 2 };

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator makes a key, a system reports by it, an officer sees who did, and the key is closed${withOrWithout(javaScriptEnabled)}`, async ({
    town,
    pageOf,
    request,
  }) => {
    const departmentId = await givenDepartment(town);
    const admin = await pageOf(await givenColleague(town, 'SYSTEM_ADMIN', 'ORGANISATION'), {
      javaScriptEnabled,
    });
    await admin.goto('/');
    await admin.getByRole('link', { name: 'API-nøgler' }).first().click();
    await admin.getByRole('link', { name: 'Giv et system adgang' }).click();
    await admin.getByLabel('System', { exact: true }).fill('Ejendomssystemet');
    await admin.getByRole('button', { name: 'Lav nøglen' }).click();
    await enterPassword(admin, PASSWORD);
    await expect(admin.getByText('Du skulle logge ind igen.', { exact: false })).toBeVisible();
    await expect(admin.getByLabel('System', { exact: true })).toHaveValue('Ejendomssystemet');
    await admin.getByRole('button', { name: 'Lav nøglen' }).click();
    await expect(admin.getByText('Vælg mindst én ting').first()).toBeVisible();
    await admin.getByLabel(/^melde/).check();
    await admin.getByRole('button', { name: 'Lav nøglen' }).click();
    const key = await admin.getByLabel('Nøglen', { exact: true }).inputValue();
    expect(key).toMatch(/^noeglen_[0-9a-f]{8}_[\w-]{43}$/);

    const headers = { authorization: `Bearer ${key}`, 'idempotency-key': newId() };
    const send = () =>
      request.post('/api/v1/vacancies', { headers, data: aSentReport(departmentId), ...patient });
    const answer = await send();
    expect(answer.status()).toBe(201);
    const { id, verdict } = await answer.json();
    expect(verdict.headline.da).toBe('Boligorganisationen udlejer boligen.');
    // It may report, and nothing else.
    expect((await request.get('/api/v1/vacancies', { headers, ...patient })).status()).toBe(403);

    const officer = await pageOf(town.officer, { javaScriptEnabled });
    await officer.goto(`/vacancies/${id}`);
    await expect(officer.getByText('Ejendomssystemet (API)').first()).toBeVisible();

    await admin.getByRole('link', { name: 'Til API-nøgler' }).click();
    await admin.getByRole('link', { name: 'Ejendomssystemet' }).click();
    await expect(admin.getByText('Aldrig')).toHaveCount(0);
    await admin.getByRole('button', { name: 'Lav en ny nøgle' }).click();
    const next = await admin.getByLabel('Nøglen', { exact: true }).inputValue();
    await admin.getByRole('link', { name: 'Til systemet' }).click();
    await admin.getByLabel('Kald på én gang').fill('5');
    await admin.getByRole('button', { name: 'Sæt grænsen' }).click();
    await expect(admin.getByText('Tallet skal være mindst 10.').first()).toBeVisible();
    await admin.getByLabel('Kald på én gang').fill('200');
    await admin.getByRole('button', { name: 'Sæt grænsen' }).click();
    await expect(admin.getByText('Grænsen er sat.', { exact: false })).toBeVisible();
    await expect(admin.getByText('Højst 200 kald på én gang og 240 i minuttet')).toBeVisible();
    await admin.getByRole('link', { name: `Luk nøglen ${key.slice(0, 16)}` }).click();
    await admin.getByRole('button', { name: 'Luk nøglen' }).click();
    await expect(admin.getByText('Nøglen er lukket.')).toBeVisible();
    expect((await send()).status()).toBe(401);
    const moved = { headers: { authorization: `Bearer ${next}` }, ...patient };
    expect((await request.get('/api/v1/key', moved)).status()).toBe(200);
  });
}

test('a session opens nothing of the API, and every refusal is JSON', async ({ town, pageOf, request }) => {
  const officer = await pageOf(town.officer);
  const own = await officer.request.get('/api/v1/vacancies');
  expect(own.status()).toBe(401);
  expect(own.headers()['content-type']).toBe('application/problem+json');
  expect(own.headers()['www-authenticate']).toBe('Bearer');
  for (const path of ['/api/v1', '/api/v1/ingen', '/api/v1/vacancies/x/y']) {
    const none = await request.get(path);
    expect([path, none.status(), (await none.json()).code]).toEqual([path, 404, 'not-found']);
  }
  const wrong = await request.put('/api/v1/vacancies');
  expect([wrong.status(), wrong.headers().allow]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
  expect((await wrong.json()).code).toBe('method-not-allowed');
  const large = await request.post('/api/v1/vacancies', { data: { a: 'x'.repeat(2_000_000) } });
  expect((await large.json()).code).toBe('key-missing');
  const document = await (await request.get('/api/v1/openapi.json?language=en')).json();
  expect(document.openapi).toBe('3.1.1');
  expect(document.paths['/vacancies'].post.summary).toBe('Report a vacancy and have it allocated');
});

test('anybody may read what the API is', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refused.push(message.text());
  });
  for (const size of [
    { width: 1280, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto('/api-docs');
    await expect(page.getByRole('heading', { name: 'Meld en ledig bolig og få den fordelt' })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`),
    ).toEqual([]);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(wide).toBeLessThanOrEqual(room ?? 0);
  }
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Report a vacancy and have it allocated' })).toBeVisible();
  expect(refused).toEqual([]);
});
