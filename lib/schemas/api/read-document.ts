import type { Json, JsonObject } from './openapi';

/** A kind of value in words: parts that name another form lead to it. */
export type KindPart = { readonly at: number; readonly text: string; readonly form: string | null };
type Part = Omit<KindPart, 'at'>;

export type FieldLine = {
  readonly name: string;
  readonly kind: readonly KindPart[];
  readonly required: boolean;
  readonly about: string | null;
};
export type ParameterLine = FieldLine & { readonly where: string };
export type AnswerLine = {
  readonly status: string;
  readonly lines: readonly string[];
  readonly form: string | null;
};
export type OperationPart = {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly about: string | null;
  readonly scope: string | null;
  readonly side: string | null;
  readonly parameters: readonly ParameterLine[];
  readonly body: string | null;
  readonly answers: readonly AnswerLine[];
};
export type FormPart = {
  readonly name: string;
  readonly about: string | null;
  readonly fields: readonly FieldLine[];
};

export type ReadableDocument = {
  readonly title: string;
  readonly about: string;
  readonly server: string;
  readonly operations: readonly OperationPart[];
  readonly forms: readonly FormPart[];
};

/** The document as a page shows it: nothing that is not in it. */
export function readDocument(document: JsonObject): ReadableDocument {
  const info = asObject(document.info);
  const [server] = asList(document.servers);
  const forms = asObject(asObject(document.components).schemas);
  return {
    title: asText(info.title),
    about: asText(info.description),
    server: asText(asObject(server).url),
    operations: Object.entries(asObject(document.paths)).flatMap(([path, methods]) =>
      Object.entries(asObject(methods)).map(([method, one]) => operationOf(path, method, asObject(one))),
    ),
    forms: Object.entries(forms).map(([name, form]) => formOf(name, asObject(form))),
  };
}

const operationOf = (path: string, method: string, one: JsonObject): OperationPart => ({
  ...{ id: asText(one.operationId), method: method.toUpperCase(), path, summary: asText(one.summary) },
  ...{
    about: textOrNull(one.description),
    scope: textOrNull(one['x-scope']),
    side: textOrNull(one['x-side']),
  },
  parameters: asList(one.parameters).map((parameter) => parameterOf(asObject(parameter))),
  body: formIn(asObject(one.requestBody)),
  answers: Object.entries(asObject(one.responses)).map(([status, answer]) => ({
    ...{ status, lines: asText(asObject(answer).description).split('\n\n') },
    form: formIn(asObject(answer)),
  })),
});

const parameterOf = (one: JsonObject): ParameterLine => ({
  ...{ name: asText(one.name), where: asText(one.in), required: one.required === true },
  ...{ kind: numbered(kindOf(asObject(one.schema))), about: textOrNull(one.description) },
});

/** The form that a body is of, whatever it comes as. */
function formIn({ content }: JsonObject): string | null {
  const [media] = Object.values(asObject(content));
  const schema = asObject(asObject(media).schema);
  const [first] = asList(schema.allOf);
  return formName(schema) ?? formName(asObject(first));
}

function formOf(name: string, form: JsonObject): FormPart {
  const required = asList(form.required);
  const fields = Object.entries(asObject(form.properties)).map(([field, schema]) => ({
    ...{ name: field, kind: numbered(kindOf(asObject(schema))), required: required.includes(field) },
    about: textOrNull(asObject(schema).description),
  }));
  return { name, about: textOrNull(form.description), fields };
}

const REF = '#/components/schemas/';
const formName = ({ $ref }: JsonObject): string | null =>
  typeof $ref === 'string' && $ref.startsWith(REF) ? $ref.slice(REF.length) : null;
const numbered = (parts: readonly Part[]): readonly KindPart[] => parts.map((part, at) => ({ at, ...part }));
const words = (text: string): readonly Part[] => [{ text, form: null }];

function kindOf(schema: JsonObject): readonly Part[] {
  const name = formName(schema);
  if (name !== null) return [{ text: name, form: name }];
  const several = asList(schema.anyOf);
  if (several.length > 0)
    return several.flatMap((one, at) => [...(at === 0 ? [] : words(' | ')), ...kindOf(asObject(one))]);
  if (Array.isArray(schema.enum)) return words(schema.enum.map(String).join(' | '));
  if (schema.type === 'array') return [...kindOf(asObject(schema.items)), ...words(`[]${boundsOf(schema)}`)];
  if (schema.type === 'object') return insideOf(schema);
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : asText(schema.type);
  return words(`${type}${typeof schema.format === 'string' ? ` (${schema.format})` : ''}${boundsOf(schema)}`);
}

/** An object without a name of its own, by its fields. */
const insideOf = (schema: JsonObject): readonly Part[] => [
  ...words('{ '),
  ...Object.entries(asObject(schema.properties)).flatMap(([field, one], at) => [
    ...words(`${at === 0 ? '' : ', '}${field}: `),
    ...kindOf(asObject(one)),
  ]),
  ...words(' }'),
];

function boundsOf(schema: JsonObject): string {
  const { default: preset } = schema;
  const from = schema.minimum ?? schema.minLength ?? schema.minItems;
  const to = schema.maximum ?? schema.maxLength ?? schema.maxItems;
  const range = from === undefined && to === undefined ? '' : ` ${from ?? ''}–${to ?? ''}`;
  return `${range}${preset === undefined || preset === null ? '' : ` = ${JSON.stringify(preset)}`}`;
}

const asObject = (json: Json | undefined): JsonObject =>
  json !== null && typeof json === 'object' && !Array.isArray(json) ? (json as JsonObject) : {};
const asList = (json: Json | undefined): readonly Json[] => (Array.isArray(json) ? json : []);
const asText = (json: Json | undefined): string => (typeof json === 'string' ? json : '');
const textOrNull = (json: Json | undefined): string | null => (typeof json === 'string' ? json : null);
