import type { Page } from '@playwright/test';
import { givenAccount } from '@/lib/testing/accounts';
import { givenDepartment } from '@/lib/testing/builders';
import { givenOffered } from '@/lib/testing/lettings/slots';
import { expect, givenColleague, test } from '../fixtures';

const MOST_STOPS = 120;

/** Goes on with Tab alone until the focus is on what has the name, and it can be seen that it is. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement)) return { name: '', seen: false };
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : [];
      const text = labels.map((label) => label.textContent).join(' ') || (element.textContent ?? '');
      return {
        name: element.getAttribute('aria-label') ?? text,
        seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      };
    });
    if (!name.test(focused.name.trim())) continue;
    expect(focused.seen, `the focus on ${name}`).toBe(true);
    return;
  }
  throw new Error(`Tab never came to ${name}`);
}

const press = async (page: Page, name: RegExp, key = 'Enter') => {
  await tabTo(page, name);
  await page.keyboard.press(key);
};

test('the first stop leads past the menu', async ({ town, pageOf }) => {
  const page = await pageOf(town.officer);
  await page.goto('/vacancies');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til indholdet' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('an officer reports a home by the keyboard', async ({ town, pageOf }) => {
  const department = await givenDepartment(town);
  const page = await pageOf(town.officer);
  await page.goto(`/vacancies/new?department=${department}`);
  for (const [field, text] of [
    [/^Lejemålets nummer$/, 'T-1'],
    [/^Vej/, 'Syrenparken'],
    [/^Husnummer/, '7'],
    [/^Postnummer/, '4300'],
    [/^By/, 'Holbæk'],
    [/^Rum/, '3'],
    [/^Areal/, '78,5'],
    [/^Husleje/, '5940'],
    [/^Ledig fra/, '12122025'],
  ] as const) {
    await tabTo(page, field);
    await page.keyboard.type(text);
  }
  await press(page, /^Meld ledig$/);
  await expect(page).toHaveURL(/\/vacancies\/[0-9a-f-]{36}$/);
  await expect(page.getByText('Boligorganisationen udlejer boligen.').first()).toBeVisible();
});

test('a caseworker receives a home and names a citizen by the keyboard', async ({ town, pageOf }) => {
  await givenOffered(town, await givenDepartment(town), 1, { allocationRule: 'ACCESSIBLE_FULL' });
  const page = await pageOf(town.caseworker);
  await page.goto('/slots');
  await press(page, /^Modtag Eksempelvej/);
  await expect(page.getByText('Nu skal en borger anvises.')).toBeVisible();
  await press(page, /^Anvis borger$/);
  await expect(page.getByLabel('Kommunens sagsnummer')).toBeVisible();
  await tabTo(page, /^Kommunens sagsnummer/);
  await page.keyboard.type('SAG-3');
  await press(page, /^Opfyldt\./, 'Space');
  await press(page, /^Anvis borger$/);
  await expect(page.getByText('Borgeren er anvist.')).toBeVisible();
});

test('a manager comes from her day to the books by the keyboard', async ({ town, pageOf }) => {
  await givenOffered(town, await givenDepartment(town));
  const page = await pageOf(await givenColleague(town, 'MANAGER', 'ORGANISATION'));
  await page.goto('/');
  await press(page, /^Åbn overblik$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overblik');
  await press(page, /^År$/);
  await expect(page).toHaveURL(/period=2025/);
  await press(page, /^Vis hvert regnskab$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hvert regnskab');
});

test('whoever looks after agreements opens one by the keyboard, and so does a reader', async ({
  town,
  pageOf,
}) => {
  for (const role of ['AGREEMENT_ADMIN', 'READER'] as const) {
    const page = await pageOf(await givenColleague(town, role, 'MUNICIPALITY'));
    await page.goto('/');
    await press(page, /^Aftaler$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Aftaler');
    await press(page, /^Rammeaftale om udlejning/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Rammeaftale om udlejning/);
  }
});

test('a system administrator closes an access by the keyboard', async ({ town, pageOf }) => {
  await givenAccount(town.caseworker.userId);
  const page = await pageOf(await givenColleague(town, 'SYSTEM_ADMIN', 'MUNICIPALITY'));
  await page.goto('/people');
  await press(page, /^Luk adgangen for/);
  await expect(page.getByRole('status')).toContainText('er lukket.');
});
