import { addDays } from '@/lib/domain/calendar/days';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId } from '@/lib/domain/shared/ids';
import { givenDraft, givenSigningTown, type SigningTown, signByAll } from '@/lib/testing/agreements/signing';
import { givenDepartment, rowsOf } from '@/lib/testing/builders';
import { publishDraft } from '@/lib/usecases/agreements/publish-draft';
import { terminateAgreement } from '@/lib/usecases/agreements/terminate-agreement';
import { decideAwaiting } from '@/lib/usecases/vacancies/decide-awaiting';
import { withClient } from '@/scripts/database/connection.mjs';
import { checkBooks } from './checks/books';
import { checkNumbers } from './checks/numbers';
import { checkVersions, type DecidedHome, type StoredVersion } from './checks/versions';
import { hire } from './crew';
import { count, listen, type Outcome, tally } from './outcome';
import { pause } from './pause';
import { readDeadlocks, readStored } from './stored';
import { type FaultTown, openWorld, type World } from './world';

const PROCESSES = 2;
const CLIENTS = 4;
const TIERS = ['GREEN', 'YELLOW', null] as const;
/** Every so many changes the agreement is given notice of, and there is none until the next is signed. */
const NOTICE_EVERY = 5;

/** Days pass and the agreement changes while homes are reported in two processes: each is decided by the version of its day. */
export async function runChanges(size: { changes: number; reports: number; seed: number }): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS * 2 });
  try {
    const town = await openTown();
    const heard = listen();
    const orders = Array.from({ length: PROCESSES }, (_, process) => ({
      ...({ task: 'on-the-day', clients: CLIENTS, towns: [town.fault] } as const),
      ...{ reports: size.reports / PROCESSES, seed: size.seed + process },
    }));
    const begun = Date.now();
    const crew = hire(world.settings, orders, heard.hear);
    crew.finished.catch(() => undefined);
    const pace = (number: number) =>
      until(() => heard.told.length >= (number * size.reports) / (size.changes + 1), crew.finished);
    const changed = change(world, town.signing, size.changes, pace);
    // Whatever breaks off the changes is told before the clients' end is.
    changed.catch(() => crew.stop());
    const done = await changed;
    await crew.finished;
    const waited = (await readHomes(world, town.signing)).filter(({ versionId }) => versionId === null);
    const beforehand = await complaintsNow(world, town.signing);
    await decideThoseThatWait(town.signing);
    const stored = await readStored(world.superuserUrl);
    const homes = await readHomes(world, town.signing);
    const deadlocks = await readDeadlocks(world.superuserUrl);
    const used = new Set(homes.flatMap(({ versionId }) => versionId ?? []));
    const line =
      `${count(homes.length)} homes reported by ${PROCESSES * CLIENTS} clients over ${done.days} days, ${done.published} versions published and ` +
      `${done.ended} ended by notice meanwhile, ${used.size} versions decided homes, ${count(waited.length)} waited for one; ${deadlocks} deadlocks, ` +
      `failures ${tally(heard.failures.map(({ code }) => code))}, ${((Date.now() - begun) / 1000).toFixed(1)} s`;
    return {
      line,
      complaints: [
        ...heard.failures.map(({ key, code }) => `${key} failed: ${code}`),
        ...heard.refused,
        ...done.complaints,
        ...(deadlocks === 0 ? [] : [`${deadlocks} deadlocks: somebody locks in another order`]),
        ...(used.size > 2 ? [] : ['the agreement hardly changed while homes came']),
        ...beforehand,
        ...(await complaintsNow(world, town.signing)),
        ...[checkNumbers, checkBooks].flatMap((check) => check(stored)),
      ],
    };
  } finally {
    await world.close();
  }
}

async function openTown(): Promise<{ signing: SigningTown; fault: FaultTown }> {
  const signing = await givenSigningTown();
  const departments = [];
  for (const tier of TIERS) departments.push(await givenDepartment(signing, { tier }));
  return { signing, fault: { ...signing, agreement: signing.framework.id, departments } };
}

type Done = { days: number; published: number; ended: number; complaints: string[] };

/** Waits for what the clients do, but no longer than they are at work. */
async function until(isSo: () => boolean, finished: Promise<void>): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  finished.then(over, over);
  while (!isSo() && !isOver) await pause(10);
}

/** Publishes and ends while the others report, and lets the days go by; every other change meets the next day. */
async function change(
  world: World,
  town: SigningTown,
  changes: number,
  pace: (number: number) => Promise<void>,
): Promise<Done> {
  const done: Done = { days: 0, published: 0, ended: 0, complaints: [] };
  let day = calendarDate('2025-10-06');
  let hasNone = false;
  for (let number = 1; number <= changes; number += 1) {
    await pace(number);
    const from = hasNone ? day : addDays(day, 1);
    const draftId = await givenDraft(town, {
      inForce: { from, to: null },
      examples: [],
      frame: { ...NO_NOTICE },
      rates: town.framework.rates.map((row) =>
        row.tier === 'GREEN' ? { ...row, rate: `1/${3 + (number % 3)}` } : row,
      ),
    });
    const { revision } = await signByAll(town, draftId);
    const [published] = await Promise.all([
      publishDraft(town.manager, { draftId, revision }),
      number % 2 === 0 ? nextDay(world, addDays(day, 1)) : null,
    ]);
    if (published.ok) {
      done.published += 1;
      hasNone = false;
    } else if (published.error.code !== 'hindered') {
      done.complaints.push(`publishing was refused: ${published.error.code}`);
    }
    if (number % 2 === 0) day = addDays(day, 1);
    if (published.ok && number % NOTICE_EVERY === 0) {
      // What begins tomorrow is ended the day after it has begun.
      day = addDays(day, 1);
      await nextDay(world, day);
      const ended = await terminateAgreement(town.manager, {
        ...{ versionId: published.value.versionId, noticeOn: day, noticeBy: null },
        ...{ endsOn: addDays(day, 1), reason: 'Opsagt af prøven' },
      });
      if (!ended.ok) done.complaints.push(`notice was refused: ${ended.error.code}`);
      else done.ended += 1;
      hasNone = ended.ok;
    }
    day = addDays(day, 1);
    await nextDay(world, day);
    done.days = Math.max(done.days, number);
  }
  return done;
}

const NO_NOTICE = {
  annexes: [],
  renegotiation: null,
  extension: null,
  notice: { months: 0, reference: { text: { da: 'prøve', en: 'test' }, assumed: false } },
};

const nextDay = (world: World, day: string): Promise<void> =>
  withClient(world.superuserUrl, async (client) => {
    await client.query('UPDATE instance SET fixed_day = $1', [day]);
  });

async function decideThoseThatWait(town: SigningTown): Promise<void> {
  const waiting = await rowsOf<{ id: string }>(
    `SELECT id FROM vacancy WHERE municipality_id = $1 AND state = 'AWAITING_AGREEMENT'`,
    [town.municipalityId],
  );
  const vacancyIds = waiting.map(({ id }) => asId<never>(id));
  if (vacancyIds.length > 0) await decideAwaiting(town.officer, { vacancyIds });
}

const complaintsNow = async (world: World, town: SigningTown) =>
  checkVersions(await readHomes(world, town), await readVersions(world, town));

const readHomes = (world: World, { municipalityId }: SigningTown): Promise<DecidedHome[]> =>
  withClient(world.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT v.reference, v.reported_on::text AS "reportedOn", v.registered_at AS "registeredAt", d.agreement_version_id AS "versionId",
         d.rate_n || '/' || d.rate_d AS rate, d.tier
       FROM vacancy v LEFT JOIN decision d ON d.vacancy_id = v.id WHERE v.municipality_id = $1`,
      [municipalityId],
    );
    return rows;
  });

const readVersions = (world: World, { municipalityId }: SigningTown): Promise<StoredVersion[]> =>
  withClient(world.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT id, valid_from::text AS "from", valid_to::text AS "to", recorded_at AS "recordedAt",
         (SELECT jsonb_object_agg(r ->> 'tier', r ->> 'rate') FROM jsonb_array_elements(document -> 'rates') r
           WHERE r ->> 'dwellingType' = 'FAMILY') AS rates
       FROM agreement_version WHERE municipality_id = $1 AND kind = 'FRAMEWORK'`,
      [municipalityId],
    );
    return rows;
  });
