import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import type { Operation } from '@/lib/schemas/api/operation';
import {
  listDepartments,
  listEvents,
  listSlots,
  listVacancies,
  OPERATIONS,
  reportVacancy,
} from '@/lib/schemas/api/operations';
import { aSentReport, givenKey } from '@/lib/testing/api/api';
import { callApi } from '@/lib/testing/api/api-contract';
import { type ApiWorld, codeOf, givenApiWorld, offered, reported } from '@/lib/testing/api/api-world';
import { givenDepartment, givenTown, insert } from '@/lib/testing/builders';

let world: ApiWorld;
beforeAll(async () => {
  world = await givenApiWorld();
  for (let n = 0; n < 5; n += 1) await offered(world);
  const body = aSentReport(world.department, { externalId: 'UB-1' });
  await callApi(reportVacancy, { secret: world.keys.ORGANISATION, body });
  await reported(world);
});

describe('lists', () => {
  const all = async (operation: Operation, secret: string, query: Record<string, string>) => {
    const found: { id?: string; reference: string; kind?: string; lbfNumber?: string | null }[] = [];
    let after: string | null = null;
    do {
      const more: Record<string, string> = after === null ? query : { ...query, after };
      const { json } = await callApi(operation, { secret, query: more });
      found.push(...json.items);
      after = json.next;
    } while (after !== null);
    return found;
  };

  test('tell of no amount that nobody gave', async () => {
    const body = aSentReport(world.department, { externalId: 'UB-2', home: { depositOre: 1_782_000 } });
    const secret = world.keys.ORGANISATION;
    const { json } = await callApi(reportVacancy, { secret, body });
    expect(json.home).toMatchObject({ rentOre: 594_000, depositOre: 1_782_000, utilitiesOre: null });
  });

  test('take back what they tell: an amount that nobody gave is null both ways', async () => {
    const home = { depositOre: null, utilitiesOre: null };
    const body = aSentReport(world.department, { externalId: 'UB-3', home });
    const { status, json } = await callApi(reportVacancy, { secret: world.keys.ORGANISATION, body });
    expect(status).toBe(201);
    expect(json.home).toMatchObject(home);
  });

  test('tell a department’s number at Landsbyggefonden', async () => {
    await insert('UPDATE department SET lbf_number = $2 WHERE id = $1', [world.department, '0231']);
    const unknown = await givenDepartment(world.town);
    const departments = await all(listDepartments, world.keys.ORGANISATION, {});
    const numbers = new Map(departments.map(({ id, lbfNumber }) => [id, lbfNumber]));
    expect([numbers.get(world.department), numbers.get(unknown)]).toEqual(['0231', null]);
  });

  test('go on where the page before ended, and hold each once', async () => {
    for (const [operation, secret] of [
      [listVacancies, world.keys.ORGANISATION],
      [listSlots, world.keys.MUNICIPALITY],
    ] as const) {
      const small = (await all(operation, secret, { limit: '2' })).map(({ id }) => id);
      const large = (await all(operation, secret, { limit: '100' })).map(({ id }) => id);
      expect(small).toEqual(large);
      expect(new Set(small).size).toBe(small.length);
      expect(small.length).toBeGreaterThan(4);
    }
  });

  test('are of the caller’s own party alone', async () => {
    const there = await givenTown();
    const secret = (await givenKey(there, 'ORGANISATION')).secret;
    for (const operation of OPERATIONS.filter(({ id }) => id.startsWith('list')))
      expect((await callApi(operation, { secret })).json.items).toEqual([]);
  });

  test('of vacancies are narrowed', async () => {
    const secret = world.keys.ORGANISATION;
    const found = await callApi(listVacancies, { secret, query: { externalId: 'UB-1' } });
    expect(found.json.items.map(({ externalId }: { externalId: string }) => externalId)).toEqual(['UB-1']);
    const none = await callApi(listVacancies, { secret, query: { departmentId: newId() } });
    expect(none.json.items).toEqual([]);
    expect(await codeOf(listVacancies, { secret, query: { limit: '0' } })).toBe('query-invalid');
    expect(await codeOf(listVacancies, { secret, query: { after: '2025-13-01_x' } })).toBe('query-invalid');
    expect(await codeOf(listEvents, { secret, query: { after: 'x' } })).toBe('query-invalid');
  });
});
