import type { Scope } from '@/lib/domain/access/scope';
import type { CounterName } from '@/lib/domain/agreement/vocabulary';
import { type Fraction, fraction } from '@/lib/domain/shared/fraction';
import type { DepartmentId, MunicipalityId, OrganisationId } from '@/lib/domain/shared/ids';
import type { HotTx } from '../transaction';

export type MissingCounter = {
  readonly departmentId: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly name: CounterName;
};

const CREATE = `
  INSERT INTO counter (department_id, organisation_id, municipality_id, name)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS r(d, o, m, n) ORDER BY r.d, r.n
  ON CONFLICT (department_id, name) DO NOTHING`;

/** Opens counters that a department has not needed before; one that somebody else opened meanwhile is left as it is. */
export async function createCounters(
  tx: HotTx,
  _scope: Scope,
  missing: readonly MissingCounter[],
): Promise<void> {
  const values = [
    missing.map((row) => row.departmentId),
    missing.map((row) => row.organisationId),
    missing.map((row) => row.municipalityId),
    missing.map((row) => row.name),
  ];
  await tx.query({ name: 'create-counters', text: CREATE, values });
}

/** The opening credit of a counter, agreed by the parties or carried over; only before its first entry. */
export async function openCounter(
  tx: HotTx,
  _scope: Scope,
  counter: MissingCounter & {
    readonly opening: Fraction;
    readonly reason: string;
    /** Room for turns by § 59, stk. 1, that departments which ended bring with them. */
    readonly quarterCarried: number;
  },
): Promise<void> {
  const { n, d } = fraction(counter.opening.n, counter.opening.d);
  const text = `
    INSERT INTO counter (department_id, organisation_id, municipality_id, name, opening_n, opening_d, opening_reason, credit_n, credit_d,
      quarter_carried)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $6, $8) ON CONFLICT (department_id, name) DO NOTHING`;
  const values = [
    counter.departmentId,
    counter.organisationId,
    counter.municipalityId,
    counter.name,
    String(n),
    String(d),
    counter.reason,
    counter.quarterCarried,
  ];
  await tx.query({ name: 'open-counter', text, values });
}
