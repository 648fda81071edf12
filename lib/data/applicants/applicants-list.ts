import type { Scope } from '@/lib/domain/access/scope';
import type { ApplicantRow } from '@/lib/domain/applicant/applicant-row';
import type { ApplicantState } from '@/lib/domain/applicant/vocabulary';
import { assertNever } from '@/lib/domain/shared/assert-never';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { type Keyset, type PageOf, pageOf } from '../keyset';
import { inTransaction, type Tx } from '../transaction';
import { readerOf } from './applicant-protected';
import { type Search, searchOf } from './applicant-search';
import { amongWords, hasWord } from './applicant-words';

export type ApplicantFilter = {
  /** Words of a name, or a telephone number, a reference, or the organisation's own number. */
  readonly q?: string;
  readonly state?: ApplicantState;
  readonly list?: 'ORDINARY' | 'TRANSFER' | 'FLEXIBLE';
  readonly organisationId?: OrganisationId;
  /** Those with the same CPR number as this applicant. */
  readonly same?: ApplicantId;
};
export type ApplicantPage = PageOf<ApplicantRow> & {
  /** How many match; null: more than `moreThan`, and nobody has counted them. */
  readonly total: number | null;
  readonly moreThan: number;
};

export const APPLICANTS_PER_PAGE = 50;
const COUNTED_AT_MOST = 10_000;
/** One more than a page tells whether there is another. */
const PAGE = APPLICANTS_PER_PAGE + 1;
/** How far down a list a name that many have is looked for before all who have it are read. */
const WALKED = 15_000;

/** One page of applicants, longest seniority first. */
export function listApplicants(
  scope: Scope,
  filter: ApplicantFilter,
  turn: Keyset | null = null,
): Promise<ApplicantPage> {
  return inTransaction(scope, async (tx) => {
    const organisations = organisationsOf(scope, filter.organisationId);
    const asked = { organisations, filter, turn, reader: readerOf(scope) };
    const search = await searchOf(tx, organisations, filter);
    if (search === null) return listWhole(tx, asked);
    switch (search.kind) {
      case 'found':
        return listFound(tx, asked, search.ids);
      case 'spellings':
        return uncounted(await readSpellings(tx, asked, search), turn);
      case 'list':
        return searchList(tx, asked, search);
      default:
        return assertNever(search);
    }
  });
}

const organisationsOf = (scope: Scope, only?: OrganisationId): readonly OrganisationId[] => {
  if (scope.kind === 'SYSTEM') throw new Error('No job reads the list of applicants');
  return scope.organisations.filter((id) => only === undefined || id === only);
};

type Asked = {
  readonly organisations: readonly OrganisationId[];
  readonly filter: ApplicantFilter;
  readonly turn: Keyset | null;
  readonly reader: string | null;
};

async function listWhole(tx: Tx, asked: Asked): Promise<ApplicantPage> {
  const page = paged(await readAlong(tx, asked, Prisma.sql`true`), asked.turn);
  const from = Prisma.sql`FROM ${eachList(asked)} CROSS JOIN LATERAL (
    SELECT 1 FROM applicant a WHERE ${ofList(asked.filter)} LIMIT ${COUNTED_AT_MOST + 1}) AS a`;
  return counted(tx, page, asked.turn, from);
}

/** Along each word that the name may be, in the order that the index of words has of the list, put together in order. */
function readSpellings(
  tx: Tx,
  asked: Asked,
  { spellings, others }: Extract<Search, { kind: 'spellings' }>,
): Promise<ApplicantRow[]> {
  const { organisations, filter, turn } = asked;
  const each = Prisma.sql`unnest(${[...organisations]}::uuid[]) AS own(id) CROSS JOIN unnest(${[...spellings]}::text[]) AS spelt(word)`;
  const one = Prisma.sql`SELECT a.id, a.seniority_on FROM applicant_word w JOIN applicant a ON a.id = w.applicant_id
    WHERE w.organisation_id = own.id AND w.word = spelt.word AND ${amongWords(others)} AND ${after(turn, 'w.seniority_on', 'w.applicant_id')}
      AND ${standing(filter)} AND ${onList(filter)} AND ${isShown(asked)} ${order(turn, 'w.seniority_on', 'w.applicant_id')} LIMIT ${PAGE}`;
  // Whoever has two of the words comes once.
  return tx.$queryRaw<ApplicantRow[]>`
    SELECT ${columns(asked)} FROM (
      SELECT DISTINCT a.id, a.seniority_on FROM ${each} CROSS JOIN LATERAL (${one}) AS a ${order(turn)} LIMIT ${PAGE}) AS page
      JOIN applicant a ON a.id = page.id ${joins} ${order(turn)}`;
}

/** Most often a page of them stands at the top of the list; if not, all who have the name are read. */
async function searchList(
  tx: Tx,
  asked: Asked,
  { word, all }: Extract<Search, { kind: 'list' }>,
): Promise<ApplicantPage> {
  const rows = await readAlong(tx, asked, Prisma.sql`${hasWord(word)} AND ${isShown(asked)}`, WALKED);
  return rows.length < PAGE ? listFound(tx, asked, all) : uncounted(rows, asked.turn);
}

/** Those found, put in the order of the list. */
async function listFound(
  tx: Tx,
  asked: Asked,
  ids: Extract<Search, { kind: 'found' }>['ids'],
): Promise<ApplicantPage> {
  const { organisations, filter, turn } = asked;
  const where = Prisma.sql`a.organisation_id = ANY(${[...organisations]}::uuid[]) AND ${standing(filter)} AND ${onList(filter)}
    AND ${ids.evenHidden ? Prisma.sql`true` : isShown(asked)}`;
  const from = Prisma.sql`FROM (SELECT DISTINCT id FROM (${ids.sql}) AS those) f JOIN applicant a ON a.id = f.id WHERE ${where}`;
  const rows = await tx.$queryRaw<ApplicantRow[]>`
    SELECT ${columns(asked)} FROM (SELECT a.* ${from} AND ${after(turn)} ${order(turn)} LIMIT ${PAGE}) AS a ${joins} ${order(turn)}`;
  return ids.counted ? counted(tx, paged(rows, turn), turn, from) : uncounted(rows, turn);
}

/** Along each list of each organisation by its index, put together in order. `most`: no further down than so many rows. */
function readAlong(tx: Tx, asked: Asked, where: Prisma.Sql, most?: number): Promise<ApplicantRow[]> {
  const { turn } = asked;
  const own = Prisma.sql`SELECT a.* FROM applicant a WHERE ${ofList(asked.filter)} AND ${after(turn)}`;
  const limit = Prisma.sql`${order(turn)} LIMIT ${PAGE}`;
  const rows =
    most === undefined
      ? Prisma.sql`${own} AND ${where} ${limit}`
      : Prisma.sql`SELECT a.* FROM (${own} ${order(turn)} LIMIT ${most}) AS a WHERE ${where} ${limit}`;
  return tx.$queryRaw<ApplicantRow[]>`
    SELECT ${columns(asked)} FROM (SELECT a.* FROM ${eachList(asked)} CROSS JOIN LATERAL (${rows}) AS a ${limit}) AS a
      ${joins} ${order(turn)}`;
}

/** The lists to read, one by one: each is in order in an index of its own, and so is an organisation's whole list. */
function eachList({ organisations, filter: { list, state } }: Asked): Prisma.Sql {
  const lists = state === undefined || list !== undefined ? [list ?? 'ANY'] : ['ORDINARY', 'TRANSFER'];
  return Prisma.sql`unnest(${[...organisations]}::uuid[]) AS own(id) CROSS JOIN unnest(${lists}::text[]) AS of(list)`;
}

function ofList({ list, state }: ApplicantFilter): Prisma.Sql {
  const own = Prisma.sql`a.organisation_id = own.id`;
  // Said as the index of the flexible list has it.
  if (list === 'FLEXIBLE' && state === 'ACTIVE')
    return Prisma.sql`${own} AND a.flexible AND a.state = 'ACTIVE'`;
  const standsSo = Prisma.sql`${own} AND ${standing({ state, list })}`;
  const isWhole = list === 'FLEXIBLE' || (list === undefined && state === undefined);
  return isWhole ? standsSo : Prisma.sql`${standsSo} AND a.list = of.list`;
}

const standing = ({ state, list }: ApplicantFilter): Prisma.Sql =>
  Prisma.sql`${state === undefined ? Prisma.sql`true` : Prisma.sql`a.state = ${state}`}
    AND ${list === 'FLEXIBLE' ? Prisma.sql`a.flexible` : Prisma.sql`true`}`;

const onList = ({ list }: ApplicantFilter): Prisma.Sql =>
  list === undefined || list === 'FLEXIBLE' ? Prisma.sql`true` : Prisma.sql`a.list = ${list}`;

const isHidden = ({ reader }: Pick<Asked, 'reader'>): Prisma.Sql =>
  Prisma.sql`(a.protected AND a.handled_by IS DISTINCT FROM ${reader}::uuid)`;
const isShown = (asked: Asked): Prisma.Sql => Prisma.sql`NOT ${isHidden(asked)}`;

const columns = (asked: Asked): Prisma.Sql => Prisma.sql`
  a.id, a.organisation_id AS "organisationId", o.name AS "organisationName", a.reference,
  CASE WHEN ${isHidden(asked)} THEN '' ELSE a.name END AS name, ${isHidden(asked)} AS hidden, a.protected, a.list, a.flexible,
  a.rehoused_from IS NOT NULL AS rehoused, a.seniority_on::text AS "seniorityOn", a.state, a.state_reason AS "stateReason",
  h.people, h.children, a.rooms_from AS "roomsFrom", a.rooms_to AS "roomsTo", a.most_rent_ore AS "mostRentOre",
  cardinality(a.departments) AS departments`;
const joins = Prisma.sql`JOIN organisation o ON o.id = a.organisation_id CROSS JOIN LATERAL (
  SELECT count(*)::int AS people, (count(*) FILTER (WHERE m.relation = 'CHILD'))::int AS children
  FROM household_member m WHERE m.applicant_id = a.id) AS h`;

function after(turn: Keyset | null, on = 'a.seniority_on', id = 'a.id'): Prisma.Sql {
  if (turn === null) return Prisma.sql`true`;
  const sign = Prisma.raw(turn.direction === 'after' ? '>' : '<');
  return Prisma.sql`(${Prisma.raw(on)}, ${Prisma.raw(id)}) ${sign} (${turn.place.on}::date, ${turn.place.id}::uuid)`;
}

function order(turn: Keyset | null, on = 'a.seniority_on', id = 'a.id'): Prisma.Sql {
  const way = turn?.direction === 'before' ? 'DESC' : 'ASC';
  return Prisma.raw(`ORDER BY ${on} ${way}, ${id} ${way}`);
}

const paged = (rows: readonly ApplicantRow[], turn: Keyset | null): PageOf<ApplicantRow> =>
  pageOf(rows, turn, APPLICANTS_PER_PAGE);

/** A page and how many there are in all, as far as anybody counts. */
async function counted(
  tx: Tx,
  page: PageOf<ApplicantRow>,
  turn: Keyset | null,
  from: Prisma.Sql,
): Promise<ApplicantPage> {
  if (turn === null && !page.hasNext) return { ...page, total: page.rows.length, moreThan: 0 };
  const [row] = await tx.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (SELECT 1 ${from} LIMIT ${COUNTED_AT_MOST + 1}) AS matching`;
  return { ...page, total: row && row.n <= COUNTED_AT_MOST ? row.n : null, moreThan: COUNTED_AT_MOST };
}

/** A page of so many that counting them would cost more than reading it. */
function uncounted(rows: readonly ApplicantRow[], turn: Keyset | null): ApplicantPage {
  const page = paged(rows, turn);
  const isAll = turn === null && !page.hasNext;
  return { ...page, total: isAll ? rows.length : null, moreThan: APPLICANTS_PER_PAGE };
}
