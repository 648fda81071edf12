import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { networksOf } from '@/lib/platform/webhooks/webhook-address';
import { insert } from '@/lib/testing/builders';
import { playsOtherDays } from '@/lib/testing/environment/owner';
import {
  aReceiver,
  aToldTown,
  deliver,
  deliveries,
  forgetReceivers,
  isSigned,
  offer,
  subscribe,
} from '@/lib/testing/environment/receivers';
import { granted } from '@/lib/testing/lettings/slots';
import { deliverWebhooks } from './deliver-webhooks';
import { raiseDeliveries } from './raise-deliveries';
import { rotateSecret } from './rotate-secret';

beforeAll(playsOtherDays);

afterEach(forgetReceivers);

describe('another system is told', () => {
  test('of what happens, signed, once, in order, with ids and kinds and nobody in it', async () => {
    const town = await aToldTown();
    const receiver = await aReceiver();
    const { id, secret } = await subscribe(town, receiver.url);
    const { vacancyId } = await offer(town);
    const { delivered } = await deliver();
    expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
    expect(receiver.heard).toHaveLength(delivered);
    for (const one of receiver.heard) expect(isSigned(one, secret)).toBe(true);
    const bodies = receiver.heard.map(({ body }) => JSON.parse(body));
    const own = bodies.filter(({ data }) => data.vacancyId === vacancyId);
    expect(own.map(({ type }) => type)).toEqual(['vacancy.reported', 'vacancy.allocated', 'vacancy.offered']);
    expect(own[2].data).toEqual({
      ...{ kind: 'OFFERED', vacancyId, reference: expect.stringMatching(/^2025-/) },
      ...{ organisationId: town.organisationId, municipalityId: town.municipalityId },
      ...{ departmentId: expect.any(String), route: 'MUNICIPAL', tier: 'GREEN' },
      cursor: expect.stringMatching(/^[0-9]+-[0-9]+$/),
    });
    expect(receiver.heard.map(({ body }) => body).join()).not.toMatch(/Eksempelvej|Prøve/);
    expect(
      (await deliveries(id)).every(
        ({ state, tries, status }) => state === 'DELIVERED' && tries === 1 && status === 204,
      ),
    ).toBe(true);
  });

  test('only of what it asked for, and only of its own place', async () => {
    const [town, other] = [await aToldTown(), await aToldTown()];
    const receiver = await aReceiver();
    await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await offer(other);
    await deliver();
    expect(receiver.heard.map(({ body }) => JSON.parse(body).type)).toEqual(['vacancy.offered']);
  });

  test('not of what happened before it was there', async () => {
    const town = await aToldTown();
    await offer(town);
    await deliver();
    const receiver = await aReceiver();
    await subscribe(town, receiver.url);
    await deliver();
    expect(receiver.heard).toEqual([]);
  });

  test('each once by several servers at a time', async () => {
    const town = await aToldTown();
    const receivers = [await aReceiver(), await aReceiver(), await aReceiver()];
    for (const { url } of receivers) await subscribe(town, url, ['OFFERED']);
    await offer(town);
    await offer(town);
    await Promise.all([deliver(), deliver(), deliver(), deliver()]);
    await deliver();
    for (const { heard } of receivers) {
      expect(heard).toHaveLength(2);
      expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
    }
  });

  test('with both secrets for a day after it was changed', async () => {
    const town = await aToldTown();
    const receiver = await aReceiver();
    const { id, secret } = await subscribe(town, receiver.url, ['OFFERED']);
    const changed = granted(await rotateSecret(town.admin, { id, revision: 1 }));
    expect(await rotateSecret(town.admin, { id, revision: 1 })).toMatchObject({
      error: { code: 'changed-meanwhile' },
    });
    await offer(town);
    await deliver();
    await insert(`UPDATE webhook SET old_until = clock_timestamp() WHERE id = $1`, [id]);
    await offer(town);
    await deliver();
    const [first, second] = receiver.heard;
    expect(
      [first, second].map((one) => one && [secret, changed.secret].map((with_) => isSigned(one, with_))),
    ).toEqual([
      [true, true],
      [false, true],
    ]);
  });
});

describe('an address that is not the open internet’s', () => {
  const told = async (url: string, allowed = '', resolved?: readonly string[]) => {
    const town = await aToldTown();
    const { id } = await subscribe(town, url, ['OFFERED']);
    await offer(town);
    const resolve = ((_name: string, _options: object, done: (...answer: unknown[]) => void) =>
      done(
        null,
        (resolved ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never;
    await raiseDeliveries(systemScope('test'));
    const terms = { allowed: networksOf(allowed), ...(resolved ? { resolve } : {}) };
    await deliverWebhooks(systemScope('test'), { terms });
    return (await deliveries(id))[0]?.fault ?? null;
  };

  test('is not connected to, written or resolved', async () => {
    const { url, heard } = await aReceiver();
    const port = new URL(url).port;
    expect(await told(`https://127.0.0.1:${port}/`)).toBe('ADDRESS');
    expect(await told(`https://localhost:${port}/`)).toBe('ADDRESS');
    expect(await told(`https://[::ffff:127.0.0.1]:${port}/`)).toBe('ADDRESS');
    expect(await told(`http://2130706433:${port}/`)).toBe('ADDRESS');
    expect(await told(`https://rebound.eksempel.dk:${port}/`, '', ['127.0.0.1'])).toBe('ADDRESS');
    expect(await told(`https://mixed.eksempel.dk:${port}/`, '', ['93.184.216.34', '169.254.169.254'])).toBe(
      'ADDRESS',
    );
    expect(await told(`http://open.eksempel.dk:${port}/`, '', ['93.184.216.34'])).toBe('ADDRESS');
    expect(heard).toEqual([]);
  });

  test('is where the operator allows it, by its name too', async () => {
    const { url, heard } = await aReceiver();
    const port = new URL(url).port;
    expect(await told(`http://inside.eksempel.dk:${port}/`, '127.0.0.1', ['127.0.0.1'])).toBe(null);
    expect(heard).toHaveLength(1);
    expect(heard[0]?.headers.host).toBe(`inside.eksempel.dk:${port}`);
  });
});
