import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemScope } from '@/lib/auth/scope';
import type { UserScope } from '@/lib/domain/access/scope';
import { networksOf } from '@/lib/platform/webhooks/webhook-address';
import { deliverWebhooks } from '@/lib/usecases/webhooks/deliver-webhooks';
import { makeWebhook } from '@/lib/usecases/webhooks/make-webhook';
import { raiseDeliveries } from '@/lib/usecases/webhooks/raise-deliveries';
import { givenDepartment, givenPerson, givenTown, insert, rowsOf, type Town } from '../builders';
import { anOfferedSlot, granted } from '../lettings/slots';
import { settledEvents } from './settled-events';

const SYSTEM = systemScope('test');
/** Webhooks of the tests are made while the operator allows every address; what is sent is asked anew. */
export const EVERYWHERE = { allowed: networksOf('0.0.0.0/0 ::/0') };

/** Sends what is due, also to loopback; `atMostMs` is for a receiver that does not answer. */
export async function deliver(
  atMostMs?: number,
  pace: Pick<NonNullable<Parameters<typeof deliverWebhooks>[1]>, 'turn' | 'stopping'> = {},
) {
  await raiseDeliveries(SYSTEM);
  return deliverWebhooks(SYSTEM, { terms: { allowed: networksOf('127.0.0.0/8'), atMostMs }, ...pace });
}

type Heard = { readonly headers: IncomingHttpHeaders; readonly body: string };
type Receiver = { readonly url: string; readonly heard: Heard[]; readonly stop: () => Promise<void> };

const receivers: Receiver[] = [];

/** After each test: no receiver is left, and nobody is told any more. */
export async function forgetReceivers(): Promise<void> {
  await Promise.all(receivers.splice(0).map((one) => one.stop()));
  await insert(`UPDATE webhook SET state = 'REMOVED'`, []);
}

/** Another system, on loopback; `answer` says what it does with the message. */
export async function aReceiver(
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

export async function aToldTown(): Promise<
  Town & { readonly admin: UserScope; readonly orgAdmin: UserScope }
> {
  const town = await givenTown();
  const reach = [town.municipalityId];
  const admin = await givenPerson('SYSTEM_ADMIN', { municipalities: reach, reach });
  const orgAdmin = await givenPerson('SYSTEM_ADMIN', { organisations: [town.organisationId], reach });
  return { ...town, admin, orgAdmin };
}

export const subscribe = async (
  town: Awaited<ReturnType<typeof aToldTown>>,
  url: string,
  kinds: readonly string[] = [],
) =>
  granted(
    await makeWebhook(town.admin, { place: town.municipalityId, name: 'Fagsystem', url, kinds }, EVERYWHERE),
  );

export const offer = async (town: Town) => {
  const slot = await anOfferedSlot(town, await givenDepartment(town));
  await settledEvents();
  return slot;
};
export const soon = () => insert('UPDATE webhook SET quiet_until = NULL', []);
export const due = () => insert('UPDATE webhook_delivery SET next_try_at = clock_timestamp()', []);
export const deliveries = (webhookId: string) =>
  rowsOf<{ kind: string; state: string; tries: number; status: number | null; fault: string | null }>(
    'SELECT kind, state, tries, status, fault FROM webhook_delivery WHERE webhook_id = $1 ORDER BY event_id',
    [webhookId],
  );

export const isSigned = ({ headers, body }: Heard, secret: string): boolean => {
  const key = Buffer.from(secret.slice('whsec_'.length), 'base64');
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  const expected = `v1,${createHmac('sha256', key).update(content).digest('base64')}`;
  return String(headers['webhook-signature']).split(' ').includes(expected);
};
