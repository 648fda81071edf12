import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { newId } from '@/lib/platform/new-id';
import { openApiDocument } from '@/lib/schemas/api/openapi';
import type { Operation } from '@/lib/schemas/api/operation';

const ROOT = fileURLToPath(new URL('../../../app/api/v1', import.meta.url));
export const SERVER = 'http://localhost:3000/api/v1';
export const DOCUMENT = openApiDocument('en', SERVER);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: 'api', ...DOCUMENT });

/** One call as another system makes it. */
export type SentCall = {
  /** Null: no key. */
  readonly secret: string | null;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** The bytes themselves, in place of a body. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
};

export type Heard = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // A test reads what the document promises: the answer was held against it.
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any operation
  readonly json: any;
};

type Handler = (
  request: Request,
  context: { params: Promise<Record<string, string> | undefined> },
) => Promise<Response>;

/** What an address answers to each method: where the tree has its path. */
export async function routeOf(path: string): Promise<Readonly<Record<string, Handler | undefined>>> {
  const file = join(ROOT, path.replaceAll(/\{(\w+)\}/g, '[$1]'), 'route.ts');
  return import(/* @vite-ignore */ pathToFileURL(file).href);
}

/** The real handler of an operation. */
export async function handlerOf({ path, method }: Operation): Promise<Handler> {
  const handler = (await routeOf(path))[method];
  if (handler === undefined) throw new Error(`${method} ${path} has no handler`);
  return handler;
}

/** What has been answered: operation, status, and code where it was refused. */
export const heardSoFar = new Set<string>();

/** Calls an operation and holds the answer against the document: an undocumented status, header or field fails. */
export async function callApi(operation: Operation, call: SentCall): Promise<Heard> {
  const handler = await handlerOf(operation);
  // As Next does: of a path without parameters there are none, not even an empty set.
  const params = operation.path.includes('{') ? { ...call.params } : undefined;
  const response = await handler(requestOf(operation, call), { params: Promise.resolve(params) });
  const text = await response.text();
  const heard: Heard = {
    ...{ status: response.status, headers: response.headers, text },
    json: text === '' ? null : JSON.parse(text),
  };
  holdAgainstDocument(operation, heard);
  const code = heard.status < 400 ? '' : ` ${heard.json.code}`;
  heardSoFar.add(`${operation.id} ${heard.status}${code}`);
  return heard;
}

export function requestOf({ path, method, body: schema }: Operation, call: SentCall): Request {
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => call.params?.[name] ?? '');
  const url = new URL(`${SERVER}${filled}`);
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value);
  const headers = new Headers({
    ...(call.secret === null ? {} : { authorization: `Bearer ${call.secret}` }),
    ...(schema === null ? {} : { 'content-type': 'application/json', 'idempotency-key': newId() }),
  });
  for (const [name, value] of Object.entries(call.headers ?? {}))
    if (value === '') headers.delete(name);
    else headers.set(name, value);
  const sent = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  return new Request(url, { method, headers, ...(schema === null ? {} : { body: sent }) });
}

type Documented = {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, unknown>>;
};

function holdAgainstDocument({ path, method, id }: Operation, { status, headers, json }: Heard): void {
  const where = ['paths', path, method.toLowerCase(), 'responses', String(status)];
  const documented = where.reduce<unknown>((at, step) => Reflect.get(Object(at), step), DOCUMENT) as
    | Documented
    | undefined;
  if (documented === undefined) throw new Error(`${id} answered ${status}, which it does not document`);
  for (const name of Object.keys(documented.headers ?? {}))
    if (!headers.has(name)) throw new Error(`${id} ${status} came without ${name}`);
  if (documented.content === undefined) {
    if (json !== null) throw new Error(`${id} ${status} came with a body`);
    return;
  }
  const type = headers.get('content-type') ?? 'none';
  if (!(type in documented.content)) throw new Error(`${id} ${status} came as ${type}`);
  const pointer = [...where, 'content', type, 'schema'].map(
    (step) => `/${encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))}`,
  );
  const ref = `api#${pointer.join('')}`;
  const validate = ajv.getSchema(ref) ?? ajv.compile({ $ref: ref });
  if (!validate(json))
    throw new Error(`${id} ${status} is not as documented: ${ajv.errorsText(validate.errors)}`);
}
