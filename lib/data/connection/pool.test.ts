import { expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { rowsOf } from '@/lib/testing/builders';
import { inHotTransaction, inTransaction } from '../transaction';
import { pool } from './pool';

const scope = systemScope('a connection that is lost');
const OTHERS = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE usename = current_user AND datname = current_database() AND pid <> pg_backend_pid()`;
const terminateOthers = () => rowsOf(OTHERS);

test('a connection that is ended between two questions fails its transaction and nothing else', async () => {
  const lost = inHotTransaction(scope, async (tx) => {
    await tx.query({ text: 'SELECT 1' });
    await terminateOthers();
    await tx.query({ text: 'SELECT 1' });
  });
  await expect(lost).rejects.toThrow();
  expect(await rowsOf('SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('the same while Prisma holds it', async () => {
  const lost = inTransaction(scope, async (tx) => {
    await tx.$queryRawUnsafe('SELECT 1');
    await terminateOthers();
    await tx.$queryRawUnsafe('SELECT 1');
  });
  await expect(lost).rejects.toThrow();
  expect(await inTransaction(scope, (tx) => tx.$queryRawUnsafe('SELECT 1 AS one'))).toEqual([{ one: 1 }]);
});

test('connections that are ended while nobody uses them are replaced unseen', async () => {
  await Promise.all([1, 2, 3, 4].map(() => rowsOf('SELECT pg_sleep(0.05)')));
  expect(pool().totalCount).toBe(4);
  await terminateOthers();
  // Until the pool has heard of each of them; the one that ended the others lives.
  await expect.poll(() => pool().totalCount).toBe(1);
  const answers = await Promise.all([1, 2, 3, 4].map(() => rowsOf('SELECT 1 AS one')));
  expect(answers).toHaveLength(4);
});

test('a transaction that failed unseen is not taken for one that holds', async () => {
  const failed = inHotTransaction(scope, async (tx) => {
    await tx.query({ text: 'SELECT 1 / 0' }).catch(() => undefined);
  });
  await expect(failed).rejects.toThrow('undone');
});

test('whoever asks after a write that failed on its way hears why it failed', async () => {
  const failed = inHotTransaction(scope, async (tx) => {
    tx.send({ text: 'SELECT 1 / 0' });
    await tx.query({ text: 'SELECT 1' });
  });
  await expect(failed).rejects.toMatchObject({ code: '22012' });
});
