import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import type { Role, Side } from '@/lib/domain/access/role';
import type { UserScope } from '@/lib/domain/access/scope';
import { givenAccount, givenSession } from '@/lib/testing/accounts';
import { givenPerson, givenTown, type Town } from '@/lib/testing/builders';

type Visit = { readonly javaScriptEnabled?: boolean };

type Fixtures = {
  /** A municipality of the test's own: nothing leans on the demonstration's data. */
  town: Town;
  /** A page where the person is signed in, in a browser of her own. */
  pageOf: (person: UserScope, visit?: Visit) => Promise<Page>;
};

/** Without JavaScript everything of the main journeys works too. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
  town: async ({}, use) => use(await givenTown()),
  pageOf: async ({ browser, baseURL }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person, visit = {}) => {
      const context = await browser.newContext({ baseURL, ...visit });
      opened.push(context);
      await signIn(context, person, baseURL ?? '');
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

export { expect } from '@playwright/test';

/** A colleague of the town in another role. */
export const givenColleague = (town: Town, role: Role, side: Side): Promise<UserScope> =>
  givenPerson(role, {
    ...(side === 'ORGANISATION'
      ? { organisations: [town.organisationId] }
      : { municipalities: [town.municipalityId] }),
    reach: [town.municipalityId],
  });

/** What a title says of the way a test visits. */
export const withOrWithout = (javaScriptEnabled: boolean): string =>
  javaScriptEnabled ? '' : ', without JavaScript';

const withAccount = new Set<string>();

/** A real session of a real account, without walking through the sign-in page again. */
export async function signIn(context: BrowserContext, person: UserScope, baseURL: string): Promise<void> {
  if (!withAccount.has(person.userId)) await givenAccount(person.userId);
  withAccount.add(person.userId);
  const sessionId = await givenSession(person.userId);
  const secret = process.env.NEXTAUTH_SECRET ?? '';
  const value = await encode({ token: { sub: person.userId, sid: sessionId }, secret });
  const bound = { domain: new URL(baseURL).hostname, path: '/', secure: true, httpOnly: true };
  await context.addCookies([{ name: '__Host-noeglen.session', value, sameSite: 'Lax', ...bound }]);
}
