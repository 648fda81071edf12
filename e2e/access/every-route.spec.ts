import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { may } from '@/lib/domain/access/permissions';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { newId } from '@/lib/platform/new-id';
import { aReport, givenDepartment, givenPerson, rowsOf, type Town } from '@/lib/testing/builders';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { expect, test } from '../fixtures';
import { addressOf, ROUTES } from './routes';

const DESKS: readonly (readonly [Role, Side])[] = [
  ['LETTING_OFFICER', 'ORGANISATION'],
  ['MANAGER', 'ORGANISATION'],
  ['CASEWORKER', 'MUNICIPALITY'],
  ['MANAGER', 'MUNICIPALITY'],
  ['AGREEMENT_ADMIN', 'MUNICIPALITY'],
  ['READER', 'MUNICIPALITY'],
  ['SYSTEM_ADMIN', 'MUNICIPALITY'],
];

const at = (town: Town, role: Role, side: Side): Promise<UserScope> =>
  givenPerson(role, {
    ...(side === 'ORGANISATION'
      ? { organisations: [town.organisationId] }
      : { municipalities: [town.municipalityId] }),
    reach: [town.municipalityId],
  });

/** One of each thing that an address names: five reports, of which some are the municipality's. */
async function thingsOf(town: Town): Promise<Record<string, string>> {
  const departmentId = await givenDepartment(town);
  const reports = Array.from({ length: 5 }, () => aReport(departmentId));
  const reported = await reportVacancies(town.officer, { idempotencyKey: newId(), reports });
  if (!reported.ok) throw new Error(reported.error.code);
  const [slot] = await rowsOf<{ slotId: string; vacancyId: string }>(
    'SELECT id AS "slotId", vacancy_id AS "vacancyId" FROM slot WHERE department_id = $1 LIMIT 1',
    [departmentId],
  );
  const [agreement] = await rowsOf<{ slug: string }>(
    'SELECT slug FROM agreement WHERE municipality_id = $1',
    [town.municipalityId],
  );
  return { departmentId, ...slot, ...agreement };
}

/** What the browser refused because of the content policy. */
function refusalsOn(page: Page): string[] {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) refusals.push(message.text());
  });
  return refusals;
}

for (const [role, side] of DESKS) {
  test(`every page opens to ${role} at the ${side.toLowerCase()} as the table says, and is accessible`, async ({
    town,
    pageOf,
  }) => {
    test.setTimeout(240_000);
    const things = await thingsOf(town);
    const page = await pageOf(await at(town, role, side));
    const refusals = refusalsOn(page);
    for (const route of ROUTES) {
      const answer = await page.goto(addressOf(route, things));
      const status = answer?.status() ?? 0;
      if (route.permission) {
        // A step of a case is found only while the case stands where it can be taken.
        const opens = /\]\/.+/.test(route.pattern) ? [200, 404] : [200];
        const expected = may({ role, side }, route.permission) ? opens : [403];
        expect(expected, `${role} at ${route.pattern}`).toContain(status);
      }
      expect([200, 403, 404], `${role} at ${route.pattern}`).toContain(status);
      expect(answer?.headers()['cache-control'], route.pattern).toContain('no-store');
      if (status !== 200) continue;
      await expect(page.getByRole('heading', { level: 1 }), route.pattern).toHaveCount(1);
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`,
      );
      expect.soft(found, `${role} at ${route.pattern}`).toEqual([]);
    }
    expect(refusals).toEqual([]);
  });
}

test('without a session every page leads to signing in', async ({ page, town }) => {
  const things = await thingsOf(town);
  for (const route of ROUTES) {
    await page.goto(addressOf(route, things));
    await expect(page, route.pattern).toHaveURL(/\/sign-in/);
  }
});

test('another town’s things are not found', async ({ town, pageOf }) => {
  const things = await thingsOf(town);
  const { givenTown } = await import('@/lib/testing/builders');
  const other = await givenTown();
  for (const person of [other.officer, other.caseworker]) {
    const page = await pageOf(person);
    for (const route of ROUTES.filter(({ pattern }) => pattern.includes('['))) {
      const status = (await page.goto(addressOf(route, things)))?.status();
      expect([403, 404], route.pattern).toContain(status);
      if (route.permission && may(person, route.permission)) expect(status, route.pattern).toBe(404);
    }
  }
});
