import type { Scope } from '@/lib/domain/access/scope';
import type { SkipGround } from '@/lib/domain/letting/finding/candidate';
import type { CandidatePlace } from '@/lib/domain/letting/finding/candidate-row';
import type { CandidateSource } from '@/lib/domain/letting/finding/opening';
import type { Letting } from '@/lib/domain/letting/letting';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { AGE_OF_MAJORITY, MOST_PEOPLE_PER_ROOM } from '@/lib/domain/statute/letting-order';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';

export type ListPlace = CandidatePlace;

/** Whose place on which list is looked for, for which home. */
export type CandidateSearch = {
  readonly letting: Pick<Letting, 'id' | 'organisationId' | 'home'>;
  readonly source: CandidateSource;
  readonly today: CalendarDate;
};

/** So many on a list are looked at in one go, however few of them want the home. */
export const WINDOW = 10_000;

const BEGINNING: ListPlace = { on: '0001-01-01' as CalendarDate, id: '00000000-0000-0000-0000-000000000000' };

/** The rows of each list, each found in its order by an index of its own; and whoever is paused on it. */
const LISTS: Readonly<Record<CandidateSource, { readonly active: string; readonly paused: string }>> = {
  REHOUSED: {
    active: `a.rehoused_from = $5 AND a.state = 'ACTIVE'`,
    paused: `a.rehoused_from = $5 AND a.state = 'PAUSED'`,
  },
  FLEXIBLE_LIST: {
    active: `a.flexible AND a.state = 'ACTIVE'`,
    paused: `a.flexible AND a.list IN ('ORDINARY', 'TRANSFER') AND a.state = 'PAUSED'`,
  },
  BOTH_LISTS: {
    active: `a.state = 'ACTIVE'`,
    paused: `a.list IN ('ORDINARY', 'TRANSFER') AND a.state = 'PAUSED'`,
  },
  TRANSFER: {
    active: `a.list = 'TRANSFER' AND a.state = 'ACTIVE'`,
    paused: `a.list = 'TRANSFER' AND a.state = 'PAUSED'`,
  },
  ORDINARY: {
    active: `a.list = 'ORDINARY' AND a.state = 'ACTIVE'`,
    paused: `a.list = 'ORDINARY' AND a.state = 'PAUSED'`,
  },
  ADVERTISED: {
    active: `a.source = 'ADVERTISEMENT' AND a.state = 'ACTIVE'`,
    paused: `a.source = 'ADVERTISEMENT' AND a.state = 'PAUSED'`,
  },
};

const onList = (where: string, to: string): string => `
  SELECT a.id, a.seniority_on, a.state, a.departments, a.rooms_from, a.rooms_to, a.most_rent_ore, a.access
  FROM applicant a WHERE a.organisation_id = $1 AND ${ofOrganisations('a', 2)} AND ${where} AND a.merged_into IS NULL
    AND (a.seniority_on, a.id) > ($3::date, $4::uuid) ${to}
  ORDER BY a.seniority_on, a.id LIMIT ${WINDOW}`;

const BY_OFFER: readonly (readonly [SkipGround, string])[] = [
  ['OFFERED', `'SENT', 'YES', 'APPROVED', 'LEASED'`],
  ['DECLINED', `'NO'`],
  ['NO_ANSWER', `'NO_ANSWER'`],
  ['REJECTED', `'REJECTED'`],
  ['FELL_THROUGH', `'FALLEN_THROUGH'`],
];

// The first ground that holds, as `skipGround` finds it; what has to be looked up is asked last, and only of those who are left.
const groundOf = (source: CandidateSource): string => `
  CASE WHEN w.state <> 'ACTIVE' THEN w.state
    ${BY_OFFER.map(([ground, states]) => `WHEN o.state IN (${states}) THEN '${ground}'`).join(' ')}
    ${source === 'REHOUSED' ? '' : `WHEN cardinality(w.departments) > 0 AND NOT $5 = ANY (w.departments) THEN 'DEPARTMENT'`}
    WHEN w.rooms_from > $7 OR w.rooms_to < $7 THEN 'ROOMS'
    WHEN w.most_rent_ore < $8 THEN 'RENT'
    WHEN NOT $10 AND (w.access = 'GROUND_FLOOR' OR (w.access = 'LIFT_OR_GROUND_FLOOR' AND NOT $9)) THEN 'ACCESS'
    WHEN (SELECT count(*) FROM household_member m WHERE m.applicant_id = w.id) > $7 * ${MOST_PEOPLE_PER_ROOM.value} THEN 'TOO_MANY_PEOPLE'
    WHEN (SELECT m.born_on FROM household_member m WHERE m.applicant_id = w.id AND m.relation = 'APPLICANT')
      > $11::date - interval '${AGE_OF_MAJORITY.value} years' THEN 'TOO_YOUNG'
  END`;

// One by one, so that the list keeps its order and the reading ends with the page.
const WITH_OFFER = `
  LEFT JOIN LATERAL (SELECT f.state FROM offer f WHERE f.applicant_id = w.id AND f.letting_id = $6
    ORDER BY f.place DESC LIMIT 1) o ON true`;

/** Whose list, and from where: the first five values of every statement. */
const listValues = (scope: Scope, { letting }: CandidateSearch, after: ListPlace | null) => {
  const from = after ?? BEGINNING;
  const { organisationId, home } = letting;
  return [organisationId, organisationsOf(scope), from.on, from.id, home.departmentId];
};

/** What the grounds are held against: the six that follow. */
const homeValues = ({ letting: { id, home }, today }: CandidateSearch) => [
  ...[id, home.rooms, home.rentOre, home.lift, home.groundFloor, today],
];

const findIn = (source: CandidateSource): string => `
  SELECT w.id, w.seniority_on AS "on" FROM (${onList(LISTS[source].active, '')}) w ${WITH_OFFER}
  WHERE ${groundOf(source)} IS NULL ORDER BY w.seniority_on, w.id LIMIT $12`;
const endOf = (source: CandidateSource): string => `
  SELECT w.id, w.seniority_on AS "on", count(*) OVER ()::integer AS looked FROM (${onList(LISTS[source].active, '')}) w
  WHERE $5::uuid IS NOT NULL ORDER BY w.seniority_on DESC, w.id DESC LIMIT 1`;

export type Found = {
  readonly places: readonly (ListPlace & { readonly id: ApplicantId })[];
  /** Everybody up to here has been looked at; null: to the end of the list. */
  readonly until: ListPlace | null;
};

/**
 * The next ones on a list whom the home suits, in order, at most `most`; of a long list so much is looked at that a page
 * stays as fast as of a short one, and `until` says how far.
 */
export async function findSuited(
  tx: HotTx,
  scope: Scope,
  search: CandidateSearch,
  { after, most }: { readonly after: ListPlace | null; readonly most: number },
): Promise<Found> {
  const { source } = search;
  const list = listValues(scope, search, after);
  const found = await tx.query<ListPlace & { id: ApplicantId }>({
    name: `find-suited-${source}`,
    text: findIn(source),
    values: [...list, ...homeValues(search), most],
  });
  const last = found.rows.at(-1);
  if (found.rows.length === most && last) return { places: found.rows, until: { on: last.on, id: last.id } };
  const end = await tx.query<ListPlace & { looked: number }>({
    name: `end-of-list-${source}`,
    text: endOf(source),
    values: list,
  });
  const [edge] = end.rows;
  const more = edge !== undefined && edge.looked === WINDOW;
  return { places: found.rows, until: more ? { on: edge.on, id: edge.id } : null };
}

const skippedIn = (source: CandidateSource): string => {
  const { active, paused } = LISTS[source];
  const to = 'AND (a.seniority_on, a.id) <= ($12::date, $13::uuid)';
  const parts = [active, paused].map((where) => `(${onList(where, to)})`);
  return `
    WITH skipped AS MATERIALIZED (SELECT w.id, w.seniority_on, ${groundOf(source)} AS ground
      FROM (${parts.join(' UNION ALL ')}) w ${WITH_OFFER})
    SELECT (SELECT json_object_agg(g.ground, g.n) FROM (SELECT s.ground, count(*)::integer AS n FROM skipped s
        WHERE s.ground IS NOT NULL GROUP BY s.ground) g) AS counts,
      (SELECT json_agg(json_build_object('id', f.id, 'on', f.seniority_on) ORDER BY f.seniority_on, f.id) FROM (
        SELECT s.id, s.seniority_on FROM skipped s WHERE s.ground IS NOT NULL ORDER BY s.seniority_on, s.id LIMIT $14) f) AS first,
      (SELECT json_agg(c.id) FROM (SELECT s.id FROM skipped s WHERE s.ground = 'TOO_MANY_PEOPLE'
        ORDER BY s.seniority_on, s.id LIMIT $14) c) AS crowded`;
};

export type SkippedOnList = {
  readonly counts: Readonly<Partial<Record<SkipGround, number>>>;
  readonly first: readonly (ListPlace & { readonly id: ApplicantId })[];
  /** The first `most` who are too many for its rooms. */
  readonly crowded: readonly ApplicantId[];
};

const END: ListPlace = { on: '9999-12-31' as CalendarDate, id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

/** Who on the same stretch of the list is not suited, counted by ground, and the first `most` of them in order. */
export async function findUnsuited(
  tx: HotTx,
  scope: Scope,
  search: CandidateSearch,
  stretch: { readonly after: ListPlace | null; readonly until: ListPlace | null; readonly most: number },
): Promise<SkippedOnList> {
  type Row = { readonly [Key in keyof SkippedOnList]: SkippedOnList[Key] | null };
  const to = stretch.until ?? END;
  const { rows } = await tx.query<Row>({
    name: `find-unsuited-${search.source}`,
    text: skippedIn(search.source),
    values: [...listValues(scope, search, stretch.after), ...homeValues(search), to.on, to.id, stretch.most],
  });
  const [row] = rows;
  return { counts: row?.counts ?? {}, first: row?.first ?? [], crowded: row?.crowded ?? [] };
}
