import { afterEach, beforeAll, expect, test } from 'vitest';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  aReceiver,
  aToldTown,
  deliver,
  deliveries,
  forgetReceivers,
  offer,
  subscribe,
} from '@/lib/testing/environment/receivers';

beforeAll(playsOtherDays);

afterEach(forgetReceivers);

const backlog = async () => {
  const town = await aToldTown();
  const receiver = await aReceiver();
  await subscribe(town, receiver.url, ['OFFERED']);
  for (let left = 3; left > 0; left -= 1) await offer(town);
  return { receiver };
};

test('a receiver with a backlog has its turn and no more; the rest is told in the next', async () => {
  const [first, second] = [await backlog(), await backlog()];
  const turn = { most: 2, ms: 60_000 };
  expect(await deliver(undefined, { turn })).toEqual({ delivered: 4, failed: 0, more: true });
  expect([first, second].map(({ receiver }) => receiver.heard.length)).toEqual([2, 2]);
  // Let go of: whoever comes next has it at once.
  expect(await deliver(undefined, { turn })).toEqual({ delivered: 2, failed: 0 });
});

test('a turn ends after its time too, with one message at the least', async () => {
  const { receiver } = await backlog();
  expect(await deliver(undefined, { turn: { most: 200, ms: 0 } })).toMatchObject({
    delivered: 1,
    more: true,
  });
  expect(receiver.heard).toHaveLength(1);
});

test('a process that is to stop sends what is under way and lets go', async () => {
  const stop = new AbortController();
  const town = await aToldTown();
  const receiver = await aReceiver((response) => {
    stop.abort();
    response.writeHead(204).end();
  });
  const { id } = await subscribe(town, receiver.url, ['OFFERED']);
  await offer(town);
  await offer(town);
  expect(await deliver(undefined, { stopping: stop.signal })).toMatchObject({ delivered: 1, failed: 0 });
  expect((await deliveries(id)).map(({ state }) => state)).toEqual(['DELIVERED', 'WAITING']);
  expect(await deliver()).toMatchObject({ delivered: 1 });
});
