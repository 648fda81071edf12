import type { Scope } from '@/lib/domain/access/scope';
import { actorOf } from '@/lib/domain/access/scope';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import { instant } from '../append';
import type { HotTx } from '../transaction';
import type { LockedApplicant } from './applicants-lock';

const SEALED = 'SELECT cpr_sealed AS sealed FROM applicant WHERE id = $1';
const VIEW = `
  INSERT INTO cpr_view (applicant_id, organisation_id, reason, viewed_by, viewed_at) VALUES ($1, $2, $3, $4, $5)`;

/** The sealed number of a held applicant; that somebody looks is stored first, with the reason. Null: there is none. */
export async function viewCpr(
  tx: HotTx,
  scope: Scope,
  { id, organisationId, now }: LockedApplicant,
  reason: string,
): Promise<Uint8Array | null> {
  const { rows } = await tx.query<{ sealed: Buffer | null }>({
    ...{ name: 'sealed-cpr', text: SEALED, values: [id] },
  });
  const sealed = rows[0]?.sealed ?? null;
  if (sealed === null) return null;
  const values = [id, organisationId, reason, actorOf(scope).userId, instant(now)];
  await tx.query({ name: 'view-cpr', text: VIEW, values });
  return sealed;
}

const FIND = `
  SELECT a.id FROM unnest($1::uuid[], $2::bytea[]) AS q(organisation_id, index)
    JOIN applicant a ON a.organisation_id = q.organisation_id AND a.cpr_index = q.index
  ORDER BY a.state = 'LAPSED', a.seniority_on, a.id LIMIT 20`;

/** Applicants with exactly this number, those on a list first; `indexes`: the number's index in each organisation. */
export async function listWithCpr(
  tx: HotTx,
  _scope: Scope,
  indexes: ReadonlyMap<OrganisationId, Uint8Array>,
): Promise<readonly ApplicantId[]> {
  const values = [[...indexes.keys()], [...indexes.values()].map((index) => Buffer.from(index))];
  const { rows } = await tx.query<{ id: ApplicantId }>({ name: 'list-with-cpr', text: FIND, values });
  return rows.map(({ id }) => id);
}
