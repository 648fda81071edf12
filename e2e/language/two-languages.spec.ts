import type { Page } from '@playwright/test';
import { holbaek2024 } from '@/agreements/holbaek-2024';
import { may } from '@/lib/domain/access/permissions';
import type { DeskScope } from '@/lib/domain/access/scope';
import { columnsOf, exampleOf, headingOf } from '@/lib/domain/imports/columns';
import { IMPORT_KINDS } from '@/lib/domain/imports/kinds';
import { CATALOGUE } from '@/lib/domain/key-figures/catalogue';
import { COLUMN_HEADINGS } from '@/lib/domain/key-figures/figure-columns';
import { COLUMN_EXAMPLES } from '@/lib/domain/key-figures/figures-template';
import { COLUMN_FORMS, TEMPLATE_ROWS } from '@/lib/domain/waiting-list/columns';
import { givenPerson, rowsOf } from '@/lib/testing/builders';
import da from '@/messages/da.json' with { type: 'json' };
import en from '@/messages/en.json' with { type: 'json' };
import { addressOf, ROUTES, type Route } from '../access/routes';
import { givenThings } from '../access/things';
import { expect, givenColleague, test } from '../fixtures';
import { lengthenTexts, textsOn } from './page-texts';

type Messages = { readonly [key: string]: string | Messages };

const leavesOf = (messages: Messages): readonly string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : leavesOf(value)));

/** What the two languages say alike, as patterns with anything in place of what is filled in. */
function saidAlike(): readonly RegExp[] {
  const [danish, english] = [leavesOf(da), leavesOf(en)];
  return (
    danish
      .filter((text, at) => text === english[at])
      // Nothing but what is filled in would match every text.
      .filter((text) => /\p{L}{2}/u.test(text.replace(/\{\w+\}/g, '')))
      .map((text) => new RegExp(`^${text.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{\w+\}/g, '.+')}$`))
  );
}

/** Files have one language, whoever reads about them: their names, a waiting list's headings and the cells of its example. */
const OF_FILES: ReadonlySet<string> = new Set([
  ...Object.values(COLUMN_FORMS).flatMap(({ heading, example }) => [heading, example]),
  ...TEMPLATE_ROWS,
  ...['liste.csv', 'foto.jpg', 'ja', 'nej', 'afdeling', 'diskretioneret'],
  ...Object.values(COLUMN_HEADINGS).flat(),
  ...Object.values(COLUMN_EXAMPLES),
  ...Object.values(CATALOGUE).flatMap(({ headings }) => headings),
  ...IMPORT_KINDS.flatMap((kind) =>
    columnsOf(kind).flatMap((column) => [headingOf(column), exampleOf(kind, column)]),
  ),
]);

/** What the agreement says of itself, in both languages; who drafts it sees the one beside the other. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};
const OF_AGREEMENT: ReadonlySet<string> = new Set(textsOf(holbaek2024));

/** Names, addresses and numbers that people gave: the same in every language. */
async function givenNames(): Promise<readonly string[]> {
  const rows = await rowsOf<{ name: string }>(
    `SELECT name FROM person UNION SELECT name FROM organisation UNION SELECT name FROM municipality UNION SELECT name FROM department
     UNION SELECT name FROM area UNION SELECT address FROM vacancy UNION SELECT city FROM vacancy UNION SELECT unit_number FROM vacancy
     UNION SELECT reference FROM vacancy UNION SELECT text_shared FROM slot_return UNION SELECT forum FROM placement
     UNION SELECT email FROM user_account UNION SELECT split_part(email, '@', 1) FROM user_account
     UNION SELECT '@' || split_part(email, '@', 2) FROM user_account
     UNION SELECT name FROM applicant UNION SELECT reference FROM applicant UNION SELECT file_name FROM waiting_list_import
     UNION SELECT source FROM key_figure UNION SELECT source FROM figure_goal UNION SELECT file_name FROM figure_import UNION SELECT file_name FROM file_import
     UNION SELECT managing_agent FROM organisation UNION SELECT title FROM placement_round
     UNION SELECT forum FROM placement_round UNION SELECT title FROM agreement_draft UNION SELECT reason FROM late_entry
     UNION SELECT name FROM department_change_to UNION SELECT tier_reason FROM department_change_to
     UNION SELECT forum FROM department_change UNION SELECT reason FROM department_change
     UNION SELECT municipality_name FROM reference_figure UNION SELECT title FROM saved_summary UNION SELECT title FROM summary_edition
     UNION SELECT name FROM webhook UNION SELECT url FROM webhook UNION SELECT label FROM api_client UNION SELECT prefix FROM api_key
     UNION SELECT jsonb_array_elements_text(sentences) FROM summary_draft
     UNION SELECT jsonb_array_elements_text(sentences) FROM summary_edition`,
  );
  const parties = [holbaek2024.municipality, ...holbaek2024.organisations];
  const annexes = holbaek2024.frame?.annexes ?? [];
  const named = [
    ...parties.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...annexes.map(({ annex }) => annex),
  ];
  // The citizen of things.ts, the unit behind an amount, and what both languages call alike.
  const others = [
    'Eva Eksempel',
    'kr.',
    'person',
    'Webhooks',
    'Webhook',
    'Senior',
    'April',
    'August',
    'September',
    'November',
    'December',
  ];
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep', 'Nov', 'Dec'];
  // The longest first, so that no name is left with a tail.
  return [...rows.map(({ name }) => name), ...named, ...others, ...months]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length);
}

type Reader = { readonly person: DeskScope; readonly page: Page };

/** The first of them to whom the page opens, in Danish: some pages choose between several permissions. */
async function whoeverMayRead(
  readers: readonly Reader[],
  { pattern, permission }: Route,
  address: string,
): Promise<Page> {
  for (const { person, page } of readers) {
    if (permission !== null && !may(person, permission)) continue;
    if ((await opened(page, 'da', address)) === 200) return page;
  }
  throw new Error(`${pattern}: nobody here may read it`);
}

async function opened(page: Page, language: 'da' | 'en', address: string): Promise<number | undefined> {
  await page.context().addCookies([{ name: 'language', value: language, domain: 'localhost', path: '/' }]);
  return (await page.goto(address))?.status();
}

async function textsIn(page: Page, language: 'da' | 'en'): Promise<readonly string[]> {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  return textsOn(page);
}

/** Some hundred pages in two languages: in groups, each of which has its time. */
const GROUPS = 4;

for (let group = 0; group < GROUPS; group += 1)
  test(`no text stands outside the messages: what one language says, the other says otherwise: part ${group + 1} of ${GROUPS}`, async ({
    town,
    pageOf,
  }) => {
    test.setTimeout(240_000);
    const things = await givenThings(town);
    const readers = await Promise.all(
      [
        town.officer,
        town.caseworker,
        givenColleague(town, 'MANAGER', 'MUNICIPALITY'),
        givenColleague(town, 'MANAGER', 'ORGANISATION'),
        givenColleague(town, 'SYSTEM_ADMIN', 'MUNICIPALITY'),
        givenPerson('SYSTEM_ADMIN', { reach: [] }),
      ].map(async (person) => ({ person: await person, page: await pageOf(await person) })),
    );
    const alike = saidAlike();
    let names = await givenNames();
    const isGiven = (text: string) =>
      OF_FILES.has(text) ||
      OF_AGREEMENT.has(text) ||
      alike.some((pattern) => pattern.test(text)) ||
      !/\p{L}{2}/u.test(names.reduce((rest, name) => rest.replaceAll(name, ''), text));
    for (const route of ROUTES.filter((_, index) => index % GROUPS === group)) {
      const address = addressOf(route, things);
      const reader = await whoeverMayRead(readers, route, address);
      const danish = await textsIn(reader, 'da');
      expect(await opened(reader, 'en', address), address).toBe(200);
      const english = new Set(await textsIn(reader, 'en'));
      // Whoever looks after the installation also sees what other tests have made meanwhile.
      if (danish.some((text) => english.has(text) && !isGiven(text))) names = await givenNames();
      expect.soft(danish.length, route.pattern).toBeGreaterThan(10);
      expect
        .soft(
          danish.filter((text) => english.has(text) && !isGiven(text)),
          route.pattern,
        )
        .toEqual([]);
    }
  });

test('words half as long again fit on a phone', async ({ town, pageOf }) => {
  test.setTimeout(240_000);
  const things = await givenThings(town);
  const people = [town.officer, town.caseworker, await givenColleague(town, 'MANAGER', 'MUNICIPALITY')];
  const readers = await Promise.all(people.map(async (person) => ({ person, page: await pageOf(person) })));
  for (const route of ROUTES) {
    const reader = readers.find(({ person }) => route.permission === null || may(person, route.permission));
    if (!reader) continue;
    const { page } = reader;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(addressOf(route, things));
    await lengthenTexts(page);
    const [wide, room] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect.soft(wide, route.pattern).toBeLessThanOrEqual(room ?? 0);
  }
});
