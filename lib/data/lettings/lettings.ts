import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { StoredOpening } from '@/lib/domain/letting/finding/stored-opening';
import type { DeclaredExhausted, Letting } from '@/lib/domain/letting/letting';
import type { LettingId, VacancyId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import type { Parties } from '../parties';
import { ownTenants, tenantValues } from '../tenant-values';
import { type HotTx, inHotTransaction } from '../transaction';
import type { LockedLettingBook } from './letting-books';

const READ = `
  SELECT l.id, l.vacancy_id AS "vacancyId", l.organisation_id AS "organisationId", g.name AS "organisationName",
    l.municipality_id AS "municipalityId", l.department_id AS "departmentId", l.basis, l.list_number AS "listNumber", l.list_turn AS "listTurn", l.opening, l.state,
    (SELECT json_agg(x || jsonb_build_object('byName', p.name) ORDER BY n) FROM jsonb_array_elements(l.exhausted)
      WITH ORDINALITY AS t(x, n) LEFT JOIN person p ON p.id = (x ->> 'by')::uuid) AS exhausted,
    (SELECT json_agg(json_build_object('position', r.position, 'phase', r.phase, 'declaredAt', r.declared ->> 'at', 'declaredByName', d.name,
        'at', r.resumed_at, 'byName', p.name, 'reason', r.reason) ORDER BY r.resumed_at, r.id) FROM phase_resumption r
      LEFT JOIN person p ON p.id = r.resumed_by LEFT JOIN person d ON d.id = (r.declared ->> 'by')::uuid WHERE r.letting_id = l.id) AS resumed,
    (SELECT x -> 'turn' FROM (SELECT jsonb_array_elements(l.exhausted) AS x
        UNION ALL SELECT r.declared FROM phase_resumption r WHERE r.letting_id = l.id) t
      WHERE x -> 'turn' <> 'null' LIMIT 1) AS "turnStep",
    (SELECT json_build_object('type', e.letting_type, 'signedOn', e.signed_on, 'takeoverOn', e.takeover_on) FROM lease e
      WHERE e.vacancy_id = l.vacancy_id AND e.fell_through_on IS NULL) AS lease,
    l.opened_at AS "openedAt", o.name AS "openedByName", l.revision, v.state AS "vacancyState",
    json_build_object('departmentId', l.department_id, 'rooms', v.rooms, 'rentOre', v.rent_ore, 'lift', v.lift,
      'groundFloor', v.ground_floor) AS home, v.takeover_on AS "takeoverOn",
    (SELECT count(*)::integer FROM applicant a WHERE a.rehoused_from = l.department_id AND a.state = 'ACTIVE'
      AND a.organisation_id = l.organisation_id) AS "toRehouse"
  FROM letting l JOIN vacancy v ON v.id = l.vacancy_id JOIN organisation g ON g.id = l.organisation_id LEFT JOIN person o ON o.id = l.opened_by`;
const OF_VACANCY = `${READ} WHERE l.vacancy_id = $1 AND ${ownTenants('l', 2)}`;
const BY_ID = `${READ} WHERE l.id = $1 AND ${ownTenants('l', 2)}`;

type Row = Omit<Letting, 'exhausted' | 'resumed'> & {
  readonly exhausted: readonly DeclaredExhausted[] | null;
  readonly resumed: Letting['resumed'] | null;
};

const lettingOf = (row: Row | undefined): Letting | null =>
  row === undefined ? null : { ...row, exhausted: row.exhausted ?? [], resumed: row.resumed ?? [] };

/** The letting of a vacancy as it stands, inside a transaction; null for another tenant's and while there is none. */
export async function readLettingOf(tx: HotTx, scope: Scope, vacancyId: VacancyId): Promise<Letting | null> {
  const values = [vacancyId, ...tenantValues(scope)];
  return lettingOf((await tx.query<Row>({ name: 'read-letting-of', text: OF_VACANCY, values })).rows[0]);
}

/** A letting as it stands, inside a transaction; null for another tenant's and for none. */
export async function readLetting(tx: HotTx, scope: Scope, id: LettingId): Promise<Letting | null> {
  const values = [id, ...tenantValues(scope)];
  return lettingOf((await tx.query<Row>({ name: 'read-letting', text: BY_ID, values })).rows[0]);
}

/** The letting of a vacancy as it stands; null for another tenant's and while there is none. */
export const findLettingOf = (scope: Scope, vacancyId: VacancyId): Promise<Letting | null> =>
  inHotTransaction(scope, (tx) => readLettingOf(tx, scope, vacancyId));

export type NewLetting = Parties & {
  readonly id: LettingId;
  readonly vacancyId: VacancyId;
  readonly opening: StoredOpening;
  readonly at: Date;
};

const INSERT = `
  INSERT INTO letting (id, vacancy_id, organisation_id, municipality_id, department_id, basis, list_number, list_turn, under_cap,
    opening, state, opened_at, opened_by)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'OPEN', $11, $12)`;

/** Keeps an opening with its turn and share, which the book under lock has given it. */
export async function insertLetting(
  tx: HotTx,
  scope: Scope,
  book: LockedLettingBook,
  row: NewLetting,
): Promise<void> {
  const { opening } = row;
  const values = [
    ...[row.id, row.vacancyId, row.organisationId, row.municipalityId, row.departmentId, opening.basis],
    ...[opening.turn?.number ?? null, opening.turn?.turn ?? null, opening.takesShare],
    ...[JSON.stringify(opening), instant(row.at), actorOf(scope).userId],
  ];
  await tx.query({ name: 'insert-letting', text: INSERT, values });
  if (opening.turn !== null) await giveTurn(tx, scope, book, opening.turn);
}

const GIVE = 'UPDATE letting_book SET lists = $2 WHERE department_id = $1';

/** Enters a turn of the lists in the book under lock. */
export async function giveTurn(
  tx: HotTx,
  _scope: Scope,
  book: LockedLettingBook,
  { number }: { readonly number: number },
): Promise<void> {
  await tx.query({ name: 'give-list-turn', text: GIVE, values: [book.departmentId, number] });
}
