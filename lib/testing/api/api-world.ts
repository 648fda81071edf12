import { holbaek2024 } from '@/agreements/holbaek-2024';
import type { DepartmentId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { Operation } from '@/lib/schemas/api/operation';
import { getKey, getSlot, reportVacancy } from '@/lib/schemas/api/operations';
import { givenDepartment, givenTown, insert, type Town } from '../builders';
import { anOfferedSlot } from '../lettings/slots';
import { aSentReport, givenKey } from './api';
import { callApi, type Heard, type SentCall } from './api-contract';

type Keys = Record<'ORGANISATION' | 'MUNICIPALITY' | 'EXPIRED' | 'REVOKED' | 'EMPTY', string>;

/** A municipality and an organisation with a key each that never runs dry, and keys that open nothing. */
export type ApiWorld = { readonly town: Town; readonly department: DepartmentId; readonly keys: Keys };

export async function givenApiWorld(): Promise<ApiWorld> {
  const town = await givenTown(holbaek2024);
  const department = await givenDepartment(town);
  const organisation = await givenKey(town, 'ORGANISATION');
  const municipality = await givenKey(town, 'MUNICIPALITY');
  await insert('UPDATE api_client SET burst = 100000, per_minute = 100000', []);
  const expired = await givenKey(town, 'ORGANISATION');
  const revoked = await givenKey(town, 'ORGANISATION');
  const empty = await givenKey(town, 'ORGANISATION');
  await insert('UPDATE api_key SET expires_at = app_now() WHERE client_id = $1', [expired.clientId]);
  await insert('UPDATE api_key SET revoked_at = app_now(), revoked_by = $2 WHERE client_id = $1', [
    ...[revoked.clientId, town.officer.userId],
  ]);
  await insert('UPDATE api_client SET burst = 1, per_minute = 1 WHERE id = $1', [empty.clientId]);
  await callApi(getKey, { secret: empty.secret });
  const keys = {
    ...{ ORGANISATION: organisation.secret, MUNICIPALITY: municipality.secret },
    ...{ EXPIRED: expired.secret, REVOKED: revoked.secret, EMPTY: empty.secret },
  };
  return { town, department, keys };
}

/** The key of whoever may. */
export const secretFor = ({ keys }: ApiWorld, { side }: Operation): string => keys[side ?? 'ORGANISATION'];

export const reported = ({ keys, department }: ApiWorld): Promise<Heard> =>
  callApi(reportVacancy, { secret: keys.ORGANISATION, body: aSentReport(department) });

export const ofVacancy = ({ keys }: ApiWorld, { json, headers }: Heard): SentCall => ({
  secret: keys.ORGANISATION,
  params: { vacancyId: json.id },
  headers: { 'if-match': headers.get('etag') ?? '' },
});

export async function offered({ town, department, keys }: ApiWorld): Promise<SentCall> {
  const { slotId } = await anOfferedSlot(town, department);
  const call = { secret: keys.MUNICIPALITY, params: { slotId } };
  const heard = await callApi(getSlot, call);
  return { ...call, headers: { 'if-match': heard.headers.get('etag') ?? '' } };
}

export const correction = (
  { department }: ApiWorld,
  heard: Heard,
  change: object = { occasion: 'EXCHANGE' },
) => ({
  ...aSentReport(department, { home: { unitNumber: heard.json.home.unitNumber } }),
  reason: 'Meldt med en forkert oplysning',
  ...change,
});

/** For each operation a call that succeeds, on something of its own. */
const GOOD: Readonly<Record<string, (world: ApiWorld) => Promise<SentCall>>> = {
  reportVacancy: async ({ keys, department }) => ({
    ...{ secret: keys.ORGANISATION, body: aSentReport(department) },
  }),
  reportVacancies: async ({ keys, department }) => ({
    ...{ secret: keys.ORGANISATION, body: { reports: [aSentReport(department), aSentReport(department)] } },
  }),
  listVacancies: async ({ keys }) => ({
    ...{ secret: keys.ORGANISATION, query: { limit: '2', state: 'ORGANISATION' } },
  }),
  getVacancy: async (world) => ({ ...ofVacancy(world, await reported(world)), headers: {} }),
  correctVacancy: async (world) => {
    const heard = await reported(world);
    return { ...ofVacancy(world, heard), body: correction(world, heard) };
  },
  voidVacancy: async (world) => ({
    ...ofVacancy(world, await reported(world)),
    body: { reason: 'Meldt ved en fejl' },
  }),
  listSlots: async ({ keys }) => ({ secret: keys.MUNICIPALITY, query: { state: 'OFFERED' } }),
  getSlot: async (world) => ({ ...(await offered(world)), headers: {} }),
  claimSlot: async (world) => ({ ...(await offered(world)), body: {} }),
  returnSlot: async (world) => ({ ...(await offered(world)), body: { reason: 'LOCATION' } }),
  listCounters: async ({ keys }) => ({ secret: keys.MUNICIPALITY }),
  listDepartments: async ({ keys }) => ({ secret: keys.ORGANISATION }),
  listEvents: async ({ keys }) => ({ secret: keys.MUNICIPALITY, query: { limit: '3' } }),
  getKey: async ({ keys }) => ({ secret: keys.MUNICIPALITY }),
};

export function goodCall(world: ApiWorld, operation: Operation): Promise<SentCall> {
  const make = GOOD[operation.id];
  if (!make) throw new Error(`No call that succeeds is known for ${operation.id}`);
  return make(world);
}

/** A call that gets as far as its key: nothing behind that is looked at. */
export const anyCall = (operation: Operation, secret: string | null): SentCall => ({
  secret,
  params: operation.path.includes('{vacancyId}') ? { vacancyId: newId() } : { slotId: newId() },
});

export const withHeader = (call: SentCall, name: string, value: string): SentCall => ({
  ...call,
  headers: { ...call.headers, [name]: value },
});

/** What the call is refused with. */
export const codeOf = async (operation: Operation, call: SentCall): Promise<string | undefined> =>
  (await callApi(operation, call)).json?.code;
