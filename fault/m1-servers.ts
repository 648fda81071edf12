import { hashPassword } from '@/lib/platform/secrets/passwords';
import { aReport, insert, rowsOf } from '@/lib/testing/builders';
import { ensureBuild } from '@/scripts/setup/production-build.mjs';
import { homesOf, sameKeyToBoth } from './m1-api';
import { officerFields } from './officer-fields';
import type { Outcome } from './outcome';
import { until } from './pause';
import { hiddenFieldsOf, type PlainBrowser, plainBrowser } from './plain-browser';
import { ONLY_SERVER, openRoundRobin, type RoundRobin } from './round-robin';
import { openTray } from './tray-stream';
import { openWebServer } from './web-server';
import { openWorker } from './worker-process';
import { type FaultTown, openWorld, ROOT } from './world';

const PASSWORD = 'en-adgangskode-til-prøver';

/** Which of the two. */
type Place = 0 | 1;
const BOTH = [0, 1] as const;
const only = (at: Place) => ({ [ONLY_SERVER]: String(at) });

type Server = Awaited<ReturnType<typeof openWebServer>>;
type Stage = {
  readonly town: FaultTown;
  readonly proxy: RoundRobin;
  readonly servers: readonly [Server, Server];
  readonly complaints: string[];
};

/** Two web servers and workers on one database behind a proxy that gives each request to the next: nothing may depend on which it was. */
export async function runSeveralServers({ twice }: { readonly twice: number }): Promise<Outcome> {
  const world = await openWorld({ clients: 6 });
  const closers: (() => Promise<unknown>)[] = [world.close];
  try {
    await ensureBuild(ROOT, { ...process.env, ...world.settings, NEXTAUTH_URL: 'http://localhost:3000' });
    const ports: number[] = [];
    const proxy = await openRoundRobin(() => ports);
    closers.unshift(proxy.close);
    const more = { NEXTAUTH_URL: proxy.origin, NOEGLEN_WORKER: '1' };
    const servers = [await openWebServer(world, more), await openWebServer(world, more)] as const;
    for (const server of servers) closers.unshift(server.kill);
    ports.push(...servers.map(({ port }) => port));
    const [town] = world.towns;
    if (town === undefined) throw new Error('The world has a town');
    const stage: Stage = { town, proxy, servers, complaints: [] };

    const { officer, caseworker } = await signInBoth(stage);
    await wrongPasswordsAreCounted(stage);
    const homes = await sameFormToBoth(stage, officer, twice);
    const keys = await sameKeyToBoth({ ...stage, origin: proxy.origin }, twice);
    await trayFollows(stage, officer, caseworker);
    await signingOutHoldsEverywhere(stage, caseworker);
    // Only now: what they do is told as well, and the trays were to hear of the servers.
    const workers = [await openWorker(world), await openWorker(world)] as const;
    for (const worker of workers) closers.unshift(() => worker.stop('SIGKILL'));
    await anotherWorkerTakesOver(stage, workers);
    const seconds = await stoppingIsNotHeldUp(stage, officer);
    if (proxy.answered.some((count) => count === 0)) stage.complaints.push('a server answered nothing');
    const line =
      `two web servers and two workers behind a proxy that alternates (${proxy.answered.join(' and ')} requests), ${homes} forms sent to both at ` +
      `once: one home each; ${keys} keys of the API sent to both at once: done once, the same bytes; a tray on either server followed the other; a worker killed, the other went on; a server with open streams stopped in ${seconds.toFixed(1)} s`;
    return { line, complaints: stage.complaints };
  } finally {
    for (const close of closers) await close();
  }
}

const emailOf = (who: string): string => `${who}@servere.dk`;

async function signIn({ proxy }: Stage, who: string, password = PASSWORD) {
  const browser = plainBrowser(proxy.origin);
  const hidden = hiddenFieldsOf(await browser.get('/sign-in'), 'email');
  const answer = await browser.post('/sign-in', { ...hidden, email: emailOf(who), password });
  return { browser, ...answer };
}

/** The page comes from one server, the form goes to the other, and both know the session. */
async function signInBoth(stage: Stage): Promise<{ officer: PlainBrowser; caseworker: PlainBrowser }> {
  const hash = await hashPassword(PASSWORD);
  const { officer, caseworker } = stage.town;
  const people = { officer: officer.userId, caseworker: caseworker.userId, wrong: stage.town.manager.userId };
  for (const [who, id] of Object.entries(people))
    await insert('INSERT INTO user_account (id, email, password_hash) VALUES ($1, $2, $3)', [
      id,
      emailOf(who),
      hash,
    ]);
  const browsers = [];
  for (const who of ['officer', 'caseworker']) {
    const { browser, location, status } = await signIn(stage, who);
    if (location === null) throw new Error(`Signing in of the ${who} failed: ${status}`);
    for (const at of BOTH) await askAt(at, stage, browser, '/');
    browsers.push(browser);
  }
  const [first, second] = browsers;
  if (!first || !second) throw new Error('Two sign in');
  return { officer: first, caseworker: second };
}

/** Asked of one of the two servers. */
async function askAt(at: Place, { proxy }: Stage, { cookie }: PlainBrowser, path: string): Promise<Response> {
  const headers = { ...only(at), cookie: cookie(), accept: 'text/html' };
  const answer = await fetch(new URL(path, proxy.origin), { headers, redirect: 'manual' });
  if (answer.status >= 500) throw new Error(`${path} answers ${answer.status}`);
  return answer;
}

/** Five wrong ones, given to the servers in turn, shut the account on both. */
async function wrongPasswordsAreCounted(stage: Stage): Promise<void> {
  for (let wrong = 0; wrong < 5; wrong += 1) await signIn(stage, 'wrong', 'forkert-adgangskode');
  for (const which of ['one server', 'the other']) {
    const { location } = await signIn(stage, 'wrong');
    if (location !== null)
      stage.complaints.push(`the right password was let in by ${which} after five wrong ones`);
  }
}

/** The same form posted twice at once goes to both servers, and gives one home and the same answer. */
async function sameFormToBoth(stage: Stage, officer: PlainBrowser, count: number): Promise<number> {
  for (let nth = 0; nth < count; nth += 1) {
    const [one, other] = await sendTwice(stage, officer, crypto.randomUUID());
    if (one === null || one !== other)
      stage.complaints.push(`the same form was answered with ${one} and ${other}`);
  }
  const homes = await homesOf(stage.town);
  if (homes !== count) stage.complaints.push(`${count} forms gave ${homes} homes`);
  return count;
}

async function sendTwice({ town }: Stage, officer: PlainBrowser, idempotencyKey: string) {
  const [departmentId] = town.departments;
  if (departmentId === undefined) throw new Error('The town has a department');
  const path = `/vacancies/new?department=${departmentId}`;
  const hidden = hiddenFieldsOf(await officer.get(path), 'unitNumber');
  const form = { ...hidden, ...officerFields(aReport(departmentId)), idempotencyKey };
  const answers = await Promise.all([officer.post(path, form), officer.post(path, form)]);
  return answers.map(({ location }) => location);
}

/** Her numbers as one of the servers says them. */
async function waitingAt(at: Place, stage: Stage, browser: PlainBrowser): Promise<number> {
  const answer = await askAt(at, stage, browser, '/api/live/counts');
  const counts = (await answer.json()) as Record<string, { count: number }>;
  return counts['/slots']?.count ?? -1;
}

/** A tray is open on each server; homes are reported through the other until one is the municipality's. */
async function trayFollows(stage: Stage, officer: PlainBrowser, caseworker: PlainBrowser): Promise<void> {
  for (const at of BOTH) {
    const tray = await openTray(stage.proxy.origin, caseworker.cookie(), only(at));
    const other = at === 0 ? 1 : 0;
    const acting = plainBrowser(stage.proxy.origin, { cookie: officer.cookie(), headers: only(other) });
    const before = await waitingAt(at, stage, caseworker);
    for (let home = 0; home < 6 && (await waitingAt(at, stage, caseworker)) === before; home += 1) {
      const told = tray.changes();
      await sendTwice(stage, acting, crypto.randomUUID());
      await until(`the tray on server ${at + 1} to hear of it`, () => tray.changes() > told, 10_000);
    }
    if ((await waitingAt(at, stage, caseworker)) <= before)
      stage.complaints.push(`the tray on server ${at + 1} does not show what was reported through the other`);
    tray.leave();
  }
}

async function signingOutHoldsEverywhere(stage: Stage, caseworker: PlainBrowser): Promise<void> {
  const answers = () => Promise.all(BOTH.map((at) => askAt(at, stage, caseworker, '/slots')));
  if ((await answers()).some(({ status }) => status !== 200))
    stage.complaints.push('the session did not hold');
  const { userId } = stage.town.caseworker;
  await insert('UPDATE session SET revoked_at = clock_timestamp() WHERE user_id = $1', [userId]);
  if ((await answers()).some(({ status }) => status === 200))
    stage.complaints.push('a session that has ended held on a server');
}

/** What only a worker does here: forms that came too late are forgotten after their hour. */
async function anotherWorkerTakesOver(
  { town, complaints }: Stage,
  [first, second]: readonly [Awaited<ReturnType<typeof openWorker>>, Awaited<ReturnType<typeof openWorker>>],
): Promise<void> {
  const leftForms = async () =>
    (await rowsOf<{ n: number }>('SELECT count(*)::int AS n FROM parked_form'))[0]?.n ?? -1;
  const leaveForm = () =>
    insert(
      `INSERT INTO parked_form (id, user_id, path, sealed, expires_at) VALUES ($1, $2, '/', '\\x00', clock_timestamp() - interval '1 hour')`,
      [crypto.randomUUID(), town.officer.userId],
    );
  const isForgotten = async () => (await leftForms()) === 0;
  await leaveForm();
  await until('a worker to do its work', isForgotten, 20_000);
  await first.stop('SIGKILL');
  await leaveForm();
  await until('the other worker to take over', isForgotten, 20_000);
  const code = await second.stop('SIGTERM');
  if (code !== 0)
    complaints.push(`a worker that was told to stop ended with ${code}: ${second.said().slice(-500)}`);
}

/** One server is stopped as for an update; its streams end, and people go on at the other without an error. */
async function stoppingIsNotHeldUp(
  { servers, proxy, complaints }: Stage,
  officer: PlainBrowser,
): Promise<number> {
  const trays: Awaited<ReturnType<typeof openTray>>[] = [];
  while (trays.length < 3) trays.push(await openTray(proxy.origin, officer.cookie(), only(0)));
  const seconds = await servers[0].stop();
  if (seconds > 4) complaints.push(`a server with open streams took ${seconds.toFixed(1)} s to stop`);
  await until('the streams to end', () => trays.every(({ hasEnded }) => hasEnded()), 5_000);
  for (let nth = 0; nth < 4; nth += 1) await officer.get('/vacancies');
  const again = await openTray(proxy.origin, officer.cookie());
  again.leave();
  return seconds;
}
