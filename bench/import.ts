import { once } from 'node:events';
import postgres from 'postgres';
import { readFileImport } from '@/lib/data/imports/file-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import { rowsOf } from '@/lib/testing/builders';
import { aFile, aVacancyRow, type Cells } from '@/lib/testing/imports/file-imports';
import { beginImport } from '@/lib/usecases/imports/begin-import';
import { confirmFileImport } from '@/lib/usecases/imports/confirm-import';
import { oneByOne } from './intake';
import { type Comparison, compare, throughput } from './rounds';
import { rowsCopied } from './rows-copied';
import { CLIENTS, type World } from './world';

type Size = { readonly rounds: number; readonly rows: number; readonly single: number };

const COLUMNS = 24;
let drawn = 0;

/**
 * B3: a file of homes from its first byte to the last committed decision, against COPY of the same bytes into a table without anything,
 * against the same homes reported one by one (by one client after the other, and by eight at once as in B1), and against their finished
 * rows copied inside the database.
 */
export async function importSpeed(
  world: World,
  { rows, rounds, single }: Size,
): Promise<readonly Comparison[]> {
  const numbers = await numbersOf(world);
  const { officer, municipalityId, organisationId } = world.town;
  let file = fileOf(numbers, rows);
  let entered = '';
  const ours = async () => {
    file = fileOf(numbers, rows);
    const begun = performance.now();
    const office = { municipalityId, organisationId, kind: 'VACANCIES', fileName: 'b3.csv' } as const;
    const read = await beginImport(officer, { ...office, bytes: [file] });
    if (!read.ok) throw new Error(`The file was refused: ${read.error.code}`);
    await read.value.reading;
    const { importId } = read.value;
    const of = await inHotTransaction(officer, (tx) => readFileImport(tx, officer, importId));
    const done = await confirmFileImport(officer, { importId, stamp: String(of?.revision) });
    if (!done.ok) throw new Error(`The file was not confirmed: ${done.error.code}`);
    await done.value.entering;
    const seconds = (performance.now() - begun) / 1000;
    await assertAllIn(importId, rows);
    entered = importId;
    return rows / seconds;
  };
  const copy = await bareCopy(world);
  const copied = await rowsCopied(world);
  const compared = await compare(rounds, { name: 'B3 import', run: ours }, [
    { contestant: { name: 'COPY', run: () => copy.run(file, rows) }, target: '≥ 0.05' },
    {
      contestant: {
        name: 'one by one',
        run: () => throughput(single, 1, oneByOne(world, world.departments)),
      },
      target: '≥ 12',
    },
    {
      contestant: {
        name: `B1, ${CLIENTS} at once`,
        run: () => throughput(single, CLIENTS, oneByOne(world, world.departments)),
      },
      target: 'reported',
    },
    { contestant: { name: 'its rows copied', run: () => copied(entered) }, target: 'reported' },
  ]);
  await copy.close();
  return compared;
}

const numbersOf = async ({ departments }: World): Promise<readonly string[]> =>
  (
    await rowsOf<{ number: string }>('SELECT number FROM department WHERE id = ANY ($1) ORDER BY id', [
      departments,
    ])
  ).map(({ number }) => number);

/** Homes of one day over all departments, in no order; each another home. */
function fileOf(numbers: readonly string[], rows: number): Buffer {
  const homes = Array.from({ length: rows }, (_, at): Cells => {
    drawn += 1;
    return aVacancyRow(drawn, {
      ...{ department: numbers[at % numbers.length] ?? '', unit: `f-${drawn}`, noticeOn: '06.10.2025' },
      availableOn: `${String(1 + (at % 28)).padStart(2, '0')}.01.2026`,
    });
  });
  return aFile(homes);
}

async function assertAllIn(importId: string, rows: number): Promise<void> {
  const [found] = await rowsOf<{ state: string; made: number; decided: number }>(
    `SELECT i.state, i.made, (SELECT count(*)::int FROM import_row r JOIN decision d ON d.vacancy_id = (r.outcome ->> 'id')::uuid
       WHERE r.import_id = i.id) AS decided FROM file_import i WHERE i.id = $1`,
    [importId],
  );
  if (found?.state !== 'CONFIRMED' || found.made !== rows || found.decided !== rows)
    throw new Error(
      `Of ${rows} rows ${found?.made} were entered and ${found?.decided} decided (${found?.state})`,
    );
}

async function bareCopy({ superuserUrl }: World) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  const columns = Array.from({ length: COLUMNS }, (_, at) => `c${at}`);
  await sql.unsafe(
    `CREATE TABLE IF NOT EXISTS bare.file (${columns.map((name) => `${name} text`).join(', ')})`,
  );
  const run = async (file: Buffer, rows: number): Promise<number> => {
    await sql.unsafe('TRUNCATE bare.file');
    const heading = file.subarray(0, file.indexOf('\n')).toString('utf8').split(';').length;
    const begun = performance.now();
    const into = await sql
      .unsafe(
        `COPY bare.file (${columns.slice(0, heading).join(', ')}) FROM STDIN (FORMAT csv, DELIMITER ';', HEADER)`,
      )
      .writable();
    into.end(file);
    await once(into, 'finish');
    const seconds = (performance.now() - begun) / 1000;
    const [counted] = await sql<{ n: number }[]>`SELECT count(*)::int AS n FROM bare.file`;
    if (counted?.n !== rows) throw new Error(`COPY took ${counted?.n} rows of ${rows}`);
    return rows / seconds;
  };
  return { run, close: () => sql.end() };
}
