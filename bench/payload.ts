import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { UserScope } from '@/lib/domain/access/scope';
import { paths } from '@/lib/platform/paths';
import { rowsOf, type Town } from '@/lib/testing/builders';
import type { App } from './app';

type Visit = { readonly path: string; readonly person: UserScope | null };
export type Payload = { readonly path: string; readonly bytes: number };

/** Every kind of page: lists, a case, forms and what is open to anyone. */
export async function visitsOf({ officer, caseworker }: Town): Promise<readonly Visit[]> {
  const [slot] = await rowsOf<{ id: string; vacancy: string; department: string }>(
    'SELECT id, vacancy_id AS vacancy, department_id AS department FROM slot LIMIT 1',
  );
  if (slot === undefined) throw new Error('There is no home for allocation');
  const { vacancies, departments, slots } = paths;
  const own = [paths.home, vacancies, paths.reportVacancy(), departments, slots, paths.search];
  const ofOne = [paths.vacancy, paths.changeVacancy, paths.correctVacancy, paths.voidVacancy].map((page) =>
    page(slot.vacancy),
  );
  const ofMunicipality = [paths.home, vacancies, slots, paths.slot(slot.id), `${paths.slot(slot.id)}/claim`];
  return [
    ...['/sign-in'].map((path) => ({ path, person: null })),
    ...[...own, ...ofOne, paths.department(slot.department)].map((path) => ({ path, person: officer })),
    ...ofMunicipality.map((path) => ({ path, person: caseworker })),
  ];
}

/** The scripts that a page asks for when it is first shown; what only old browsers take is left out. */
const scriptsOf = (html: string): readonly string[] => [
  ...new Set(
    [...html.matchAll(/<script\b[^>]*>/gi)]
      .filter(([tag]) => !/nomodule/i.test(tag))
      .flatMap(([tag]) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? [])
      .map((src) => src.replaceAll('&amp;', '&')),
  ),
];

/** B7: first-load JavaScript of each page, compressed as a server sends it; the heaviest first. */
export async function payloads(app: App, visits: readonly Visit[]): Promise<readonly Payload[]> {
  const sizes = new Map<string, number>();
  const sizeOf = async (path: string) => {
    const known = sizes.get(path) ?? gzipSync(await app.file(path)).length;
    sizes.set(path, known);
    return known;
  };
  const found: Payload[] = [];
  for (const { path, person } of visits) {
    let bytes = 0;
    for (const script of scriptsOf(await app.page(path, person))) bytes += await sizeOf(script);
    if (bytes === 0) throw new Error(`${path} asks for no script at all; the page is not what it should be`);
    found.push({ path, bytes });
  }
  return found.sort((a, b) => b.bytes - a.bytes);
}

const EMPTY: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "empty", "private": true }',
  'next.config.mjs': 'export default {};',
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="da"><body>{children}</body></html>; }',
  'app/page.jsx': 'export default function Page() { return <p>Tom</p>; }',
};

/** The same of a Next app with one page that says one word, built once for each version of Next. */
export function emptyAppBytes(root: string): number {
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/next/package.json'), 'utf8'));
  const folder = join(root, '.data', 'bench', `empty-next-${version}`);
  if (!existsSync(join(folder, '.next', 'BUILD_ID'))) build(root, folder);
  const html = readFileSync(join(folder, '.next/server/app/index.html'), 'utf8');
  const files = scriptsOf(html).map((src) =>
    join(folder, '.next', src.replace(/^\/_next\//, '').replace(/\?.*$/, '')),
  );
  return files.reduce((bytes, file) => bytes + gzipSync(readFileSync(file)).length, 0);
}

function build(root: string, folder: string): void {
  for (const [name, text] of Object.entries(EMPTY)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  execFileSync(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
