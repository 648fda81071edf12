import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { aKey, aReport, givenDepartment, givenTown, rowsOf, type Town } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { type FeedPlace, type FeedRow, readFeed } from './api-events';

const START: FeedPlace = { position: 0n, id: 0n };
let town: Town;
let department: DepartmentId;

beforeEach(async () => {
  town = await givenTown();
  department = await givenDepartment(town);
});

const report = async () =>
  granted(await reportVacancies(town.officer, { idempotencyKey: aKey(), reports: [aReport(department)] }))
    .vacancies[0]?.vacancyId ?? '';

const read = async (after: FeedPlace, limit = 100) => readFeed(town.officer, after, limit);

/** Waits for whoever else is writing in this cluster, other tests' databases too, and reads. */
async function readSettled(after: FeedPlace) {
  const ask = async (text: string) => BigInt((await rowsOf<{ at: string }>(text))[0]?.at ?? 0);
  const now = await ask('SELECT (pg_current_xact_id()::text::bigint + event_position_offset())::text AS at');
  while ((await ask('SELECT events_settled_before()::text AS at')) <= now);
  return read(after);
}
const homes = (rows: readonly FeedRow[]) => rows.map(({ vacancyId, kind }) => `${vacancyId} ${kind}`);

/** Somebody who has written an event about a home and not said yet that it holds. */
async function writing(vacancyId: string): Promise<{ done: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  await client.query(`BEGIN; SELECT set_config('app.system', 'on', true)`);
  await client.query(
    `INSERT INTO case_event (vacancy_id, organisation_id, municipality_id, kind, actor_side, occurred_at)
     SELECT id, organisation_id, municipality_id, 'CHANGED', 'SYSTEM', app_now() FROM vacancy WHERE id = $1`,
    [vacancyId],
  );
  return {
    done: async () => {
      await client.query('COMMIT');
      await client.end();
    },
  };
}

describe('the feed of events', () => {
  test('holds back what was written later until what began before is over, and then tells of both', async () => {
    const first = await report();
    const before = await readSettled(START);
    expect(homes(before.rows)).toContain(`${first} ALLOCATED`);
    const slow = await writing(first);
    const second = await report();
    const meanwhile = await read(before.reached);
    expect(meanwhile.rows).toEqual([]);
    await slow.done();
    const after = await readSettled(meanwhile.reached);
    expect(homes(after.rows)).toEqual([`${first} CHANGED`, `${second} REPORTED`, `${second} ALLOCATED`]);
    expect(await read(after.reached)).toMatchObject({ rows: [], more: false });
  });

  test('read by one while many write tells of everything once and in one order', async () => {
    let busy = true;
    const writes = Promise.all(
      Array.from({ length: 40 }, async (_, n) => {
        const id = await report();
        if (n % 4 === 0) await (await writing(id)).done();
      }),
    ).finally(() => {
      busy = false;
    });
    const heard: FeedRow[] = [];
    let place = START;
    const readOn = async () => {
      const page = await read(place, 7);
      heard.push(...page.rows);
      place = page.reached;
      return page.more;
    };
    while (busy) await readOn();
    await writes;
    await readSettled(place);
    while (await readOn());
    const stored = await rowsOf<{ vacancyId: string; kind: string }>(
      `SELECT vacancy_id AS "vacancyId", kind FROM case_event WHERE organisation_id = $1
       AND kind IN ('REPORTED', 'ALLOCATED', 'OFFERED', 'CHANGED') ORDER BY position, id`,
      [town.organisationId],
    );
    expect(homes(heard)).toEqual(stored.map(({ vacancyId, kind }) => `${vacancyId} ${kind}`));
    expect(heard.length).toBeGreaterThan(90);
  });

  test('is the reader’s own, and tells neither of notes nor of what the other party did by itself', async () => {
    const own = await report();
    await rowsOf(
      `INSERT INTO case_event (vacancy_id, organisation_id, municipality_id, kind, actor_side, seen_by, occurred_at)
       SELECT id, organisation_id, municipality_id, kind, 'MUNICIPALITY', seen_by, app_now() FROM vacancy,
         (VALUES ('NOTE_ADDED', 'BOTH'), ('CHANGED', 'MUNICIPALITY')) AS said(kind, seen_by) WHERE id = $1`,
      [own],
    );
    expect(homes((await readSettled(START)).rows)).toEqual([`${own} REPORTED`, `${own} ALLOCATED`]);
    const seen = await readFeed(town.caseworker, START, 100);
    expect(homes(seen.rows)).toContain(`${own} CHANGED`);
    expect((await readFeed((await givenTown()).officer, START, 100)).rows).toEqual([]);
  });

  test('goes on after the database was restored into a cluster that has counted less', async () => {
    const old = await report();
    // As rows of another cluster would come: numbered far ahead of this one.
    await rowsOf(
      `INSERT INTO case_event (vacancy_id, organisation_id, municipality_id, kind, actor_side, occurred_at, position)
       SELECT id, organisation_id, municipality_id, 'CHANGED', 'SYSTEM', app_now(), 1000000000 FROM vacancy WHERE id = $1`,
      [old],
    );
    expect(homes((await read(START)).rows)).not.toContain(`${old} CHANGED`);
    await asOwner('CALL settle_event_order()');
    const { rows, reached } = await readSettled(START);
    expect(homes(rows)).toContain(`${old} CHANGED`);
    const next = await report();
    expect(homes((await readSettled(reached)).rows)).toEqual([`${next} REPORTED`, `${next} ALLOCATED`]);
  });

  test('is found by the tenant’s own index', async () => {
    await report();
    const plan = await rowsOf<{ 'QUERY PLAN': string }>(
      `EXPLAIN SELECT * FROM events_since(5, 5) e WHERE e.organisation_id = '${town.organisationId}'
       ORDER BY e.position, e.id LIMIT 50`,
    );
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    // Inlined: the function is no step of its own, so what the caller narrows by reaches the table.
    expect(text).not.toContain('Function Scan');
  });
});
