import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Validator } from '@seriousme/openapi-schema-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { largestBodyOf, type Operation, problemsOf } from '@/lib/schemas/api/operation';
import { OPERATIONS } from '@/lib/schemas/api/operations';
import { PROBLEMS } from '@/lib/schemas/api/problem';
import { givenKey } from '@/lib/testing/api/api';
import { callApi, DOCUMENT, heardSoFar } from '@/lib/testing/api/api-contract';
import { ownRefusals } from '@/lib/testing/api/api-own-refusals';
import {
  type ApiWorld,
  anyCall,
  codeOf,
  givenApiWorld,
  goodCall,
  secretFor,
  withHeader,
} from '@/lib/testing/api/api-world';
import { givenTown, insert } from '@/lib/testing/builders';
import { asOwner } from '@/lib/testing/environment/owner';

let world: ApiWorld;
beforeAll(async () => {
  world = await givenApiWorld();
});

const elsewhere = ({ side }: Operation): string =>
  side === 'ORGANISATION' ? world.keys.MUNICIPALITY : world.keys.ORGANISATION;

describe('the document', () => {
  test('is OpenAPI 3.1', async () => {
    const answer = await new Validator().validate(structuredClone(DOCUMENT));
    expect(answer.errors).toBeUndefined();
    expect(answer.valid).toBe(true);
  });

  test('has every handler of the tree, and the tree has every operation', () => {
    const tree = readdirSync(fileURLToPath(new URL('.', import.meta.url)), { recursive: true })
      .map(String)
      .filter((file) => /\/route\.ts$/.test(file) && !/^(openapi\.json|\[\[\.\.\.unknown\]\])\//.test(file))
      .map((file) => `/${file.replace('/route.ts', '').replaceAll('[', '{').replaceAll(']', '}')}`);
    expect([...new Set(OPERATIONS.map(({ path }) => path))].sort()).toEqual(tree.sort());
  });

  test('tells of no field what is not there in both languages', () => {
    expect(JSON.stringify(DOCUMENT)).not.toMatch(/"da":"[^"]*","en":"|description":""/);
  });
});

describe.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', (_, operation) => {
  test('succeeds', async () => {
    expect((await callApi(operation, await goodCall(world, operation))).status).toBe(operation.success);
  });

  test('is shut without a key, and with one that is none, was closed, has ended or has had enough', async () => {
    expect(await codeOf(operation, anyCall(operation, null))).toBe('key-missing');
    expect(await codeOf(operation, anyCall(operation, `noeglen_00000000_${'x'.repeat(43)}`))).toBe(
      'key-unknown',
    );
    expect(await codeOf(operation, anyCall(operation, 'gaettet'))).toBe('key-unknown');
    expect(await codeOf(operation, anyCall(operation, world.keys.REVOKED))).toBe('key-revoked');
    expect(await codeOf(operation, anyCall(operation, world.keys.EXPIRED))).toBe('key-expired');
    expect(await codeOf(operation, anyCall(operation, world.keys.EMPTY))).toBe('too-many-requests');
  });

  test('refuses a parameter that it does not have', async () => {
    const call = { ...anyCall(operation, secretFor(world, operation)), query: { sort: 'name' } };
    const { json } = await callApi(operation, call);
    expect(json).toMatchObject({
      code: 'query-invalid',
      errors: [{ pointer: '/sort', code: 'unknown-field' }],
    });
  });

  test('says that something went wrong when it did', async () => {
    await asOwner('ALTER FUNCTION app_api_key(text) RENAME TO app_api_key_gone');
    try {
      expect(await codeOf(operation, anyCall(operation, secretFor(world, operation)))).toBe('internal');
    } finally {
      await asOwner('ALTER FUNCTION app_api_key_gone(text) RENAME TO app_api_key');
    }
  });
});

const of = (which: (operation: Operation) => boolean) =>
  OPERATIONS.filter(which).map((operation) => [operation.id, operation] as const);

describe.each(of(({ scope }) => scope !== null))('%s', (_, operation) => {
  test('needs a key that may', async () => {
    const side = operation.side ?? 'ORGANISATION';
    const other = operation.scope === 'read' ? (side === 'ORGANISATION' ? 'report' : 'claim') : 'read';
    const { secret } = await givenKey(world.town, side, [other]);
    expect(await codeOf(operation, anyCall(operation, secret))).toBe('scope-missing');
  });
});

describe.each(of(({ side }) => side !== null))('%s', (_, operation) => {
  test('is not for the other party', async () => {
    expect(await codeOf(operation, anyCall(operation, elsewhere(operation)))).toBe('wrong-side');
  });
});

describe.each(of(({ path }) => path.includes('{')))('%s', (_, operation) => {
  const [name = ''] = operation.path.match(/(?<=\{)\w+/) ?? [];

  test('finds nothing of another party’s, and nothing under what is no id', async () => {
    const there = await givenTown();
    const secret = (await givenKey(there, operation.side ?? 'ORGANISATION')).secret;
    const call = await goodCall(world, operation);
    expect(await codeOf(operation, { ...call, secret })).toBe('not-found');
    expect(await codeOf(operation, { ...call, params: { [name]: 'ingen' } })).toBe('not-found');
    expect((await callApi(operation, call)).status).toBe(operation.success);
  });
});

describe.each(of(({ method, etag }) => method === 'GET' && etag === 'given'))('%s', (_, operation) => {
  test('is not sent again to whoever has it', async () => {
    const call = await goodCall(world, operation);
    const first = await callApi(operation, call);
    const again = withHeader(call, 'if-none-match', `W/${first.headers.get('etag')}, "x"`);
    expect((await callApi(operation, again)).status).toBe(304);
    expect((await callApi(operation, withHeader(call, 'if-none-match', '"x"'))).status).toBe(200);
  });
});

describe.each(of(({ body }) => body !== null))('%s', (_, operation) => {
  test('wants a mark of its own, and JSON of a size', async () => {
    const call = await goodCall(world, operation);
    expect(await codeOf(operation, withHeader(call, 'idempotency-key', ''))).toBe('idempotency-key-needed');
    expect(await codeOf(operation, withHeader(call, 'idempotency-key', 'kort'))).toBe(
      'idempotency-key-needed',
    );
    expect(await codeOf(operation, withHeader(call, 'content-type', 'text/plain'))).toBe('not-json');
    expect(
      await codeOf(operation, withHeader(call, 'content-type', 'application/json; charset=latin1')),
    ).toBe('not-json');
    for (const raw of ['{', '{"a":"\\u0000"}', '{"a":"\\ud800"}', new Uint8Array([0x22, 0xff, 0x22])])
      expect(await codeOf(operation, { ...call, raw })).toBe('json-invalid');
    const large = `{"a":"${'x'.repeat(largestBodyOf(operation))}"}`;
    expect(await codeOf(operation, { ...call, raw: large })).toBe('body-too-large');
  });

  test('refuses a field that it does not know', async () => {
    const call = await goodCall(world, operation);
    const { json } = await callApi(operation, { ...call, body: { ...Object(call.body), navn: 'x' } });
    expect(json).toMatchObject({
      code: 'fields-invalid',
      errors: [{ pointer: '/navn', code: 'unknown-field' }],
    });
  });

  test('sent again under its mark is answered the same, byte for byte, and done once', async () => {
    const mark = newId();
    const call = withHeader(await goodCall(world, operation), 'idempotency-key', mark);
    const first = await callApi(operation, call);
    const again = await callApi(operation, call);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    for (const name of ['etag', 'location', 'content-type'])
      expect(again.headers.get(name)).toBe(first.headers.get(name));
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    const other = await goodCall(world, operation);
    const reused = withHeader(other, 'idempotency-key', mark);
    expect(await codeOf(operation, reused)).toBe('idempotency-key-reused');
    await insert(
      'UPDATE api_request SET status = NULL, headers = NULL, body = NULL, started_at = clock_timestamp() WHERE key = $1',
      [mark],
    );
    const heard = await callApi(operation, call);
    expect(heard.json.code).toBe('request-at-work');
    expect(heard.headers.get('retry-after')).toBe('1');
  });
});

describe.each(of(({ etag }) => etag === 'needed'))('%s', (_, operation) => {
  test('says what it was made from, and that has to be so still', async () => {
    const call = await goodCall(world, operation);
    expect(await codeOf(operation, withHeader(call, 'if-match', ''))).toBe('if-match-needed');
    expect(await codeOf(operation, withHeader(call, 'if-match', '*'))).toBe('if-match-needed');
    expect(await codeOf(operation, withHeader(call, 'if-match', '"1-anden"'))).toBe('changed-meanwhile');
    expect((await callApi(operation, call)).status).toBe(operation.success);
  });
});

describe('refusals of their own', () => {
  ownRefusals(() => world);
});

// After all others: it adds up what they have heard.
describe('at the end', () => {
  test('every answer that is documented has been given', () => {
    const documented = OPERATIONS.flatMap((operation) => [
      `${operation.id} ${operation.success}`,
      ...(operation.method === 'GET' && operation.etag === 'given' ? [`${operation.id} 304`] : []),
      ...problemsOf(operation).map((one) => `${operation.id} ${PROBLEMS[one].status} ${one}`),
    ]);
    expect(documented.filter((answer) => !heardSoFar.has(answer))).toEqual([]);
    expect([...heardSoFar].filter((answer) => !documented.includes(answer))).toEqual([]);
  });
});
