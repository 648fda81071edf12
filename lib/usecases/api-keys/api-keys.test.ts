import { describe, expect, test } from 'vitest';
import { openApiCall } from '@/lib/auth/api-key-scope';
import { findApiClient, listAllowancesSet, listApiClients } from '@/lib/data/api/api-keys';
import { newId } from '@/lib/platform/new-id';
import { setAllowanceSchema } from '@/lib/schemas/api/keys';
import { givenAdmin, givenKey } from '@/lib/testing/api/api';
import { aKey, aReport, givenDepartment, givenTown, rowsOf } from '@/lib/testing/builders';
import { granted } from '@/lib/testing/lettings/slots';
import { reportVacancies } from '@/lib/usecases/vacancies/report-vacancies';
import { endApiClient } from './end-api-client';
import { makeApiClient } from './make-api-client';
import { revokeApiKey } from './revoke-api-key';
import { rotateApiKey } from './rotate-api-key';
import { setAllowance } from './set-allowance';

const opens = async (secret: string): Promise<string> => {
  const opened = await openApiCall(new Headers({ authorization: `Bearer ${secret}` }));
  return opened.ok ? 'open' : opened.error.code;
};
const form = { label: 'Prøvesystemet', months: 12 } as const;

describe('a key', () => {
  test('is told once, and kept as a hash', async () => {
    const town = await givenTown();
    const { secret } = await givenKey(town, 'ORGANISATION');
    expect(await opens(secret)).toBe('open');
    const rows = await rowsOf('SELECT to_jsonb(k)::text AS row FROM api_key k');
    const kept = JSON.stringify(rows);
    expect(kept).toContain(secret.slice(0, 16));
    expect(kept).not.toContain(secret.slice(17));
  });

  test('may do what its party’s side does, and is made for one’s own party only', async () => {
    const [town, there] = [await givenTown(), await givenTown()];
    const admin = await givenAdmin(town, 'ORGANISATION');
    const wrong = { ...form, partyId: town.organisationId, scopes: ['read', 'claim'] } as const;
    expect(await makeApiClient(admin, wrong)).toEqual({ ok: false, error: { code: 'scope-of-other-side' } });
    for (const partyId of [there.organisationId, town.municipalityId])
      expect(await makeApiClient(admin, { ...form, partyId, scopes: ['read'] })).toEqual({
        ...{ ok: false, error: { code: 'not-found' } },
      });
    expect(await listApiClients(admin)).toEqual([]);
  });

  test('acts as a person of its own, whom both parties know by name', async () => {
    const town = await givenTown();
    const department = await givenDepartment(town);
    const { secret, clientId } = await givenKey(town, 'ORGANISATION');
    const opened = granted(await openApiCall(new Headers({ authorization: `bearer ${secret}` })));
    const reports = [aReport(department)];
    granted(await reportVacancies(opened.scope, { idempotencyKey: aKey(), reports }));
    const actors = await rowsOf<{ actor: string; name: string }>(
      `SELECT DISTINCT e.actor_id AS actor, p.name FROM case_event e JOIN person p ON p.id = e.actor_id
       WHERE e.organisation_id = $1`,
      [town.organisationId],
    );
    expect(actors).toEqual([{ actor: clientId, name: 'Prøvesystemet (API)' }]);
    const { findVacancyCase } = await import('@/lib/data/vacancies/vacancy-case');
    const [vacancy] = await rowsOf<{ id: never }>('SELECT id FROM vacancy WHERE department_id = $1', [
      department,
    ]);
    const seen = await findVacancyCase(town.caseworker, vacancy?.id ?? ('' as never));
    expect(seen?.vacancy.registeredByName).toBe('Prøvesystemet (API)');
  });
});

describe('a new key in place of the old', () => {
  test('leaves both open for the days that were chosen', async () => {
    const town = await givenTown();
    const admin = await givenAdmin(town, 'MUNICIPALITY');
    const { secret: old, clientId } = granted(
      await makeApiClient(admin, { ...form, partyId: town.municipalityId, scopes: ['read', 'return'] }),
    );
    const { secret } = granted(await rotateApiKey(admin, { clientId, months: 3, overlapDays: 7 }));
    expect([await opens(old), await opens(secret)]).toEqual(['open', 'open']);
    const third = { clientId, months: 3, overlapDays: 7 };
    expect(await rotateApiKey(admin, third)).toEqual({ ok: false, error: { code: 'too-many-keys' } });
    const last = granted(await rotateApiKey(admin, { ...third, overlapDays: 0 }));
    expect(await Promise.all([old, secret, last.secret].map(opens))).toEqual([
      ...['key-expired', 'key-expired', 'open'],
    ]);
    const client = await findApiClient(admin, clientId);
    expect(client?.keys.map(({ scopes, valid }) => [scopes, valid])).toEqual([
      [['read', 'return'], true],
      [['read', 'return'], false],
      [['read', 'return'], false],
    ]);
  });

  test('made by many at once leaves no more than two open', async () => {
    const town = await givenTown();
    const admin = await givenAdmin(town, 'ORGANISATION');
    const { clientId } = granted(
      await makeApiClient(admin, { ...form, partyId: town.organisationId, scopes: ['read'] }),
    );
    await Promise.all(
      Array.from({ length: 10 }, () => rotateApiKey(admin, { clientId, months: 3, overlapDays: 30 })),
    );
    const client = await findApiClient(admin, clientId);
    expect(client?.keys.filter(({ valid }) => valid)).toHaveLength(2);
  });
});

describe('what is closed', () => {
  test('opens nothing from that moment: one key, or all of a system’s', async () => {
    const town = await givenTown();
    const admin = await givenAdmin(town, 'ORGANISATION');
    const { secret: old, clientId } = granted(
      await makeApiClient(admin, { ...form, partyId: town.organisationId, scopes: ['read'] }),
    );
    const { secret } = granted(await rotateApiKey(admin, { clientId, months: 3, overlapDays: 7 }));
    const oldest = (await findApiClient(admin, clientId))?.keys.at(-1)?.id ?? '';
    granted(await revokeApiKey(admin, { clientId, keyId: oldest }));
    expect([await opens(old), await opens(secret)]).toEqual(['key-revoked', 'open']);
    granted(await endApiClient(admin, { clientId }));
    expect(await opens(secret)).toBe('key-revoked');
    expect(await rotateApiKey(admin, { clientId, months: 3, overlapDays: 0 })).toEqual({
      ...{ ok: false, error: { code: 'ended' } },
    });
  });

  test('is closed by one’s own administrator only', async () => {
    const [town, there] = [await givenTown(), await givenTown()];
    const { secret, clientId } = await givenKey(town, 'ORGANISATION');
    const [key] = await rowsOf<{ id: string }>('SELECT id FROM api_key WHERE client_id = $1', [clientId]);
    for (const other of [await givenAdmin(there, 'ORGANISATION'), await givenAdmin(town, 'MUNICIPALITY')]) {
      const none = { ok: false, error: { code: 'not-found' } };
      expect(await revokeApiKey(other, { clientId, keyId: key?.id ?? '' })).toEqual(none);
      expect(await endApiClient(other, { clientId })).toEqual(none);
      expect(await rotateApiKey(other, { clientId, months: 3, overlapDays: 0 })).toEqual(none);
      expect(await findApiClient(other, clientId)).toBeNull();
    }
    expect(await opens(secret)).toBe('open');
  });
});

describe('how often a system may ask', () => {
  const STANDARD = { burst: 120, perMinute: 240 };
  const once = { burst: 10, perMinute: 10 };

  test('is set by its own administrator, and holds from the next request for all of its keys', async () => {
    const town = await givenTown();
    const admin = await givenAdmin(town, 'ORGANISATION');
    const { secret, clientId } = await givenKey(town, 'ORGANISATION');
    expect(await findApiClient(admin, clientId)).toMatchObject(STANDARD);
    expect(await opens(secret)).toBe('open');
    granted(await setAllowance(admin, { clientId, allowed: once, shown: STANDARD }));
    expect(await findApiClient(admin, clientId)).toMatchObject(once);
    // Said again it is nothing new.
    granted(await setAllowance(admin, { clientId, allowed: once, shown: once }));
    expect(await listAllowancesSet(admin, clientId)).toMatchObject([
      { ...once, burstBefore: 120, perMinuteBefore: 240, by: expect.stringContaining(' ') },
    ]);
    const asked = await Promise.all(Array.from({ length: 30 }, () => opens(secret)));
    expect(asked.filter((answer) => answer === 'open')).toHaveLength(10);
    expect(asked.filter((answer) => answer === 'too-many-requests')).toHaveLength(20);
  });

  test('is not set by another’s, nor of a system whose access was closed, nor over what was not seen', async () => {
    const [town, there] = [await givenTown(), await givenTown()];
    const admin = await givenAdmin(town, 'ORGANISATION');
    const { clientId } = await givenKey(town, 'ORGANISATION');
    const input = { clientId, allowed: once, shown: STANDARD };
    const refused = (code: string) => ({ ok: false, error: { code } });
    for (const other of [await givenAdmin(there, 'ORGANISATION'), await givenAdmin(town, 'MUNICIPALITY')])
      expect(await setAllowance(other, input)).toEqual(refused('not-found'));
    expect(await setAllowance(admin, { ...input, shown: { ...STANDARD, burst: 121 } })).toEqual(
      refused('set-meanwhile'),
    );
    const several = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        setAllowance(admin, { ...input, allowed: { burst: 20 + at, perMinute: 20 } }),
      ),
    );
    expect(several.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listAllowancesSet(admin, clientId)).toHaveLength(1);
    for (const other of [await givenAdmin(there, 'ORGANISATION'), await givenAdmin(town, 'MUNICIPALITY')])
      expect(await listAllowancesSet(other, clientId)).toEqual([]);
    granted(await endApiClient(admin, { clientId }));
    expect(await setAllowance(admin, input)).toEqual(refused('ended'));
  });

  test('stays within its bounds, as whole numbers', () => {
    const sent = { clientId: newId(), shownBurst: '120', shownPerMinute: '240' };
    const faultsOf = (burst: string, perMinute: string) =>
      setAllowanceSchema
        .safeParse({ ...sent, burst, perMinute })
        .error?.issues.map(({ path }) => path.join()) ?? [];
    expect(faultsOf('10', '3000')).toEqual([]);
    expect(faultsOf('1000', '10')).toEqual([]);
    expect(faultsOf('9', '3001')).toEqual(['burst', 'perMinute']);
    expect(faultsOf('1001', '9')).toEqual(['burst', 'perMinute']);
    expect(faultsOf('', '12,5')).toEqual(['burst', 'perMinute']);
  });
});
