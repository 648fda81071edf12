// npm run bench:trial [-- --few]: how long a what-if of ten years of a large municipality takes, read, decided and counted up.

import { readPast } from '@/lib/data/replays/past';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import { fraction } from '@/lib/domain/shared/fraction';
import { NOTHING_ELSE } from '@/lib/domain/what-if/plan';
import { tryOut } from '@/lib/domain/what-if/try-out';
import { givenDepartment } from '@/lib/testing/builders';
import { withClient } from '@/scripts/database/connection.mjs';
import { processorClock } from './processor-time';
import { median } from './rounds';
import { fillYears } from './ten-years';
import { openWorld, type World } from './world';

const few = process.argv.includes('--few');
const DEPARTMENTS = 60;
const A_YEAR = few ? 600 : 6000;
const YEARS = 10;
const ROUNDS = few ? 1 : 5;
const period = { from: calendarDate('2015-01-01'), through: calendarDate('2024-12-31') };
const ms = (rounds: readonly number[]): number => Math.round(median(rounds));
const shares = [{ dwellingType: 'FAMILY', tier: 'GREEN', rate: fraction(1n, 4n) }] as const;

const world = await openWorld(process.cwd());
try {
  const { town } = world;
  const departments = [];
  while (departments.length < DEPARTMENTS) departments.push(await givenDepartment(town));
  await fillYears(world, {
    town,
    departments,
    homes: A_YEAR * YEARS,
    tier: 'GREEN',
    period,
    decisions: true,
    outcomes: true,
  });
  const expected = await expectedOf(world);
  const took: Record<'read' | 'decided' | 'whole' | 'node' | 'postgres', number[]> = {
    ...{ read: [], decided: [], whole: [], node: [], postgres: [] },
  };
  const processors = await processorClock();
  for (let round = 0; round <= ROUNDS; round += 1) {
    const [before, begun] = [processors(), performance.now()];
    const past = await readPast(town.caseworker, { period, municipality: town.municipalityId });
    const read = performance.now();
    const { total } = tryOut(past, { ...NOTHING_ELSE, shares }, 'AT_THE_TIME').figures;
    const [after, decided] = [processors(), performance.now()];
    // A wrong result fails, a slow one does not.
    const said = `${[total.homes, total.was, total.would]}`;
    if (said !== expected) throw new Error(`The trial says ${said}; by arithmetic it is ${expected}`);
    // The first round finds the code cold.
    if (round === 0 && ROUNDS > 1) continue;
    took.read.push(read - begun);
    took.decided.push(decided - read);
    took.whole.push(decided - begun);
    took.node.push(after.node - before.node);
    took.postgres.push(after.postgres - before.postgres);
  }
  const { read, decided, whole, node, postgres } = took;
  const both = node.map((used, round) => used + (postgres[round] ?? 0));
  console.log(
    `What if, ${A_YEAR * YEARS} homes of ${DEPARTMENTS} departments, median of ${ROUNDS}: ${ms(whole)} ms (read ${ms(read)}, decided and counted up ${ms(decided)}); of the processors ${ms(both)} ms (Node ${ms(node)}, Postgres ${ms(postgres)}); wanted: about 1000`,
  );
} finally {
  await world.close();
}

/** Counted by the database, by arithmetic alone: every third was given, every fourth family home would have been, and voided ones are in neither. */
async function expectedOf({ superuserUrl, town }: World): Promise<string> {
  const { rows } = await withClient(superuserUrl, (client) =>
    client.query(
      `SELECT count(*) || ',' || count(*) FILTER (WHERE route = 'MUNICIPAL') || ',' || count(*) FILTER (WHERE type = 'FAMILY' AND n % 4 = 0) AS said
       FROM (SELECT v.state, v.route, v.dwelling_type AS type,
           row_number() OVER (PARTITION BY v.department_id, v.dwelling_type ORDER BY e.id) AS n
         FROM vacancy v JOIN ledger_entry e ON e.vacancy_id = v.id WHERE v.municipality_id = $1) x WHERE state <> 'VOIDED'`,
      [town.municipalityId],
    ),
  );
  return rows[0]?.said;
}
