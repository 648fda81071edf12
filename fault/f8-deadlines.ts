import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { systemScope } from '@/lib/auth/scope';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SlotId } from '@/lib/domain/shared/ids';
import { aReport, insert, rowsOf } from '@/lib/testing/builders';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { expireSlots } from '@/lib/usecases/slots/expire-slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { withClient } from '@/scripts/database/connection.mjs';
import { checkBooks } from './checks/books';
import { type Dice, dice } from './dice';
import { count, type Outcome, tally } from './outcome';
import { pause, until } from './pause';
import { readDeadlocks, readStored } from './stored';
import { type FaultTown, openWorld, type World } from './world';

/** When homes are offered, when they have to be answered, and the day on which the deadline is first seen to have passed. */
const NIGHTS = [
  { offered: '2025-10-07', due: '2025-10-10', after: '2025-10-11' },
  // The night in which the clock goes back.
  { offered: '2025-10-20', due: '2025-10-24', after: '2025-10-26' },
  { offered: '2025-12-18', due: '2025-12-23', after: '2025-12-24' },
  // And the one in which it goes forward.
  { offered: '2026-03-23', due: '2026-03-27', after: '2026-03-29' },
] as const;
const CLIENTS = 8;
const CLERKS = 2;

type Night = (typeof NIGHTS)[number];
type Met = { claimed: number; expired: number; kills: number; refusals: string[]; complaints: string[] };

/** Caseworkers receive homes while the deadline passes and clerks, killed now and then, return them: exactly one of the two wins each. */
export async function runDeadlines({ slots, seed }: { slots: number; seed: number }): Promise<Outcome> {
  const world = await openWorld({ clients: CLIENTS + 2 });
  try {
    const [town] = world.towns;
    if (town === undefined) throw new Error('A town is missing');
    const begun = Date.now();
    const met: Met = { claimed: 0, expired: 0, kills: 0, refusals: [], complaints: [] };
    for (const [at, night] of NIGHTS.entries())
      await passNight(world, town, night, { homes: slots / NIGHTS.length, draw: dice(seed + at), met });
    const stored = await readStored(world.superuserUrl);
    const deadlocks = await readDeadlocks(world.superuserUrl);
    const line =
      `${count(slots)} deadlines over ${NIGHTS.length} nights, two of them of daylight saving: ${count(met.claimed)} homes received, ` +
      `${count(met.expired)} returned, ${met.kills} clerks killed; too late were ${tally(met.refusals)}; ${deadlocks} deadlocks, ` +
      `${((Date.now() - begun) / 1000).toFixed(1)} s`;
    return {
      line,
      complaints: [
        ...met.complaints,
        ...(met.claimed > 0 && met.expired > 0 ? [] : ['only one side ever won: nothing raced']),
        ...(deadlocks === 0 ? [] : [`${deadlocks} deadlocks: somebody locks in another order`]),
        ...checkBooks(stored),
      ],
    };
  } finally {
    await world.close();
  }
}

type Racing = { readonly homes: number; readonly draw: Dice; readonly met: Met };

async function passNight(
  world: World,
  town: FaultTown,
  night: Night,
  { homes, draw, met }: Racing,
): Promise<void> {
  await setDay(world, night.offered);
  const ids = shuffled(await offer(town, night, homes), draw);
  await setDay(world, night.due);
  const clerks = await Promise.all(Array.from({ length: CLERKS }, () => employ(world)));
  const [turnAt, killAt] = [
    draw.below(Math.ceil(homes / 2)),
    Math.floor(homes / 2) + draw.below(Math.ceil(homes / 4)),
  ];
  const won = new Set<string>();
  let next = 0;
  const turns: Promise<void>[] = [];
  const receive = async () => {
    for (let at = next++; at < ids.length; at = next++) {
      if (at === turnAt) turns.push(setDay(world, night.after));
      if (at === killAt && clerks[0]?.kill('SIGKILL')) met.kills += 1;
      const slotId = ids[at];
      if (slotId === undefined) continue;
      const answer = await claimSlot(town.caseworker, { slotId, revision: 1, byTelephone: null });
      if (answer.ok) won.add(slotId);
      else met.refusals.push(answer.error.code);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, receive));
  await Promise.all(turns);
  await pause(50);
  for (const clerk of clerks) clerk.kill('SIGKILL');
  await until('the clerks to be gone', () =>
    clerks.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null),
  );
  await expireSlots(systemScope('fault run'));
  met.claimed += won.size;
  const found = await outcomesOf(ids);
  met.expired += found.filter(({ state }) => state === 'RETURNED').length;
  met.complaints.push(...found.flatMap((one) => complaintOf(one, won.has(one.id))));
}

const setDay = (world: World, day: string): Promise<void> =>
  withClient(world.superuserUrl, async (client) => {
    await client.query('UPDATE instance SET fixed_day = $1', [day]);
  });

/** Homes that go to the municipality whatever the counters say, all to be answered by the same day. */
async function offer(town: FaultTown, { offered, due }: Night, homes: number): Promise<readonly SlotId[]> {
  const [department] = town.departments;
  if (department === undefined) throw new Error('A department is missing');
  const day = calendarDate(offered);
  const reports = Array.from({ length: homes }, () =>
    aReport(department, {
      ...{ reportedOn: day, choiceReason: 'sendt af prøven' },
      home: { allocationRule: 'ACCESSIBLE_FULL' },
    }),
  );
  const answer = await reportVacancies(town.officer, { idempotencyKey: crypto.randomUUID(), reports });
  if (!answer.ok) throw new Error(`The homes were refused: ${answer.error.code}`);
  const vacancies = answer.value.vacancies.map(({ vacancyId }) => vacancyId);
  await insert('UPDATE slot SET answer_due = $2, expires = true WHERE vacancy_id = ANY ($1)', [
    vacancies,
    due,
  ]);
  const rows = await rowsOf<{ id: string }>('SELECT id FROM slot WHERE vacancy_id = ANY ($1)', [vacancies]);
  return rows.map(({ id }) => asId<SlotId>(id));
}

function shuffled<T>(rows: readonly T[], draw: Dice): readonly T[] {
  const left = [...rows];
  return rows.flatMap(() => left.splice(draw.below(left.length), 1));
}

const CLERK = fileURLToPath(new URL('./lapse-clerk.ts', import.meta.url));

async function employ({ settings }: World): Promise<ChildProcess> {
  const clerk = fork(CLERK, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
  });
  await new Promise((resolve, reject) => {
    clerk.once('message', resolve);
    clerk.once('error', reject);
    clerk.once('exit', () => reject(new Error('A clerk ended by itself')));
  });
  return clerk;
}

type Ended = { id: string; state: string; claimed: number; returned: number; reasons: string | null };

const outcomesOf = (ids: readonly SlotId[]): Promise<readonly Ended[]> =>
  rowsOf<Ended>(
    `SELECT s.id, v.state,
       (SELECT count(*)::int FROM case_event e WHERE e.vacancy_id = v.id AND e.kind = 'CLAIMED') AS claimed,
       (SELECT count(*)::int FROM slot_return r WHERE r.slot_id = s.id) AS returned,
       (SELECT string_agg(r.reason, ',') FROM slot_return r WHERE r.slot_id = s.id) AS reasons
     FROM slot s JOIN vacancy v ON v.id = s.vacancy_id WHERE s.id = ANY ($1)`,
    [ids],
  );

/** Received by whoever was told so, and by nobody else; else returned, once. */
function complaintOf({ id, state, claimed, returned, reasons }: Ended, won: boolean): readonly string[] {
  const isRight = won
    ? state === 'CLAIMED' && claimed === 1 && returned === 0
    : state === 'RETURNED' && claimed === 0 && returned === 1 && reasons === 'DEADLINE_EXPIRED';
  return isRight
    ? []
    : [
        `slot ${id}, ${won ? 'received' : 'not received'}: ${state}, received ${claimed} and returned ${returned} times (${reasons})`,
      ];
}
