import type { Browser, Page } from '@playwright/test';
import { type EmptyHouse, openEmptyHouse } from './empty-house';
import { enterPassword } from './enter-password';
import { expect, test } from './fixtures';

const PASSWORD = 'fire gule heste i regn';
let house: EmptyHouse;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  house = await openEmptyHouse();
});
test.afterAll(() => house.close());

/** Follows a link of her own in a browser of her own, and chooses a password. */
async function welcomed(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: house.base })).newPage();
  await page.goto(link);
  await expect(page).toHaveURL(`${house.base}/welcome`);
  await page.getByLabel('Adgangskode', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Adgangskoden igen').fill(PASSWORD);
  await page.getByRole('button', { name: 'Gem adgangskoden' }).click();
  await expect(page).toHaveURL(`${house.base}/`);
  return page;
}

async function invited(page: Page, name: string, role: string, place: string): Promise<string> {
  await page.goto('/people/new');
  await page.getByLabel('Navn', { exact: true }).fill(name);
  await page.getByLabel('E-mail', { exact: true }).fill(`${name.split(' ')[0]?.toLowerCase()}@proeve.dk`);
  await page.getByLabel('Sted', { exact: true }).selectOption({ label: place });
  await page.getByLabel('Rolle', { exact: true }).selectOption({ label: role });
  await page.getByRole('button', { name: 'Lav et link' }).click();
  const link = page.getByLabel('Link til brugeren');
  const again = page.getByRole('heading', { name: 'Log ind igen' });
  // Asked for once, and then for ten minutes no more.
  await expect(link.or(again)).toBeVisible();
  if (await again.isVisible()) {
    await enterPassword(page, PASSWORD);
    await page.getByRole('button', { name: 'Lav et link' }).click();
  }
  return link.inputValue();
}

async function broughtIn(page: Page, kind: string, lines: readonly string[]): Promise<void> {
  await page.goto(`/imports/${kind}`);
  const buffer = Buffer.from(lines.join('\r\n'));
  await page
    .getByLabel('CSV- eller Excel-fil')
    .setInputFiles({ name: `${kind}.csv`, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: 'Se, hvad der vil ske' }).click();
  await page.getByRole('button', { name: 'Hent rækkerne ind' }).click();
  await expect(page.getByText('Rækkerne er hentet ind.').first()).toBeVisible({ timeout: 30_000 });
}

async function signed(page: Page, draft: string, signatory: string): Promise<void> {
  await page.goto(`${draft}/sign`);
  await page.getByLabel('Underskriver').fill(signatory);
  await page.getByRole('button', { name: 'Registrér underskrift' }).click();
  await expect(page.getByText('Underskriften er registreret.')).toBeVisible();
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const danish = (day: string) => day.split('-').reverse().join('.');
const TOWN = 'Prøvekøbing Kommune';
const HOUSING = 'Prøve Boligselskab';

test('from an empty database to a first verdict, through pages and files alone', async ({ browser }) => {
  test.setTimeout(300_000);
  const visitor = await (await browser.newContext({ baseURL: house.base })).newPage();
  await visitor.goto('/sign-in');
  await expect(visitor.getByText('Ingen kan logge ind endnu.')).toBeVisible();
  await expect(visitor.getByText('Prøv med eksempeldata')).toHaveCount(0);

  expect(house.createAdministrator('admin@holbaek.example', 'Demo Person').status).toBe(1);
  const made = house.createAdministrator('drift@proeve.dk', 'Dorte Drift');
  expect(made.status, made.said).toBe(0);
  const admin = await welcomed(browser, made.link);
  await expect(admin.getByText('0 af 3 trin er på plads.')).toBeVisible();
  // The link opened once.
  await visitor.goto(made.link);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Linket virker ikke');

  await admin.goto('/installation/municipalities/new');
  await admin.getByLabel('Kommunekode').fill('999');
  await admin.getByLabel('Kommunens navn').fill(TOWN);
  await admin.getByRole('button', { name: 'Opret kommune' }).click();
  await expect(admin.getByText('Det er gemt.')).toBeVisible();
  await admin.goto('/installation/organisations/new');
  await admin.getByLabel('Boligorganisationens navn').fill(HOUSING);
  await admin.getByLabel('CVR-nummer').fill('12345678');
  await admin.getByLabel(TOWN).check();
  await admin.getByRole('button', { name: 'Opret boligorganisation' }).click();
  await expect(admin.getByText('Det er ikke et CVR-nummer.', { exact: false }).first()).toBeVisible();
  await admin.getByLabel('CVR-nummer').fill('42008419');
  await admin.getByRole('button', { name: 'Opret boligorganisation' }).click();
  await expect(admin.getByText('Det er gemt.')).toBeVisible();

  const system = await welcomed(browser, await invited(admin, 'Signe System', 'Systemadministrator', TOWN));
  await broughtIn(system, 'boligorganisationer', [
    'cvr;navn',
    `42008419;${HOUSING}`,
    '10000009;Anden Boligforening',
  ]);
  await expect(system.getByText('1 ny, 0 ændrede, 1 uændret', { exact: false }).first()).toBeVisible();

  const links = {
    leader: await invited(admin, 'Lone Leder', 'Leder', TOWN),
    agreement: await invited(admin, 'Asta Aftale', 'Aftaleansvarlig', TOWN),
    caseworker: await invited(admin, 'Anton Anviser', 'Kommunal anviser', TOWN),
    landlord: await invited(admin, 'Bent Bolig', 'Leder', HOUSING),
    officer: await invited(admin, 'Ulla Udlejning', 'Udlejningsmedarbejder', HOUSING),
  };
  await admin.goto('/first-use');
  await expect(admin.getByText('Leder mangler hos Anden Boligforening')).toBeVisible();
  const other = await welcomed(browser, await invited(admin, 'Otto Anden', 'Leder', 'Anden Boligforening'));
  await welcomed(browser, await invited(admin, 'Anna Anden', 'Udlejningsmedarbejder', 'Anden Boligforening'));
  const leader = await welcomed(browser, links.leader);
  const agreement = await welcomed(browser, links.agreement);
  const caseworker = await welcomed(browser, links.caseworker);
  const landlord = await welcomed(browser, links.landlord);
  const officer = await welcomed(browser, links.officer);
  await admin.goto('/first-use');
  await expect(admin.getByText('Alt er på plads')).toBeVisible();
  // Nothing of cases opens to whoever looks after the installation.
  expect((await admin.goto('/vacancies'))?.status()).toBe(403);

  await agreement.goto('/first-use');
  await agreement.getByRole('link', { name: 'Gå til aftalen' }).click();
  const begin = agreement.getByRole('region', { name: 'Begynd ud fra en anden kommunes aftale' });
  await begin.getByLabel('Aftalens titel').fill('Rammeaftale for Prøvekøbing');
  await begin.getByLabel('Gælder fra').fill('2026-01-01');
  await begin.getByRole('button', { name: 'Begynd aftalen' }).click();
  await expect(agreement.getByRole('heading', { level: 1 })).toContainText('Rammeaftale for Prøvekøbing');
  const draft = new URL(agreement.url()).pathname;
  await agreement.goto(`${draft}/sign`);
  await agreement.getByRole('button', { name: 'Send til underskrift' }).click();
  await expect(agreement.getByText('Til underskrift', { exact: true })).toBeVisible();
  await signed(leader, draft, 'Lone Leder, borgmester');
  await signed(landlord, draft, 'Bent Bolig, direktør');
  await signed(other, draft, 'Otto Anden, direktør');
  await leader.goto(`${draft}/sign`);
  await leader.getByRole('button', { name: 'Offentliggør' }).click();
  await expect(leader.getByText('Aftalen er offentliggjort.')).toBeVisible();

  await broughtIn(landlord, 'afdelinger', [
    'afdelingsnr;navn;omraade;antal_familieboliger',
    '14;Eksempelparken;;120',
  ]);
  await broughtIn(leader, 'indplacering', [
    'cvr;afdelingsnr;niveau_eller_farve;gyldig_fra;besluttet_dato;forum;begrundelse',
    '42008419;14;grøn;01.01.2026;15.12.2025;Embedsmandsgruppen;Indplaceret efter rammeaftalen',
  ]);
  await broughtIn(landlord, 'boliger', [
    'afdelingsnr;lejemaalsnr;boligtype;vejnavn;husnr;postnr;by;rum;areal_m2;husleje_ekskl_forbrug',
    ...[1, 2, 3].map((n) => `14;014-00${n};familiebolig;Syrenparken;${n};4300;Prøvekøbing;3;78,5;5.940,00`),
  ]);
  // Five at every third home is five thirds; the municipality had one of them.
  await broughtIn(landlord, 'udlejninger', [
    'afdelingsnr;boligtype;meldt_ledig_dato;udlejet_efter',
    ...['almindelig', 'oprykning', 'kommunal', 'almindelig', 'almindelig'].map(
      (letAs, at) => `14;familiebolig;0${at + 1}.02.2026;${letAs}`,
    ),
  ]);
  // Two thirds and one third: the first home that is reported is the municipality's.
  await broughtIn(officer, 'ledige-boliger', [
    'ekstern_id;afdelingsnr;lejemaalsnr;boligtype;vejnavn;husnr;postnr;by;rum;areal_m2;husleje_ekskl_forbrug;meldt_ledig_dato;ledig_fra_dato',
    ...[1, 2].map(
      (n) =>
        `UB-${n};14;014-00${n};familiebolig;Syrenparken;${n};4300;Prøvekøbing;3;78,5;5.940,00;${danish(inDays(0))};${danish(inDays(60))}`,
    ),
  ]);
  await officer.goto('/vacancies');
  await officer.getByRole('link', { name: 'Syrenparken 1', exact: false }).first().click();
  await expect(officer.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Boligen går til kommunal anvisning.',
  );
  await expect(
    officer.getByText('Saldo 2/3 + andel 1/3 = 1. Turen bruges', { exact: false }).first(),
  ).toBeVisible();
  await officer.goto('/vacancies/new');
  const departments = officer.getByLabel('Afdeling', { exact: true });
  const option = departments.locator('option', { hasText: 'Eksempelparken' });
  await departments.selectOption((await option.getAttribute('value')) ?? '');
  await officer.getByLabel('Lejemålets nummer', { exact: true }).fill('014-003');
  await officer.getByLabel('Vej', { exact: true }).fill('Syrenparken');
  await officer.getByLabel('Husnummer').fill('3');
  await officer.getByLabel('Postnummer').fill('4300');
  await officer.getByLabel('By', { exact: true }).fill('Prøvekøbing');
  await officer.getByLabel('Rum').fill('3');
  await officer.getByLabel('Areal').fill('78,5');
  await officer.getByLabel('Husleje pr. måned ekskl. forbrug').fill('5.940,00');
  await officer.getByLabel('Ledig fra').fill(inDays(60));
  await officer.getByRole('button', { name: 'Meld ledig', exact: true }).click();
  await expect(officer.getByRole('heading', { level: 2 }).first()).toHaveText(
    'Boligorganisationen udlejer boligen.',
  );
  await expect(officer.getByText('Rammeaftale for Prøvekøbing, afsnit 6').first()).toBeVisible();
  for (const person of [leader, landlord]) {
    await person.goto('/first-use');
    await expect(person.getByText('Alt er på plads')).toBeVisible();
  }

  // Her role is another from her next page on, and a closed access has no next page.
  await admin.goto('/people');
  await admin.getByRole('link', { name: 'Anton Anviser' }).click();
  await admin.getByLabel('Skift til').selectOption({ label: 'Læseadgang' });
  await admin.getByRole('button', { name: /^Skift rollen/ }).click();
  await expect(admin.getByText('Rollen er skiftet.', { exact: false })).toBeVisible();
  expect((await caseworker.goto('/slots'))?.status()).toBe(403);
  await admin.goto('/people');
  await admin.getByRole('button', { name: 'Luk adgangen for Anton Anviser' }).click();
  await expect(admin.getByRole('status')).toContainText('er lukket.');
  await caseworker.goto('/');
  await expect(caseworker).toHaveURL(/\/sign-in/);
  await admin.goto('/people/sign-ins');
  await expect(admin.getByRole('row').filter({ hasText: 'Ulla Udlejning' })).toContainText('Logget ind');
});
