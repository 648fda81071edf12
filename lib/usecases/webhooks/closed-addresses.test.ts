import { expect, test } from 'vitest';
import { networksOf } from '@/lib/platform/webhooks/webhook-address';
import { aToldTown, EVERYWHERE, subscribe } from '@/lib/testing/environment/receivers';
import { granted } from '@/lib/testing/lettings/slots';
import { changeWebhook } from './change-webhook';
import { makeWebhook } from './make-webhook';

const CLOSED = [
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://10.1.2.3/hook',
  'https://169.254.169.254/latest',
  'https://[::ffff:192.168.0.1]/',
  'https://2130706433/',
  'http://93.184.216.34/',
  'http://fagsystem.invalid/',
];
const refusal = { ok: false, error: { code: 'closed-address' } };

test.each(CLOSED)('a webhook to %s is neither made nor changed to', async (url) => {
  const town = await aToldTown();
  const wanted = { name: 'Fagsystem', url, kinds: [] };
  expect(await makeWebhook(town.admin, { place: town.municipalityId, ...wanted })).toEqual(refusal);
  const { id } = await subscribe(town, 'https://fagsystem.invalid/');
  expect(await changeWebhook(town.admin, { id, revision: 1, ...wanted, state: 'ACTIVE' })).toEqual(refusal);
});

test('one is made where the operator allows it, and put to rest when that is over', async () => {
  const town = await aToldTown();
  const wanted = { name: 'Fagsystem', url: 'http://10.1.2.3/hook', kinds: [] };
  const terms = { allowed: networksOf('10.1.0.0/16') };
  const { id } = granted(await makeWebhook(town.admin, { place: town.municipalityId, ...wanted }, terms));
  granted(await changeWebhook(town.admin, { id, revision: 1, ...wanted, state: 'PAUSED' }));
  const again = { id, revision: 2, ...wanted, state: 'ACTIVE' } as const;
  expect(await changeWebhook(town.admin, again)).toEqual(refusal);
  granted(await changeWebhook(town.admin, again, EVERYWHERE));
});
