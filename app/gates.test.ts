import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { MENU } from './(staff)/navigation';

const app = fileURLToPath(new URL('.', import.meta.url));
const files = readdirSync(app, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(app, join(entry.parentPath, entry.name)));
const text = (file: string) => readFileSync(join(app, file), 'utf8');

const pages = files.filter((file) => /(^|\/)page\.tsx$/.test(file));
const staffPages = pages.filter((file) => file.startsWith('(staff)/'));
const actions = files.filter((file) => /(^|\/)actions\.ts$/.test(file));
const handlers = files.filter((file) => /(^|\/)route\.tsx?$/.test(file));
const addressOf = (page: string) => `/${page.replace(/\([^)]*\)\//g, '').replace(/\/?page\.tsx$/, '')}`;

/** pageScope itself, and what stands beside pages and begins with it. */
const GATES = [
  'pageScope',
  ...files
    .filter((file) => /\.tsx?$/.test(file) && !/page\.tsx$|\.test\./.test(file))
    .flatMap((file) => {
      const [, name, body = ''] = /export async function (\w+)\(([\s\S]*)/.exec(text(file)) ?? [];
      return name && /^[\s\S]*?await pageScope\(/.test(body) && before(body, 'await pageScope(')
        ? [name]
        : [];
    }),
];

/** Whether it comes before anything is read. */
function before(body: string, gate: string): boolean {
  const asked = body.indexOf(gate);
  const read = body.search(/\b(?:find|get|list)(?!Translations|Locale|Messages)[A-Z]\w*\((?!\))/);
  return asked > -1 && (read === -1 || asked < read);
}

/** What anyone may read. A page outside the shell that is not named here is a mistake. */
const PUBLIC = [
  ...[
    '/sign-in',
    '/welcome',
    // What the API is, for whoever connects a system.
    '/api-docs',
    '/maintenance',
    '/design',
    '/offer/[secret]',
  ],
  ...['/public', '/public/[code]', '/public/[code]/summary/[year]'],
];
/** Handlers that answer without a session, and why each may. */
const OPEN_HANDLERS = [
  // Takes the secret of somebody's own link out of the address; the page behind it asks what it opens.
  '(public)/welcome/[secret]/route.ts',
  ...['api/health/route.ts', 'api/ready/route.ts', 'api/auth/[...nextauth]/route.ts'],
  // An applicant's: the link of an offer and the birth date open it.
  'api/papers/upload/[secret]/route.ts',
  // What is published.
  '(public)/public/[code]/agreement.json/route.ts',
  '(public)/public/[code]/summary/[year]/summary.json/route.ts',
  // The forms that agreements and summaries are published in: they hold nothing of anybody.
  ...['(public)/public/schema/agreement.json/route.ts', '(public)/public/schema/summary.json/route.ts'],
  // A person's calendar: its secret address says whose it is, and her membership what she may see.
  'api/calendar/[secret]/route.ts',
];

describe('every page behind sign-in', () => {
  test.each(staffPages)('%s asks who it is for before it reads anything', (page) => {
    expect(GATES.some((gate) => before(text(page), `await ${gate}(`))).toBe(true);
  });

  test.each(staffPages)('%s answers with words also when it fails', (page) => {
    expect(text(page)).toMatch(/^export default orBroken\(\w+\);$/m);
  });

  test('stands in the shell, unless it is one that anyone may read', () => {
    const outside = pages.filter((page) => !page.startsWith('(staff)/')).map(addressOf);
    expect(outside.filter((address) => !PUBLIC.includes(address))).toEqual([]);
  });
});

describe('every action', () => {
  test.each(actions)('%s states its permissions', (file) => {
    const made = text(file).match(/= defineAction\(/g)?.length ?? 0;
    const stated = text(file).match(/^ {2}permission: '/gm)?.length ?? 0;
    expect(made).toBeGreaterThan(0);
    expect(stated).toBe(made);
  });

  test('that is open to everybody is one of these', () => {
    const open = actions.flatMap((file) =>
      [...text(file).matchAll(/const (\w+) = defineAction\(\{\s*permission: 'public'/g)].map(
        (match) => match[1],
      ),
    );
    expect(open.sort()).toEqual([
      // The applicant's, by the link of an offer.
      ...['answerOfferAction', 'chooseLanguageAction', 'proveBirthAction', 'signInAction', 'signOutAction'],
      // By somebody's own link.
      'takeWelcomeAction',
    ]);
  });
});

/** Other systems' handlers: made by one function, which asks for a key and never for a cookie. */
const apiHandlers = handlers.filter((file) => file.startsWith('api/v1/'));
/** What tells nothing of anybody: the document of the API, and that an address is none. */
const OPEN_API = ['api/v1/openapi.json/route.ts', 'api/v1/[[...unknown]]/route.ts'];
const pageHandlers = handlers.filter((file) => !apiHandlers.includes(file));

describe('every handler of the API', () => {
  test.each(apiHandlers.filter((file) => !OPEN_API.includes(file)))('%s is made by serve', (file) => {
    const exported = text(file).match(/^export (?!type\b)/gm)?.length ?? 0;
    const made = /^export const \{ GET, POST, PUT, PATCH, DELETE, OPTIONS \} = methods\(\{$/m;
    const answering = text(file).match(/^ {2}[A-Z]+\b/gm)?.length ?? 0;
    const served = text(file).match(/^ {2}(?:GET|POST): serve\(/gm)?.length ?? 0;
    expect(text(file)).toMatch(made);
    expect(exported).toBe(1);
    expect(served).toBeGreaterThan(0);
    expect(answering).toBe(served);
  });

  test('knows nothing of sessions', () => {
    const code = files.filter((file) => file.startsWith('api/v1/') && !/\.test\./.test(file));
    const asking = /currentScope|pageScope|next\/headers|cookie/i;
    expect(code.filter((file) => asking.test(text(file)))).toEqual([]);
  });
});

describe('every handler', () => {
  test.each(pageHandlers.filter((file) => !OPEN_HANDLERS.includes(file)))('%s asks for a scope', (file) => {
    expect(text(file)).toMatch(/pageScope\(|currentScope\(|await opened\('|= define(OneFile)?Upload\(/);
  });

  test.each(
    pageHandlers.filter((file) => /export (async )?function POST|export const POST/.test(text(file))),
  )('%s takes a POST from our own pages only', (file) => {
    expect(text(file)).toMatch(/hasOwnOrigin\(|export const POST = define(OneFile)?Upload\(/);
  });
});

describe('the menu', () => {
  test.each(MENU.map(({ href }) => href))('%s leads to a page', (href) => {
    expect(staffPages.map(addressOf)).toContain(href);
  });
});
