import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findWebhook, listWebhooks } from '@/lib/data/webhooks/webhooks';
import { insert } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  aReceiver,
  aToldTown,
  deliver,
  deliveries,
  due,
  EVERYWHERE,
  forgetReceivers,
  offer,
  soon,
  subscribe,
} from '@/lib/testing/environment/receivers';
import { granted } from '@/lib/testing/lettings/slots';
import { changeWebhook } from './change-webhook';
import { removeWebhook } from './remove-webhook';
import { resendDelivery } from './resend-delivery';

beforeAll(playsOtherDays);

afterEach(forgetReceivers);

describe('a receiver that fails', () => {
  test.each([[500], [503], [429]])(
    'with %i is left alone for a while, and told all of it afterwards',
    async (status) => {
      const town = await aToldTown();
      let well = false;
      const receiver = await aReceiver((response) => response.writeHead(well ? 200 : status).end());
      const { id } = await subscribe(town, receiver.url, ['OFFERED']);
      await offer(town);
      await offer(town);
      expect(await deliver()).toEqual({ delivered: 0, failed: 1 });
      // However slow this machine is, the pause is not over.
      await insert(`UPDATE webhook SET quiet_until = quiet_until + interval '1 hour'`, []);
      expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
      expect(await deliveries(id)).toMatchObject([
        { state: 'WAITING', tries: 1, status },
        { state: 'WAITING', tries: 0 },
      ]);
      const [shown] = await listWebhooks(town.admin);
      expect(shown).toMatchObject({
        waiting: 2,
        failingSince: expect.any(Date),
        quietUntil: expect.any(Date),
      });
      well = true;
      await soon();
      await due();
      expect(await deliver()).toEqual({ delivered: 2, failed: 0 });
      expect((await listWebhooks(town.admin))[0]).toMatchObject({ waiting: 0, failingSince: null });
    },
  );

  test('does not hold up another', async () => {
    const town = await aToldTown();
    const [slow, well] = [await aReceiver(() => undefined), await aReceiver()];
    const { id } = await subscribe(town, slow.url, ['OFFERED']);
    await subscribe(town, well.url, ['OFFERED']);
    await offer(town);
    expect(await deliver(4000)).toEqual({ delivered: 1, failed: 1 });
    expect(await deliveries(id)).toMatchObject([{ state: 'WAITING', fault: 'TIME', status: null }]);
  });

  test('by refusing one message is told the others', async () => {
    const town = await aToldTown();
    let first = true;
    const receiver = await aReceiver((response) => {
      response.writeHead(first ? 422 : 200).end();
      first = false;
    });
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await offer(town);
    await deliver();
    expect((await deliveries(id)).at(-1)).toMatchObject({ state: 'DELIVERED', tries: 1 });
    expect(receiver.heard.length).toBeGreaterThan(1);
  });

  test('by leading elsewhere is not followed', async () => {
    const town = await aToldTown();
    const goal = await aReceiver();
    const receiver = await aReceiver((response) => response.writeHead(307, { location: goal.url }).end());
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await deliver();
    expect(goal.heard).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'WAITING', status: 307 }]);
  });

  test('by answering without end has answered', async () => {
    const town = await aToldTown();
    const receiver = await aReceiver((response) => {
      response.writeHead(200);
      const more = () => response.write('x'.repeat(65_536), (error) => !error && setImmediate(more));
      more();
    });
    await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
  });

  test('for three days is given up, and can be told again', async () => {
    const town = await aToldTown();
    const receiver = await aReceiver();
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    await receiver.stop();
    await offer(town);
    await deliver();
    await insert(
      `UPDATE webhook_delivery SET since = clock_timestamp() - interval '73 hours' WHERE webhook_id = $1`,
      [id],
    );
    await deliver();
    expect(await deliveries(id)).toMatchObject([{ state: 'GIVEN_UP', fault: 'CONNECTION' }]);
    const found = await findWebhook(town.admin, id);
    const deliveryId = found?.deliveries[0]?.id ?? '';
    expect(await resendDelivery(town.officer, { deliveryId })).toEqual({
      ok: false,
      error: { code: 'not-found' },
    });
    const again = await aReceiver();
    granted(
      await changeWebhook(
        town.admin,
        { id, revision: 1, name: 'Fagsystem', url: again.url, kinds: ['OFFERED'], state: 'ACTIVE' },
        EVERYWHERE,
      ),
    );
    granted(await resendDelivery(town.admin, { deliveryId }));
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    expect(again.heard[0]?.headers['webhook-id']).toBe(deliveryId);
  });

  test('is told nothing while it rests or when it is removed', async () => {
    const town = await aToldTown();
    const receiver = await aReceiver();
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    const change = { id, name: 'Fagsystem', url: receiver.url, kinds: ['OFFERED'] };
    granted(await changeWebhook(town.admin, { ...change, revision: 1, state: 'PAUSED' }));
    await offer(town);
    expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
    granted(await changeWebhook(town.admin, { ...change, revision: 2, state: 'ACTIVE' }, EVERYWHERE));
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    await offer(town);
    granted(await removeWebhook(town.admin, { id }));
    await deliver();
    expect(receiver.heard).toHaveLength(1);
  });
});
