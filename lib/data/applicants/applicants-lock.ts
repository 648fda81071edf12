import type { Scope } from '@/lib/domain/access/scope';
import type { Applicant } from '@/lib/domain/applicant/applicant';
import type { ApplicantId } from '@/lib/domain/shared/ids';
import { ofOrganisations, organisationsOf } from '../own-organisations';
import type { HotTx } from '../transaction';
import { readClock } from '../vacancies/vacancy-record';
import { readApplicants } from './applicants';

declare const lock: unique symbol;

/** An applicant that this transaction holds, as it is now. Only this file makes one. */
export type LockedApplicant = Applicant & {
  readonly [lock]: true;
  /** Read after the lock: the instant that everything in this transaction is recorded at. */
  readonly now: Date;
};

const LOCK = `
  SELECT 1 FROM applicant a
  WHERE a.id = $1 AND ${ofOrganisations('a', 2)} FOR NO KEY UPDATE`;

/** Holds one applicant until the transaction ends; null when the scope has none of that id. Erased ones are there, without a name. */
export async function lockApplicant(
  tx: HotTx,
  scope: Scope,
  id: ApplicantId,
): Promise<LockedApplicant | null> {
  const values = [id, organisationsOf(scope)];
  const { rowCount } = await tx.query({ name: 'lock-applicant', text: LOCK, values });
  const applicant = rowCount === 1 && (await readApplicants(tx, scope, [id])).get(id);
  if (!applicant) return null;
  return { ...applicant, now: await readClock(tx, scope) } as LockedApplicant;
}

export type LastChange = { readonly by: string; readonly at: Date };

const LAST = `
  SELECT coalesce(p.name, '') AS by, e.occurred_at AS at FROM applicant_event e LEFT JOIN person p ON p.id = e.actor_id
  WHERE e.applicant_id = $1 AND e.kind <> 'CPR_SHOWN' ORDER BY e.id DESC LIMIT 1`;

/** Who changed a held applicant last, and when. */
export async function findLastChange(
  tx: HotTx,
  _scope: Scope,
  { id, now }: LockedApplicant,
): Promise<LastChange> {
  const { rows } = await tx.query<LastChange>({ name: 'last-applicant-change', text: LAST, values: [id] });
  return rows[0] ?? { by: '', at: now };
}
