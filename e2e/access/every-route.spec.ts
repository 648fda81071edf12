import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { may } from '@/lib/domain/access/permissions';
import type { DeskSide, Role } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import { givenPerson, givenTown, municipalityCode, type Town } from '@/lib/testing/builders';
import { expect, givenColleague, test } from '../fixtures';
import { addressOf, ROUTES } from './routes';
import { givenThings } from './things';

const DESKS: readonly (readonly [Role, DeskSide])[] = [
  ['LETTING_OFFICER', 'ORGANISATION'],
  ['MANAGER', 'ORGANISATION'],
  ['CASEWORKER', 'MUNICIPALITY'],
  ['MANAGER', 'MUNICIPALITY'],
  ['AGREEMENT_ADMIN', 'MUNICIPALITY'],
  ['READER', 'MUNICIPALITY'],
  ['SYSTEM_ADMIN', 'MUNICIPALITY'],
  ['SYSTEM_ADMIN', 'INSTALLATION'],
];

const DESK = { width: 1280, height: 900 };
const PHONE = { width: 390, height: 844 };

/** Whoever holds the desk: the two whose homes they are themselves, the others as colleagues. */
const at = async (town: Town, role: Role, side: DeskSide): Promise<UserScope> => {
  if (side === 'INSTALLATION') return givenPerson(role, { reach: [] });
  if (role === 'LETTING_OFFICER') return town.officer;
  return role === 'CASEWORKER' ? town.caseworker : givenColleague(town, role, side);
};

/** What the browser refused because of the content policy, and what broke in it. */
function refusalsOn(page: Page): string[] {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refusals.push(message.text());
  });
  page.on('pageerror', (error) => refusals.push(error.message));
  return refusals;
}

/** What there is to look at: colleagues who find the same on a page need not look twice. The frame is each role's own, so `frame` is looked at once. */
const sightOf = (page: Page, frame: string): Promise<string> =>
  page.evaluate((own) => {
    const main = document.querySelector('main')?.cloneNode(true);
    if (!(main instanceof HTMLElement)) throw new Error('A page without a main');
    for (const hidden of main.querySelectorAll('input[type=hidden]')) hidden.remove();
    return `${own} ${main.outerHTML.replace(/\b_[rR]_\w+_/g, '')}`;
  }, frame);

/** WCAG 2.2 AA, and nothing to scroll sideways for, at a desk and on a phone. */
async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // Without frames of other sites the pass over every frame is not needed.
      .setLegacyMode(true)
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`);
    expect.soft(found, `${where} at ${size.width} px`).toEqual([]);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect.soft(wide, `${where}: nothing beside the page at ${size.width} px`).toBeLessThanOrEqual(room ?? 0);
  }
}

// Every desk sees every page in some group; the groups run beside each other.
const GROUPS = 12;

for (let group = 0; group < GROUPS; group += 1) {
  const routes = ROUTES.filter((_, index) => index % GROUPS === group);
  test(`every page opens to each role as the table says, and is accessible: part ${group + 1} of ${GROUPS}`, async ({
    town,
    pageOf,
  }) => {
    test.setTimeout(240_000);
    const things = await givenThings(town);
    const looked = new Set<string>();
    for (const [role, side] of DESKS) {
      const page = await pageOf(await at(town, role, side));
      const refusals = refusalsOn(page);
      for (const route of routes) {
        const where = `${role} at ${route.pattern}`;
        const address = addressOf(route, things);
        const mayEnter = !route.permission || may({ role, side }, route.permission);
        // What a refusal looks like is looked at once, below: of each here its answer says enough.
        const answer = mayEnter ? await page.goto(address) : await page.request.get(address);
        const status = answer?.status() ?? 0;
        if (route.permission) expect(status, where).toBe(mayEnter ? 200 : 403);
        // Where the page chooses between several, what a role may not choose can also be a thing that is not there to it.
        expect(route.permission ? [200, 403] : [200, 403, 404], where).toContain(status);
        expect(answer?.headers()['cache-control'], route.pattern).toContain('no-store');
        if (status !== 200) continue;
        await expect(page.getByRole('heading', { level: 1 }), where).toHaveCount(1);
        const sight = await sightOf(page, route === routes[0] ? role : '');
        if (!looked.has(sight)) await expectAccessible(page, where);
        looked.add(sight);
      }
      expect(refusals, role).toEqual([]);
    }
  });
}

test('pages for everybody, and those that say no, are accessible too', async ({ page, town, pageOf }) => {
  const signedIn = await pageOf(town.officer);
  for (const [visitor, address, status] of [
    [page, '/sign-in', 200],
    [page, '/design', 200],
    [page, paths.publicNotices, 200],
    [page, paths.publicNotice(await municipalityCode(town)), 200],
    [page, '/maintenance', 404],
    [page, '/offer/none-of-ours', 200],
    [page, '/welcome', 200],
    [signedIn, '/slots/exceptions', 403],
    [signedIn, '/vacancies/01a1fceb-cee0-7001-b7fa-4f92a2a83100', 404],
  ] as const) {
    expect((await visitor.goto(address))?.status(), address).toBe(status);
    await expectAccessible(visitor, address);
  }
});

test('without a session every page leads to signing in', async ({ page, town }) => {
  const things = await givenThings(town);
  for (const route of ROUTES) {
    const answer = await page.request.get(addressOf(route, things), { maxRedirects: 0 });
    expect(answer.status(), route.pattern).toBe(307);
    expect(answer.headers().location, route.pattern).toMatch(/\/sign-in/);
  }
});

test('what a town finds in every page and step, another town does not find', async ({ town, pageOf }) => {
  // Some hundreds of pages, twice.
  test.setTimeout(180_000);
  const things = await givenThings(town);
  const other = await givenTown();
  // The installation's administrator looks after all towns, so that none is another's to her.
  for (const [role, side] of DESKS.filter(([, where]) => where !== 'INSTALLATION')) {
    const own = await pageOf(await at(town, role, side));
    const stranger = await pageOf(await at(other, role, side));
    for (const route of ROUTES.filter(({ pattern }) => pattern.includes('['))) {
      if (route.permission && !may({ role, side }, route.permission)) continue;
      const where = `${role} at ${route.pattern}`;
      const address = addressOf(route, things);
      const found = (await own.request.get(address)).status();
      // Pages that choose between several open to some; those that name no thing are the same in every town.
      if (!route.permission && (found !== 200 || !route.pattern.includes('Id]'))) continue;
      expect(found, where).toBe(200);
      const refused = await stranger.request.get(address);
      expect(refused.status(), where).toBe(404);
      expect(await refused.text(), where).not.toContain('Eksempelvej');
    }
  }
});
