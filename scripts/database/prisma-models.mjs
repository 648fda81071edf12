// @ts-nocheck A developer's tool over catalogue rows; what it writes is checked instead.
// Writes prisma/models/*.prisma from a migrated database: the migrations are the truth, the models follow.
// `prisma db pull` would do this, but needs an engine that is downloaded. `npm run models` calls it.
import pg from 'pg';

const NOUNS = {
  people: [
    'person',
    'user_account',
    'membership',
    'substitution',
    'session',
    'sign_in_attempt',
    'sign_in',
    'account_link',
    'people_event',
    'parked_form',
  ],
  tenants: ['instance', 'municipality', 'organisation', 'organisation_municipality', 'closing_day'],
  stock: ['area', 'area_designation', 'department', 'department_rehousing', 'dwelling'],
  'names-on-the-day': [
    'department_name',
    'department_area',
    'department_stock',
    'area_name',
    'organisation_name',
  ],
  agreements: [
    'agreement',
    'agreement_version',
    'agreement_end',
    'agreement_draft',
    'agreement_draft_change',
    'agreement_signature',
    'agreement_attachment',
    'placement',
    'key_figure',
    'facts_revision',
  ],
  imports: ['file_import', 'import_piece', 'import_row', 'import_alias', 'import_name'],
  'key-figures': ['figure_import', 'area_address', 'figure_goal', 'reference_figure'],
  placements: [
    'placement_round',
    'placement_round_row',
    'placement_round_event',
    'placement_round_signature',
    'placement_withdrawal',
    'national_figure',
    'area_category_switch',
  ],
  'late-knowledge': [
    'designation_list',
    'designation_list_row',
    'late_entry',
    'late_finding',
    'late_settlement',
  ],
  'department-changes': ['department_change', 'department_change_from', 'department_change_to'],
  mail: ['occasion', 'notice', 'mail', 'mail_choice', 'mail_server'],
  webhooks: ['outbox_cursor', 'webhook', 'webhook_delivery'],
  year: ['year_own_event', 'year_event_mark', 'calendar_feed', 'calendar_feed_attempt'],
  vacancies: [
    'vacancy',
    'decision',
    'case_event',
    'note',
    'reporting_choice',
    'telephone_act',
    'idempotency_key',
  ],
  'saved-summaries': [
    'saved_summary',
    'summary_draft',
    'summary_edition',
    'summary_act',
    'summary_publication',
    'summary_check',
    'readers_pages',
    'told_figures',
  ],
  books: ['counter', 'ledger_entry'],
  slots: [
    'slot',
    'naming',
    'naming_case',
    'naming_request',
    'handover_contact',
    'contact_view',
    'slot_return',
    'slot_return_internal',
    'kept_period',
  ],
  applicants: [
    'applicant',
    'applicant_word',
    'household_member',
    'applicant_event',
    'cpr_view',
    'duplicate_review',
    'seniority_change',
    'waiting_list_import',
  ],
  lettings: [
    'letting_settings',
    'kept_for_change',
    'criterion_amount',
    'letting_book',
    'letting',
    'offer',
    'offer_decision',
    'lease',
    'letter',
    'void_ground',
    'phase_resumption',
  ],
  forecasts: ['forecast', 'forecast_row'],
  papers: ['paper', 'paper_file', 'paper_chunk', 'paper_view', 'confirmation', 'deletion_log'],
  transitional: ['transitional_dwelling', 'combined_rejection'],
  api: ['api_client', 'api_key', 'api_allowance', 'api_bucket', 'api_request'],
  summaries: ['tally', 'tally_change', 'rent_threshold', 'summary_export'],
};
const TYPES = {
  uuid: ['String', '@db.Uuid'],
  text: ['String', ''],
  int4: ['Int', ''],
  int8: ['BigInt', ''],
  bool: ['Boolean', ''],
  date: ['DateTime', '@db.Date'],
  timestamptz: ['DateTime', '@db.Timestamptz(3)'],
  jsonb: ['Json', ''],
  json: ['Json', '@db.Json'],
  bytea: ['Bytes', ''],
  _text: ['String[]', ''],
  _uuid: ['String[]', '@db.Uuid'],
};

const camel = (name) => name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
const pascal = (name) => camel(`_${name}`);

async function readCatalogue(client) {
  const columns =
    await client.query(`SELECT table_name t, column_name c, udt_name u, is_nullable = 'YES' AS optional, column_default AS dflt,
    is_identity = 'YES' AS identity, numeric_precision p, numeric_scale s FROM information_schema.columns
    WHERE table_schema = 'public' ORDER BY table_name, ordinal_position`);
  const constraints =
    await client.query(`SELECT con.conrelid::regclass::text t, con.conname AS name, con.contype AS type, con.confrelid::regclass::text target,
    ARRAY(SELECT attname::text FROM unnest(con.conkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.n ORDER BY o) AS columns,
    ARRAY(SELECT attname::text FROM unnest(con.confkey) WITH ORDINALITY k(n, o) JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.n ORDER BY o) AS target_columns
    FROM pg_constraint con WHERE con.contype IN ('p', 'u', 'f') AND con.connamespace = 'public'::regnamespace ORDER BY con.conname`);
  return { columns: columns.rows, constraints: constraints.rows };
}

function defaultOf(column) {
  if (column.identity) return '@default(autoincrement())';
  if (column.dflt === null || column.u === 'jsonb' || column.u.startsWith('_'))
    return column.dflt === null ? '' : `@default(dbgenerated("${column.dflt.replace(/"/g, '\\"')}"))`;
  if (/^(true|false|-?\d+)$/.test(column.dflt)) return `@default(${column.dflt})`;
  const text = /^'([^']*)'::text$/.exec(column.dflt);
  return text ? `@default("${text[1]}")` : `@default(dbgenerated("${column.dflt}"))`;
}

function scalarLine(column, keys) {
  const [type, native] =
    column.u === 'numeric' ? ['Decimal', `@db.Decimal(${column.p}, ${column.s})`] : TYPES[column.u];
  const isList = type.endsWith('[]');
  const single = (kind) =>
    keys.some((key) => key.type === kind && key.columns.length === 1 && key.columns[0] === column.c);
  const unique = single('u')
    ? keys.find((key) => key.type === 'u' && key.columns.length === 1 && key.columns[0] === column.c)
    : undefined;
  const parts = [
    camel(column.c),
    `${type}${column.optional && !isList ? '?' : ''}`,
    single('p') ? '@id' : '',
    unique ? `@unique(map: "${unique.name}")` : '',
    defaultOf(column),
    camel(column.c) === column.c ? '' : `@map("${column.c}")`,
    native,
  ];
  return `  ${parts.filter(Boolean).join(' ')}`;
}

const relationName = (fk) => camel(`${fk.t}_${fk.columns[0].replace(/_id$/, '')}_${fk.target}`);
const plural = (name) => name.replace(/y$/, 'ie').replace(/$/, 's');
const list = (columns) => columns.map(camel).join(', ');

function modelOf(table, { columns, constraints }) {
  const own = columns.filter((column) => column.t === table);
  const keys = constraints.filter((constraint) => constraint.t === table);
  const lines = own.map((column) => scalarLine(column, keys));
  const taken = new Set(own.map((column) => camel(column.c)));
  for (const fk of keys.filter((key) => key.type === 'f')) {
    const wanted = camel(fk.columns[0].replace(/_id$/, ''));
    const field = taken.has(wanted)
      ? fk.target === 'person'
        ? `${wanted}Person`
        : camel(fk.target)
      : wanted;
    taken.add(field);
    const optional = own.some((column) => fk.columns.includes(column.c) && column.optional) ? '?' : '';
    lines.push(
      `  ${field} ${pascal(fk.target)}${optional} @relation("${relationName(fk)}", fields: [${list(fk.columns)}], references: [${list(fk.target_columns)}], onDelete: NoAction, onUpdate: NoAction, map: "${fk.name}")`,
    );
  }
  for (const fk of constraints.filter(
    (constraint) => constraint.type === 'f' && constraint.target === table,
  )) {
    const many = !constraints.some(
      (key) => key.t === fk.t && key.type !== 'f' && key.columns.join() === fk.columns.join(),
    );
    const single = fk.columns[0] === `${table}_id`;
    const noun = single ? camel(fk.t) : camel(`${fk.t}_${fk.columns[0].replace(/_id$/, '')}`);
    const field = many ? plural(noun) : noun;
    lines.push(`  ${field} ${pascal(fk.t)}${many ? '[]' : '?'} @relation("${relationName(fk)}")`);
  }
  for (const key of keys.filter((each) => each.type !== 'f' && each.columns.length > 1)) {
    lines.push(`  @@${key.type === 'p' ? 'id' : 'unique'}([${list(key.columns)}], map: "${key.name}")`);
  }
  return `model ${pascal(table)} {\n${lines.join('\n')}\n\n  @@map("${table}")\n}\n`;
}

/** @returns {Promise<Map<string, string>>} file name → contents, as they should stand in prisma/models */
export async function prismaModels(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const catalogue = await readCatalogue(client);
    return new Map(
      Object.entries(NOUNS).map(([noun, tables]) => [
        `${noun}.prisma`,
        `// Written by scripts/database/prisma-models.mjs from the migrations. Do not edit by hand.\n\n${tables.map((table) => modelOf(table, catalogue)).join('\n')}`,
      ]),
    );
  } finally {
    await client.end();
  }
}
