import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { systemScope } from '@/lib/auth/scope';
import { findWebhook, listWebhooks } from '@/lib/data/webhooks';
import type { UserScope } from '@/lib/domain/access/scope';
import { networksOf } from '@/lib/platform/webhook-address';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, type Town } from '@/lib/testing/builders';
import { settledEvents } from '@/lib/testing/settled-events';
import { anOfferedSlot, granted } from '@/lib/testing/slots';
import { withClient } from '@/scripts/database/connection.mjs';
import { changeWebhook } from './change-webhook';
import { deliverWebhooks } from './deliver-webhooks';
import { makeWebhook } from './make-webhook';
import { removeWebhook } from './remove-webhook';
import { resendDelivery } from './resend-delivery';
import { rotateSecret } from './rotate-secret';

const SYSTEM = systemScope('test');
const LOOPBACK = { allowed: networksOf('127.0.0.0/8'), atMostMs: 1000 };
const deliver = () => deliverWebhooks(SYSTEM, LOOPBACK);

beforeAll(async () => {
  await withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) =>
    owner.query('UPDATE instance SET demo = true'),
  );
});

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };
type Receiver = { readonly url: string; readonly heard: Heard[]; readonly stop: () => Promise<void> };

const receivers: Receiver[] = [];
afterEach(async () => {
  await Promise.all(receivers.splice(0).map((one) => one.stop()));
  await insert(`UPDATE webhook SET state = 'REMOVED'`, []);
});

/** Another system, on loopback; `answer` says what it does with the message. */
async function aReceiver(
  answer: (response: ServerResponse, heard: Heard) => void = (response) => response.writeHead(204).end(),
): Promise<Receiver> {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { headers: request.headers, body: Buffer.concat(chunks).toString('utf8') };
      heard.push(one);
      answer(response, one);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  const receiver = { url: `http://127.0.0.1:${port}/hook`, heard, stop };
  receivers.push(receiver);
  return receiver;
}

async function aTown(): Promise<Town & { readonly admin: UserScope; readonly orgAdmin: UserScope }> {
  const town = await givenTown();
  const reach = [town.municipalityId];
  const admin = await givenPerson('SYSTEM_ADMIN', { municipalities: reach, reach });
  const orgAdmin = await givenPerson('SYSTEM_ADMIN', { organisations: [town.organisationId], reach });
  return { ...town, admin, orgAdmin };
}

const subscribe = async (
  town: Awaited<ReturnType<typeof aTown>>,
  url: string,
  kinds: readonly string[] = [],
) => granted(await makeWebhook(town.admin, { place: town.municipalityId, name: 'Fagsystem', url, kinds }));

const offer = async (town: Town) => {
  const slot = await anOfferedSlot(town, await givenDepartment(town));
  await settledEvents();
  return slot;
};
const soon = () => insert('UPDATE webhook SET quiet_until = NULL', []);
const due = () => insert('UPDATE webhook_delivery SET next_try_at = clock_timestamp()', []);
const deliveries = (webhookId: string) =>
  rowsOf<{ kind: string; state: string; tries: number; status: number | null; fault: string | null }>(
    'SELECT kind, state, tries, status, fault FROM webhook_delivery WHERE webhook_id = $1 ORDER BY event_id',
    [webhookId],
  );

const isSigned = ({ headers, body }: Heard, secret: string): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
};

describe('another system is told', () => {
  test('of what happens, signed, once, in order, with ids and kinds and nobody in it', async () => {
    const town = await aTown();
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
    const [town, other] = [await aTown(), await aTown()];
    const receiver = await aReceiver();
    await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await offer(other);
    await deliver();
    expect(receiver.heard.map(({ body }) => JSON.parse(body).type)).toEqual(['vacancy.offered']);
  });

  test('not of what happened before it was there', async () => {
    const town = await aTown();
    await offer(town);
    await deliver();
    const receiver = await aReceiver();
    await subscribe(town, receiver.url);
    await deliver();
    expect(receiver.heard).toEqual([]);
  });

  test('each once by several servers at a time', async () => {
    const town = await aTown();
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
    const town = await aTown();
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

describe('a receiver that fails', () => {
  test.each([[500], [503], [429]])(
    'with %i is left alone for a while, and told all of it afterwards',
    async (status) => {
      const town = await aTown();
      let well = false;
      const receiver = await aReceiver((response) => response.writeHead(well ? 200 : status).end());
      const { id } = await subscribe(town, receiver.url, ['OFFERED']);
      await offer(town);
      await offer(town);
      expect(await deliver()).toEqual({ delivered: 0, failed: 1 });
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
    const town = await aTown();
    const [slow, well] = [await aReceiver(() => undefined), await aReceiver()];
    const { id } = await subscribe(town, slow.url, ['OFFERED']);
    await subscribe(town, well.url, ['OFFERED']);
    await offer(town);
    expect(await deliver()).toEqual({ delivered: 1, failed: 1 });
    expect(await deliveries(id)).toMatchObject([{ state: 'WAITING', fault: 'TIME', status: null }]);
  });

  test('by refusing one message is told the others', async () => {
    const town = await aTown();
    let first = true;
    const receiver = await aReceiver((response) => {
      response.writeHead(first ? 422 : 200).end();
      first = false;
    });
    await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await offer(town);
    expect(await deliver()).toEqual({ delivered: 1, failed: 1 });
  });

  test('by leading elsewhere is not followed', async () => {
    const town = await aTown();
    const goal = await aReceiver();
    const receiver = await aReceiver((response) => response.writeHead(307, { location: goal.url }).end());
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    await offer(town);
    await deliver();
    expect(goal.heard).toEqual([]);
    expect(await deliveries(id)).toMatchObject([{ state: 'WAITING', status: 307 }]);
  });

  test('by answering without end has answered', async () => {
    const town = await aTown();
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
    const town = await aTown();
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
      await changeWebhook(town.admin, {
        ...{ id, revision: 1, name: 'Fagsystem', url: again.url, kinds: ['OFFERED'], state: 'ACTIVE' },
      }),
    );
    granted(await resendDelivery(town.admin, { deliveryId }));
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    expect(again.heard[0]?.headers['webhook-id']).toBe(deliveryId);
  });

  test('is told nothing while it rests or when it is removed', async () => {
    const town = await aTown();
    const receiver = await aReceiver();
    const { id } = await subscribe(town, receiver.url, ['OFFERED']);
    const change = { id, name: 'Fagsystem', url: receiver.url, kinds: ['OFFERED'] };
    granted(await changeWebhook(town.admin, { ...change, revision: 1, state: 'PAUSED' }));
    await offer(town);
    expect(await deliver()).toEqual({ delivered: 0, failed: 0 });
    granted(await changeWebhook(town.admin, { ...change, revision: 2, state: 'ACTIVE' }));
    expect(await deliver()).toEqual({ delivered: 1, failed: 0 });
    await offer(town);
    granted(await removeWebhook(town.admin, { id }));
    await deliver();
    expect(receiver.heard).toHaveLength(1);
  });
});

describe('an address that is not the open internet’s', () => {
  const told = async (url: string, allowed = '', resolved?: readonly string[]) => {
    const town = await aTown();
    const { id } = await subscribe(town, url, ['OFFERED']);
    await offer(town);
    const resolve = ((_name: string, _options: object, done: (...answer: unknown[]) => void) =>
      done(
        null,
        (resolved ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )) as never;
    await deliverWebhooks(SYSTEM, {
      allowed: networksOf(allowed),
      atMostMs: 1000,
      ...(resolved ? { resolve } : {}),
    });
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
