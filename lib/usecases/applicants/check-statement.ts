import {
  findEnrolled,
  findUnknown,
  findWithExternalId,
  type NamedPlaces,
} from '@/lib/data/applicants/applicants-checks';
import type { KeptCpr } from '@/lib/data/applicants/applicants-write';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { faultsOfStatement } from '@/lib/domain/applicant/faults';
import type { ApplicantStatement } from '@/lib/domain/applicant/statement';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import type { ApplicantId, OrganisationId } from '@/lib/domain/shared/ids';
import type { StatementError } from './applicant-errors';

export type Checked = {
  readonly id: ApplicantId;
  readonly organisationId: OrganisationId;
  readonly statement: ApplicantStatement;
  /** By which a number is found that is new to this applicant, or to the list; null: nothing to ask. */
  readonly cprIndex: KeptCpr['index'] | null;
  readonly now: Date;
};

/** What keeps the statement from being stored; null: nothing. */
export async function checkStatement(
  tx: HotTx,
  scope: Scope,
  { id, organisationId, statement, cprIndex, now }: Checked,
): Promise<StatementError | null> {
  const faults = faultsOfStatement(statement, dayOfInstant(now));
  if (faults.length > 0) return { code: 'faults', faults };
  const unknown = await findUnknown(tx, scope, organisationId, placesIn(statement));
  if (unknown.departments) return { code: 'unknown-department' };
  if (unknown.municipalities) return { code: 'unknown-municipality' };
  if (unknown.colleagues) return { code: 'not-a-colleague' };
  if (statement.externalId !== null) {
    const known = await findWithExternalId(tx, scope, { id, organisationId }, statement.externalId);
    if (known !== null) return { code: 'external-id-taken', ...known };
  }
  if (cprIndex === null) return null;
  const known = await findEnrolled(tx, scope, { id, organisationId, list: statement.list }, cprIndex);
  return known === null ? null : { code: 'already-enrolled', ...known };
}

const placesIn = ({ wishes, rehousedFrom, residence, handledBy }: ApplicantStatement): NamedPlaces => ({
  departments: [...wishes.departments, rehousedFrom, residence?.departmentId].filter(isGiven),
  municipalities: [residence?.municipalityId].filter(isGiven),
  colleagues: [handledBy].filter(isGiven),
});

const isGiven = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
