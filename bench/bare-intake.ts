import { pool } from '@/lib/data/connection/pool';

/** Tables without rules, rights or indexes beyond their keys: what three writes cost at the least. Not where the server looks. */
export const BARE_TABLES = `
  CREATE SCHEMA bare;
  CREATE TABLE bare.counter (id integer PRIMARY KEY, credit bigint NOT NULL, number integer NOT NULL);
  CREATE TABLE bare.vacancy (id uuid PRIMARY KEY, counter integer NOT NULL, body jsonb NOT NULL);
  CREATE TABLE bare.ledger (counter integer NOT NULL, number integer NOT NULL, credit bigint NOT NULL, vacancy uuid NOT NULL,
    PRIMARY KEY (counter, number));
  CREATE FUNCTION bare.report(c integer, v uuid, b jsonb) RETURNS integer LANGUAGE plpgsql AS $$
  DECLARE n integer; k bigint;
  BEGIN
    SELECT number + 1, credit + 1 INTO n, k FROM bare.counter WHERE id = c FOR UPDATE;
    INSERT INTO bare.vacancy VALUES (v, c, b);
    INSERT INTO bare.ledger VALUES (c, n, k, v);
    UPDATE bare.counter SET number = n, credit = k WHERE id = c;
    RETURN n;
  END $$;`;

const BODY = JSON.stringify({
  street: 'Eksempelvej',
  house: '12',
  rooms: 3,
  rent: 594_000,
  on: '2025-10-06',
});

/** (a) The same driver and pool, a lock and three prepared writes, nothing else. */
export async function bareTransaction(counter: number): Promise<void> {
  const client = await pool().connect();
  const id = crypto.randomUUID();
  await client.query('BEGIN');
  const { rows } = await client.query<{ number: number; credit: string }>({
    name: 'bare-lock',
    text: 'SELECT number, credit FROM bare.counter WHERE id = $1 FOR UPDATE',
    values: [counter],
  });
  const number = (rows[0]?.number ?? 0) + 1;
  const credit = Number(rows[0]?.credit ?? 0) + 1;
  await client.query({
    name: 'bare-vacancy',
    text: 'INSERT INTO bare.vacancy VALUES ($1, $2, $3)',
    values: [id, counter, BODY],
  });
  await client.query({
    name: 'bare-ledger',
    text: 'INSERT INTO bare.ledger VALUES ($1, $2, $3, $4)',
    values: [counter, number, credit, id],
  });
  await client.query({
    name: 'bare-move',
    text: 'UPDATE bare.counter SET number = $2, credit = $3 WHERE id = $1',
    values: [counter, number, credit],
  });
  await client.query('COMMIT');
  client.release();
}

/** (b) The same three writes as one prepared call of a function: one round trip in all. */
export async function bareFunction(counter: number): Promise<void> {
  await pool().query({
    name: 'bare-report',
    text: 'SELECT bare.report($1, $2, $3)',
    values: [counter, crypto.randomUUID(), BODY],
  });
}
