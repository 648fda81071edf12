import type { CasesShape, Field, RecordShape, Shape, WordShape } from '../edit/shape';
import { AGREEMENT } from '../edit/shapes/agreement-shape';

/** As much of JSON Schema as an agreement's published form needs. */
export type JsonSchema = { readonly [keyword: string]: unknown };

const DEFINITIONS: JsonSchema = {
  text: { type: 'string', minLength: 1 },
  bothLanguages: {
    type: 'object',
    properties: { da: ref('text'), en: ref('text') },
    required: ['da', 'en'],
  },
  reference: {
    type: 'object',
    description: 'Where it stands; assumed: the text is silent, and this is how it was read.',
    properties: { text: ref('bothLanguages'), assumed: { type: 'boolean' } },
    required: ['text', 'assumed'],
  },
  share: {
    type: 'string',
    description: 'An exact fraction, such as "1/3".',
    pattern: '^-?[0-9]+(/0*[1-9][0-9]*)?$',
  },
  day: { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' },
};

function ref(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}

/** The published form of an agreement as JSON Schema, draft 2020-12, made from what the editor is made from. */
export const agreementSchema = (): JsonSchema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'urn:noeglen:agreement',
  title: 'Rammeaftale / Framework agreement',
  description:
    'The form alone: that every name is known, that nothing is said twice and that every vacancy has one answer is checked when it is read.',
  ...schemaOf(AGREEMENT),
  $defs: DEFINITIONS,
});

const MOST = 1_000_000;
const MOST_OERE = 100_000_000_000;

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'TEXT':
    case 'ID':
    case 'NAMED':
      return ref('text');
    case 'BOTH':
      return ref('bothLanguages');
    case 'REFERENCE':
      return ref('reference');
    case 'TEXTS':
      return { type: ['array', 'null'], items: ref('text') };
    case 'WORD':
      return { enum: Object.keys(shape.words) };
    case 'NUMBER':
      return { type: 'integer', minimum: shape.least, maximum: shape.most ?? MOST };
    case 'OERE':
      return { type: 'integer', minimum: 0, maximum: MOST_OERE };
    case 'SHARE':
    case 'DECIMAL':
      return ref('share');
    case 'DAY':
      return ref('day');
    case 'FLAG':
      return { type: 'boolean' };
    case 'YES':
      return { type: ['boolean', 'null'] };
    case 'SOME':
      return someSchema(shape.of, shape.least ?? 0, shape.loose === true);
    case 'MAYBE':
      return orNull(schemaOf(shape.of));
    case 'ROWS': {
      const rows = { type: 'array', items: schemaOf(shape.of), ...(shape.least ? { minItems: 1 } : {}) };
      return shape.loose ? orNull(rows) : rows;
    }
    case 'LISTS':
      return { type: 'array', minItems: 1, items: { type: 'array', minItems: 1, items: schemaOf(shape.of) } };
    case 'RECORD':
      return recordSchema(shape);
    case 'CASES':
      return casesSchema(shape);
  }
}

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

function someSchema(of: WordShape, least: number, loose: boolean): JsonSchema {
  const list = { type: 'array', items: schemaOf(of), ...(least > 0 ? { minItems: least } : {}) };
  return loose ? orNull(list) : list;
}

/** A missing value and null are the same: no value. */
const mayBeMissing = ({ shape, leftOut }: Field): boolean =>
  leftOut === true ||
  shape.kind === 'MAYBE' ||
  shape.kind === 'YES' ||
  shape.kind === 'TEXTS' ||
  ((shape.kind === 'ROWS' || shape.kind === 'SOME') && shape.loose === true);

const properties = (fields: readonly Field[]): JsonSchema =>
  Object.fromEntries(
    fields.map((row) => {
      const schema = row.leftOut ? orNull(schemaOf(row.shape)) : schemaOf(row.shape);
      return [row.key, { title: `${row.label.da} / ${row.label.en}`, ...schema }];
    }),
  );

const required = (fields: readonly Field[]): readonly string[] =>
  fields.filter((row) => !mayBeMissing(row)).map(({ key }) => key);

const recordSchema = ({ fields }: RecordShape): JsonSchema => ({
  ...{ type: 'object', properties: properties(fields), required: required(fields) },
});

/** What every case has, and for each word what follows from it. */
function casesSchema({ on, fields, cases }: CasesShape): JsonSchema {
  return {
    type: 'object',
    properties: { [on]: { enum: Object.keys(cases) }, ...properties(fields) },
    required: [on, ...required(fields)],
    allOf: Object.entries(cases).flatMap(([word, { fields: own }]) =>
      own.length === 0
        ? []
        : [
            {
              if: { properties: { [on]: { const: word } }, required: [on] },
              // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
              then: { properties: properties(own), required: required(own) },
            },
          ],
    ),
  };
}
