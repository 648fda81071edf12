import { hashPassword } from '@/lib/platform/secrets/passwords';
import { insert } from '@/lib/testing/builders';
import { ensureBuild } from '@/scripts/setup/production-build.mjs';
import type { Told } from './checks/answers';
import { checkSums } from './gathering';
import { drawJobs, type Job, sentOf } from './jobs';
import { officerFields } from './officer-fields';
import { checkIntake, count, type Outcome, tally } from './outcome';
import { pause, until } from './pause';
import { hiddenFieldsOf, type PlainBrowser, plainBrowser } from './plain-browser';
import { readStored } from './stored';
import { openWebServer } from './web-server';
import { openWorld, ROOT, type World } from './world';

const CLIENTS = 16;
const PASSWORD = 'en-adgangskode-til-prøver';
/** Every so many keys are posted once more at the end: a browser's back and send again. */
const ONCE_MORE = 7;

type Size = { readonly reports: number; readonly kills: number; readonly seed: number };
type Run = { readonly told: Told[]; readonly met: string[]; readonly complaints: string[] };

/** The web server is killed (-9) while officers post the register form without JavaScript and post again what failed. */
export async function runWebKills({ reports, kills, seed }: Size): Promise<Outcome> {
  const world = await openWorld({ clients: 10 });
  const closers: (() => Promise<void>)[] = [world.close];
  try {
    await ensureBuild(ROOT, { ...process.env, ...world.settings, NEXTAUTH_URL: 'http://localhost:3000' });
    const server = await openWebServer(world);
    closers.unshift(server.kill);
    const officers = await signInAll(world, server.origin);
    const jobs = oneByOne(drawJobs(world.towns, reports, seed));
    const run: Run = { told: [], met: [], complaints: [] };
    const begun = Date.now();
    const work = post(jobs, officers, run);
    for (let kill = 1; kill <= kills; kill += 1) {
      await Promise.race([
        work,
        until('posts to be under way', () => run.told.length >= (kill * jobs.length) / (kills + 1), 180_000),
      ]);
      await server.kill();
      await server.start();
    }
    await work;
    const again = jobs.filter((_, index) => index % ONCE_MORE === 0);
    await post(again, officers, run);
    const seconds = (Date.now() - begun) / 1000;
    const stored = await readStored(world.superuserUrl);
    const line =
      `${kills} kills of the web server under ${CLIENTS} clients posting the form, ${count(jobs.length)} keys, ${count(stored.vacancies.length)} decisions, ` +
      `${run.met.length} posts cut off and sent again (${tally(run.met)}), ${again.length} posted once more: the same answer; ${seconds.toFixed(1)} s`;
    const unmet = run.met.length > 0 ? [] : ['no post was cut off: the kills met no work'];
    return {
      line,
      complaints: [
        ...run.complaints,
        ...unmet,
        ...(await checkSums()),
        ...checkIntake(stored, { sent: sentOf(jobs), told: run.told }),
      ],
    };
  } finally {
    for (const close of closers) await close();
  }
}

/** A form reports one home. */
const oneByOne = (jobs: readonly Job[]): readonly Job[] =>
  jobs.flatMap(({ key, town, reports }) =>
    reports.map((report, index) => ({ key: `${key}-${index}`, town, reports: [report] })),
  );

type Officer = {
  readonly town: number;
  readonly browser: PlainBrowser;
  readonly forms: Map<string, Readonly<Record<string, string>>>;
};

/** Every client signs in by itself, through the form, as the officer of a town. */
async function signInAll({ towns }: World, origin: string): Promise<readonly Officer[]> {
  const hash = await hashPassword(PASSWORD);
  for (const [index, { officer }] of towns.entries())
    await insert('INSERT INTO user_account (id, email, password_hash) VALUES ($1, $2, $3)', [
      officer.userId,
      emailOf(index),
      hash,
    ]);
  const officers: Officer[] = [];
  for (let client = 0; client < CLIENTS; client += 1) {
    const town = client % towns.length;
    const browser = plainBrowser(origin);
    const hidden = hiddenFieldsOf(await browser.get('/sign-in'), 'email');
    const { location, page } = await browser.post('/sign-in', {
      ...hidden,
      email: emailOf(town),
      password: PASSWORD,
    });
    if (location === null) throw new Error(`Signing in failed: ${page.slice(0, 300)}`);
    officers.push({ town, browser, forms: new Map() });
  }
  return officers;
}

const emailOf = (town: number): string => `officer-${town}@example.dk`;

/** Each town's officers post the town's reports, each the next that nobody has taken. */
async function post(jobs: readonly Job[], officers: readonly Officer[], run: Run): Promise<void> {
  const queues = new Map<number, Job[]>();
  for (const job of jobs) queues.set(job.town, [...(queues.get(job.town) ?? []), job]);
  await Promise.all(
    officers.map(async (officer) => {
      const queue = queues.get(officer.town) ?? [];
      for (let job = queue.shift(); job !== undefined; job = queue.shift())
        await postUntilAnswered(officer, job, run);
    }),
  );
}

async function postUntilAnswered(officer: Officer, { key, reports: [report] }: Job, run: Run): Promise<void> {
  if (report === undefined) throw new Error('A form reports one home');
  const path = `/vacancies/new?department=${report.departmentId}`;
  for (const end = Date.now() + 120_000; Date.now() < end; await pause(100)) {
    try {
      const form = await formOf(officer, path);
      const { location, status, page } = await officer.browser.post(path, {
        ...form,
        ...officerFields(report),
        idempotencyKey: key,
      });
      const vacancyId = /\/vacancies\/([0-9a-f-]{36})$/.exec(location ?? '')?.[1];
      if (vacancyId)
        return void run.told.push({
          key,
          homes: [{ vacancyId, reference: null, route: null, number: null }],
        });
      if (status < 500)
        return void run.complaints.push(`${key} was refused: ${status} ${location ?? wordsOf(page)}`);
      run.met.push(String(status));
    } catch (error) {
      run.met.push(error instanceof Error ? causeOf(error) : String(error));
    }
  }
  run.complaints.push(`${key} was never answered`);
}

/** The form as the page gave it; a browser that sends again has it still. */
async function formOf({ browser, forms }: Officer, path: string): Promise<Readonly<Record<string, string>>> {
  const known = forms.get(path) ?? hiddenFieldsOf(await browser.get(path), 'unitNumber');
  forms.set(path, known);
  return known;
}

const causeOf = ({ cause, name }: Error): string =>
  cause instanceof Error && 'code' in cause ? String(cause.code) : name;

const wordsOf = (page: string): string =>
  page
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 400);
