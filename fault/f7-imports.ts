import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { moveFileImport, readFileImport } from '@/lib/data/imports/file-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import { rowsOf } from '@/lib/testing/builders';
import { aFile, aVacancyRow, officeOf } from '@/lib/testing/imports/file-imports';
import { keepFile } from '@/lib/usecases/imports/begin-import';
import { enterImport } from '@/lib/usecases/imports/enter-import';
import { readImport } from '@/lib/usecases/imports/read-import';
import { checkBooks } from './checks/books';
import { checkNumbers } from './checks/numbers';
import { checkReplay } from './checks/replay';
import { checkSlots } from './checks/slots';
import { type Dice, dice } from './dice';
import type { ClerkOrder } from './import-clerk';
import { count, type Outcome } from './outcome';
import { until } from './pause';
import { readDeadlocks, readStored } from './stored';
import { type FaultTown, openWorld, type World } from './world';

type Size = { readonly rows: number; readonly kills: number; readonly seed: number };
const DEPARTMENTS = 5;

/**
 * A file is read and entered by processes that are killed (-9) again and again, then brought in a second time, and two files that overlap
 * are entered at once: exactly the missing rows, each once, in the order of their days.
 */
export async function runImports({ rows, kills, seed }: Size): Promise<Outcome> {
  const world = await openWorld({ clients: 8 });
  try {
    const [town] = world.towns;
    if (town === undefined) throw new Error('A town is missing');
    const begun = Date.now();
    const draw = dice(seed);
    const lines = await linesOf(town, rows, draw);
    const killed = await enterKilled(world, town, { bytes: aFile(lines), rows, kills, draw });
    const again = await enterOnce(town, aFile(lines));
    const more = await linesOf(town, rows, draw, rows);
    const [left, right] = [more.slice(0, Math.ceil((2 * rows) / 3)), more.slice(Math.floor(rows / 3))];
    const both = await Promise.all([enterOnce(town, aFile(left)), enterOnce(town, aFile(right))]);
    const stored = await readStored(world.superuserUrl);
    const deadlocks = await readDeadlocks(world.superuserUrl);
    const line =
      `${count(rows)} rows, the clerk killed ${killed} times; the same file again made ${again.made}; two files of ` +
      `${count(left.length)} and ${count(right.length)} rows with ${count(left.length + right.length - rows)} in both made ` +
      `${both.map(({ made }) => count(made)).join(' and ')}; ${count(stored.vacancies.length)} homes; ` +
      `${deadlocks} deadlocks, ${((Date.now() - begun) / 1000).toFixed(1)} s`;
    return {
      line,
      complaints: [
        ...(killed === kills ? [] : [`only ${killed} of ${kills} kills met a clerk at work`]),
        ...(again.made === 0 ? [] : [`the same file again made ${again.made}`]),
        ...(await complaintsOf([...lines, ...more].length, town)),
        ...[checkNumbers, checkBooks, checkSlots, checkReplay].flatMap((check) => check(stored)),
      ],
    };
  } finally {
    await world.close();
  }
}

const two = (number: number) => String(number).padStart(2, '0');

/** Homes of some days over some departments, in no order. */
async function linesOf(town: FaultTown, rows: number, draw: Dice, after = 0) {
  const numbers = await rowsOf<{ number: string }>(
    'SELECT number FROM department WHERE id = ANY ($1) ORDER BY id',
    [town.departments.slice(0, DEPARTMENTS)],
  );
  return Array.from({ length: rows }, (_, at) => {
    const number = after + at + 1;
    return aVacancyRow(number, {
      ...{
        department: draw.pick(numbers).number,
        unit: `f7-${number}`,
        noticeOn: '',
        remark: 'sendt af prøven',
      },
      ...{ reportedOn: `0${1 + draw.below(6)}.10.2025`, availableOn: `${two(1 + draw.below(28))}.01.2026` },
    });
  });
}

type Killing = {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly kills: number;
  readonly draw: Dice;
};

/** A quarter of the kills meet the reading, the others the entering; each lets it come some way first. Answers how many met a clerk at work. */
async function enterKilled(
  world: World,
  town: FaultTown,
  { bytes, rows, kills, draw }: Killing,
): Promise<number> {
  const importId = await kept(town, bytes);
  const readings = Math.max(1, Math.floor(kills / 4));
  let met = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const isReading = kill < readings;
    const [done, total] = isReading ? [kill, readings] : [kill - readings, kills - readings];
    if (kill === readings) await readyToEnter(town, importId);
    const wanted = Math.floor(((done + 0.2 + draw.below(60) / 100) * rows) / (total + 1));
    const clerk = employ(world, {
      task: isReading ? 'read' : 'enter',
      officer: town.officer,
      importId,
      atOnce: 7,
    });
    let ended = false;
    clerk.once('exit', () => {
      ended = true;
    });
    const far = isReading ? READ : ENTERED;
    await until('the clerk to come some way', async () => ended || (await countOf(far, importId)) >= wanted);
    if (!ended) met += 1;
    clerk.kill('SIGKILL');
    await until('the clerk to be gone', () => ended);
  }
  await enterImport(town.officer, importId);
  return met;
}

const READ = 'SELECT rows_read AS n FROM file_import WHERE id = $1';
const ENTERED = `SELECT count(*)::int AS n FROM import_row WHERE import_id = $1 AND state = 'ENTERED'`;
const countOf = async (text: string, importId: string): Promise<number> =>
  (await rowsOf<{ n: number }>(text, [importId]))[0]?.n ?? 0;

const CLERK = fileURLToPath(new URL('./import-clerk.ts', import.meta.url));

function employ({ settings }: World, order: ClerkOrder): ChildProcess {
  const clerk = fork(CLERK, {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, LOG_LEVEL: 'silent', ...settings },
  });
  clerk.on('error', () => undefined);
  clerk.send(order);
  return clerk;
}

async function kept(town: FaultTown, bytes: Buffer): Promise<string> {
  const file = { ...officeOf(town), kind: 'VACANCIES', fileName: 'f7.csv', bytes: [bytes] } as const;
  const begun = await keepFile(town.officer, file);
  if (!begun.ok) throw new Error(`The file was refused: ${begun.error.code}`);
  return begun.value.importId;
}

/** Read to its end, wherever the reading was cut off, and confirmed. */
async function readyToEnter({ officer }: FaultTown, importId: string): Promise<void> {
  await readImport(officer, importId);
  await inHotTransaction(officer, async (tx) => {
    const of = await readFileImport(tx, officer, importId);
    if (of?.state !== 'PREVIEW') throw new Error(`The file was not read: ${of?.state} ${of?.fault?.code}`);
    await moveFileImport(tx, officer, importId, { state: 'ENTERING' });
  });
}

async function enterOnce(town: FaultTown, bytes: Buffer): Promise<{ readonly made: number }> {
  const importId = await kept(town, bytes);
  await readyToEnter(town, importId);
  await enterImport(town.officer, importId);
  return { made: await countOf(ENTERED, importId) };
}

/** Every row once; nothing refused or left; and numbers in the order of the days within each file. */
async function complaintsOf(expected: number, { organisationId }: FaultTown): Promise<readonly string[]> {
  const [homes] = await rowsOf<{ n: number; ids: number }>(
    'SELECT count(*)::int AS n, count(DISTINCT external_id)::int AS ids FROM vacancy WHERE organisation_id = $1',
    [organisationId],
  );
  const left = await rowsOf<{ state: string; n: number }>(
    `SELECT r.state, count(*)::int AS n FROM import_row r WHERE r.organisation_id = $1 AND r.state NOT IN ('ENTERED', 'UNCHANGED')
     GROUP BY r.state`,
    [organisationId],
  );
  const disorder = await rowsOf<{ reference: string }>(
    `SELECT reference FROM (SELECT v.reference, v.number, row_number() OVER (PARTITION BY r.import_id, v.counter_id
         ORDER BY v.reported_on, v.available_on, v.external_id COLLATE "C") - row_number() OVER (PARTITION BY r.import_id, v.counter_id
         ORDER BY v.number) AS moved
       FROM import_row r JOIN vacancy v ON v.id = (r.outcome ->> 'id')::uuid WHERE r.organisation_id = $1 AND v.number IS NOT NULL) o
     WHERE moved <> 0 LIMIT 5`,
    [organisationId],
  );
  return [
    ...(homes?.n === expected && homes.ids === expected
      ? []
      : [`of ${expected} rows ${homes?.n} homes were made, ${homes?.ids} different`]),
    ...left.map(({ state, n }) => `${n} rows were left ${state}`),
    ...disorder.map(({ reference }) => `${reference} was numbered out of its order`),
  ];
}
