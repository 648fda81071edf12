import { z } from 'zod';
import type { Bilingual, Language } from '@/lib/domain/shared/bilingual';
import { LARGEST_BODY, type Operation, problemsByStatus } from './operation';
import { OPERATIONS } from './operations';
import { PROBLEMS, type ProblemCode, problemSchema } from './problem';
import { LARGEST_BATCH } from './vacancy';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

const SAYS = {
  title: { da: 'Nøglens API', en: 'The API of Nøglen' },
  about: {
    da: `Melder ledige boliger og læser, hvordan de blev fordelt. Hver skrivning har sin egen Idempotency-Key: samme nøgle og indhold giver samme svar igen, tegn for tegn, i to døgn. Ændringer siger med If-Match, hvad de er lavet ud fra. Indhold er højst ${LARGEST_BODY / 1024} KiB, flere meldinger på én gang ${LARGEST_BATCH / 1024}. Ingen svar nævner personer.`,
    en: `Reports vacancies and reads how they were allocated. Every write has an Idempotency-Key of its own: the same key and content get the same answer again, byte for byte, for two days. Changes say by If-Match what they were made from. Content is at most ${LARGEST_BODY / 1024} KiB, several reports at once ${LARGEST_BATCH / 1024}. No answer names a person.`,
  },
  key: { da: 'Nøglen fra siden API-nøgler', en: 'The key from the page API keys' },
  idempotency: {
    da: 'Skrivningens eget mærke, 8-200 tegn, fx et UUID',
    en: 'The write’s own mark, 8-200 characters, such as a UUID',
  },
  ifMatch: { da: 'ETag fra det sidste svar om det', en: 'The ETag of the last answer about it' },
  ifNoneMatch: { da: 'ETag, du allerede har', en: 'An ETag that you have already' },
  acceptLanguage: { da: 'Sproget i afvisninger', en: 'The language of refusals' },
  etag: { da: 'Svarets mærke, til If-Match', en: 'The mark of the answer, for If-Match' },
  location: { da: 'Hvor den findes', en: 'Where it is' },
  retryAfter: { da: 'Sekunder', en: 'Seconds' },
  unchanged: { da: 'Uændret', en: 'Not changed' },
} as const satisfies Record<string, Bilingual>;

/** The whole API as OpenAPI 3.1, made of the very schemas that check what is sent. @see https://spec.openapis.org/oas/v3.1.1 */
export function openApiDocument(language: Language, server: string): JsonObject {
  const maker = new DocumentMaker(language);
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of OPERATIONS)
    paths[one.path] = { ...paths[one.path], [one.method.toLowerCase()]: maker.operation(one) };
  return {
    openapi: '3.1.1',
    info: { title: SAYS.title[language], version: '1', description: SAYS.about[language] },
    servers: [{ url: server }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: SAYS.key[language] } },
      schemas: maker.schemas(),
    },
  };
}

class DocumentMaker {
  readonly #named: Record<string, Json> = {};

  constructor(readonly language: Language) {}

  schemas(): JsonObject {
    const names = Object.keys(this.#named).sort();
    return Object.fromEntries(names.map((name) => [name, this.#named[name] ?? null]));
  }

  operation(one: Operation): Json {
    return {
      operationId: one.id,
      summary: one.summary[this.language],
      ...(one.about === null ? {} : { description: one.about[this.language] }),
      ...(one.scope === null ? {} : { 'x-scope': one.scope }),
      ...(one.side === null ? {} : { 'x-side': one.side }),
      parameters: this.#parameters(one),
      ...(one.body === null
        ? {}
        : {
            requestBody: {
              required: one.bodyOptional !== true,
              content: { 'application/json': { schema: this.schema(one.body, 'input') } },
            },
          }),
      responses: this.#responses(one),
    };
  }

  #parameters(one: Operation): Json[] {
    const header = (name: string, schema: Json, about: Bilingual, required: boolean): Json => ({
      ...{ name, in: 'header', required, description: about[this.language], schema },
    });
    const tag = { type: 'string', pattern: '^"[^"]*"$' };
    return [
      ...this.#fields(one.params, 'path'),
      ...this.#fields(one.query, 'query'),
      ...(one.body === null
        ? []
        : [
            header(
              'Idempotency-Key',
              { type: 'string', minLength: 8, maxLength: 200 },
              SAYS.idempotency,
              true,
            ),
          ]),
      ...(one.etag === 'needed' ? [header('If-Match', tag, SAYS.ifMatch, true)] : []),
      ...(isConditional(one) ? [header('If-None-Match', { type: 'string' }, SAYS.ifNoneMatch, false)] : []),
      header('Accept-Language', { type: 'string' }, SAYS.acceptLanguage, false),
    ];
  }

  #fields(fields: z.ZodType, where: 'path' | 'query'): Json[] {
    const { properties = {}, required = [] } = this.#plain(fields, 'input');
    return Object.entries(asObject(properties)).map(([name, schema]) => {
      const { description, ...rest } = asObject(schema);
      return {
        ...{ name, in: where, schema: rest },
        required: where === 'path' || (Array.isArray(required) && required.includes(name)),
        ...(description === undefined ? {} : { description }),
      };
    });
  }

  #responses(one: Operation): Json {
    const header = (about: Bilingual, schema: Json = { type: 'string' }): Json => ({
      ...{ description: about[this.language], schema, required: true },
    });
    const headers = {
      ...(one.etag === 'none' ? {} : { ETag: header(SAYS.etag) }),
      // Several that were made at once are in no one place.
      ...(one.success === 201 && one.etag !== 'none' ? { Location: header(SAYS.location) } : {}),
    };
    const success = {
      description: one.summary[this.language],
      ...(Object.keys(headers).length === 0 ? {} : { headers }),
      content: { 'application/json': { schema: this.schema(one.answer, 'output') } },
    };
    const unchanged = { description: SAYS.unchanged[this.language], headers: { ETag: header(SAYS.etag) } };
    const refusals = [...problemsByStatus(one)].map(([status, codes]) => [
      String(status),
      this.#refusal(status, codes, header),
    ]);
    return {
      [String(one.success)]: success,
      ...(isConditional(one) ? { '304': unchanged } : {}),
      ...Object.fromEntries(refusals),
    };
  }

  #refusal(
    status: number,
    codes: readonly ProblemCode[],
    header: (about: Bilingual, schema?: Json) => Json,
  ): Json {
    const problem = this.schema(problemSchema, 'output');
    const narrowed = { properties: { code: { enum: [...codes] }, status: { const: status } } };
    return {
      description: codes.map((code) => `${code}: ${PROBLEMS[code].title[this.language]}`).join('\n\n'),
      ...(status === 429
        ? { headers: { 'Retry-After': header(SAYS.retryAfter, { type: 'string', pattern: '^[0-9]+$' }) } }
        : {}),
      content: { 'application/problem+json': { schema: { allOf: [problem, narrowed] } } },
    };
  }

  /** A schema by its name where it has one; what it is made of is kept among the components. */
  schema(schema: z.ZodType, io: 'input' | 'output'): Json {
    const { $defs = {}, ...own } = this.#plain(schema, io);
    for (const [name, definition] of Object.entries(asObject($defs))) this.#keep(name, definition);
    const { id, ...rest } = own;
    if (typeof id !== 'string') return rest;
    this.#keep(id, rest);
    return { $ref: `#/components/schemas/${id}` };
  }

  #keep(name: string, definition: Json): void {
    const { id: _, ...rest } = asObject(definition);
    this.#named[name] = rest;
  }

  #plain(schema: z.ZodType, io: 'input' | 'output'): JsonObject {
    const made = z.toJSONSchema(schema, {
      ...{ io, target: 'draft-2020-12', unrepresentable: 'throw', reused: 'inline' },
      override: ({ jsonSchema }) => this.#inWords(jsonSchema),
    });
    const { $schema: _, '~standard': __, ...plain } = made;
    // References lead into the document, not into the schema that was made by itself.
    return JSON.parse(JSON.stringify(plain).replaceAll('"#/$defs/', '"#/components/schemas/'));
  }

  /** What a field means, in the document's language. */
  #inWords(schema: { [key: string]: unknown }): void {
    const text = schema[this.language];
    if (typeof text === 'string') schema.description = text;
    delete schema.da;
    delete schema.en;
    // The format says it, and a whole number needs no word on how large JavaScript's may be.
    if (typeof schema.format === 'string') delete schema.pattern;
    if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
    if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
  }
}

const isConditional = (one: Operation): boolean => one.method === 'GET' && one.etag === 'given';

const asObject = (json: Json): JsonObject =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as JsonObject) : {};
