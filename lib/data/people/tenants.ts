import type { DeskScope } from '@/lib/domain/access/scope';
import { asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { type HotTx, inHotTransaction } from '../transaction';

export type MunicipalityRow = {
  readonly id: MunicipalityId;
  readonly code: string;
  readonly name: string;
  readonly cvr: string | null;
  readonly organisations: number;
  readonly people: number;
};
export type OrganisationRow = {
  readonly id: OrganisationId;
  readonly name: string;
  readonly cvr: string | null;
  readonly managingAgent: string | null;
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly name: string }[];
  readonly people: number;
};
export type Tenants = {
  readonly municipalities: readonly MunicipalityRow[];
  readonly organisations: readonly OrganisationRow[];
};

const peopleOf = (column: string) =>
  `(SELECT count(DISTINCT m.user_id)::int FROM membership m WHERE m.ended_at IS NULL AND m.${column} = t.id)`;

const MUNICIPALITIES = `
  SELECT t.id, t.code, t.name, t.cvr, ${peopleOf('municipality_id')} AS people,
    (SELECT count(*)::int FROM organisation_municipality om WHERE om.municipality_id = t.id) AS organisations
  FROM municipality t ORDER BY t.name, t.id`;
const ORGANISATIONS = `
  SELECT t.id, t.name, t.cvr, t.managing_agent AS "managingAgent", ${peopleOf('organisation_id')} AS people,
    (SELECT coalesce(json_agg(json_build_object('id', mu.id, 'name', mu.name) ORDER BY mu.name), '[]') FROM organisation_municipality om
       JOIN municipality mu ON mu.id = om.municipality_id WHERE om.organisation_id = t.id) AS municipalities
  FROM organisation t ORDER BY t.name, t.id`;

/** Every municipality and organisation of the installation; row-level security shows them to its administrator alone. */
export const listTenants = (scope: DeskScope): Promise<Tenants> =>
  inHotTransaction(scope, async (tx) => {
    const [municipalities, organisations] = await Promise.all([
      tx.query<MunicipalityRow>({ name: 'tenants-municipalities', text: MUNICIPALITIES }),
      tx.query<OrganisationRow>({ name: 'tenants-organisations', text: ORGANISATIONS }),
    ]);
    return { municipalities: municipalities.rows, organisations: organisations.rows };
  });

/** Tenants are made one after the other, so that no number is given twice. */
export const holdTenants = (tx: HotTx): Promise<unknown> =>
  tx.query({ name: 'tenants-hold', text: `SELECT pg_advisory_xact_lock(hashtextextended('tenants', 3))` });

export type MunicipalityText = { readonly code: string; readonly name: string; readonly cvr: string | null };
export type OrganisationText = {
  readonly name: string;
  readonly cvr: string | null;
  readonly managingAgent: string | null;
};

type Taken = { readonly code: boolean; readonly name: boolean; readonly cvr: boolean };
const FREE: Taken = { code: false, name: false, cvr: false };

/** What of it another municipality has already. */
export async function municipalityTaken(
  tx: HotTx,
  _scope: DeskScope,
  { code, name, cvr }: MunicipalityText,
  except: MunicipalityId | null = null,
): Promise<Taken> {
  const { rows } = await tx.query<Taken>({
    name: 'municipality-taken',
    text: `SELECT coalesce(bool_or(code = $1), false) AS code, coalesce(bool_or(lower(name) = lower($2)), false) AS name,
             coalesce(bool_or(cvr = $3), false) AS cvr FROM municipality WHERE id IS DISTINCT FROM $4`,
    values: [code, name, cvr, except],
  });
  return rows[0] ?? FREE;
}

export async function organisationTaken(
  tx: HotTx,
  _scope: DeskScope,
  { name, cvr }: OrganisationText,
  except: OrganisationId | null = null,
): Promise<Taken> {
  const { rows } = await tx.query<Taken>({
    name: 'organisation-taken',
    text: `SELECT false AS code, coalesce(bool_or(lower(name) = lower($1)), false) AS name, coalesce(bool_or(cvr = $2), false) AS cvr
             FROM organisation WHERE id IS DISTINCT FROM $3`,
    values: [name, cvr, except],
  });
  return rows[0] ?? FREE;
}

export async function addMunicipality(
  tx: HotTx,
  _scope: DeskScope,
  { code, name, cvr }: MunicipalityText,
): Promise<MunicipalityId> {
  const id = asId<MunicipalityId>(newId());
  await tx.query({
    name: 'municipality-add',
    text: 'INSERT INTO municipality (id, code, name, cvr) VALUES ($1, $2, $3, $4)',
    values: [id, code, name, cvr],
  });
  return id;
}

/** False when there is none. Its code stays: addresses and files know it by that. */
export async function writeMunicipality(
  tx: HotTx,
  _scope: DeskScope,
  id: MunicipalityId,
  { name, cvr }: MunicipalityText,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'municipality-write',
    text: 'UPDATE municipality SET name = $2, cvr = $3 WHERE id = $1',
    values: [id, name, cvr],
  });
  return rowCount === 1;
}

export async function addOrganisation(
  tx: HotTx,
  _scope: DeskScope,
  { name, cvr, managingAgent }: OrganisationText,
): Promise<OrganisationId> {
  const id = asId<OrganisationId>(newId());
  await tx.query({
    name: 'organisation-add',
    text: 'INSERT INTO organisation (id, name, cvr, managing_agent) VALUES ($1, $2, $3, $4)',
    values: [id, name, cvr, managingAgent],
  });
  return id;
}

export async function writeOrganisation(
  tx: HotTx,
  _scope: DeskScope,
  id: OrganisationId,
  { name, cvr, managingAgent }: OrganisationText,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'organisation-write',
    text: 'UPDATE organisation SET name = $2, cvr = $3, managing_agent = $4 WHERE id = $1',
    values: [id, name, cvr, managingAgent],
  });
  return rowCount === 1;
}

/** The organisation also works in the municipality; false when it did so already. */
export async function joinMunicipality(
  tx: HotTx,
  _scope: DeskScope,
  organisationId: OrganisationId,
  municipalityId: MunicipalityId,
): Promise<boolean> {
  const { rowCount } = await tx.query({
    name: 'organisation-join',
    text: `INSERT INTO organisation_municipality (organisation_id, municipality_id)
           SELECT o.id, m.id FROM organisation o, municipality m WHERE o.id = $1 AND m.id = $2 ON CONFLICT DO NOTHING`,
    values: [organisationId, municipalityId],
  });
  return rowCount === 1;
}
