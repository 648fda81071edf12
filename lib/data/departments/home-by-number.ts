import type { Scope } from '@/lib/domain/access/scope';
import type { Home, VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { HOME_COLUMNS } from '../vacancies/home-columns';

const HOME = `
  SELECT ${HOME_COLUMNS} FROM dwelling w
  WHERE w.department_id = $1 AND w.unit_number = $2 AND ${ownTenants('w', 3)}`;

/** What the register says of the home that a report names by its number; null where it has none. */
export async function readHomeByNumber(
  tx: HotTx,
  scope: Scope,
  { departmentId, home: { unitNumber } }: VacancyReport,
): Promise<Home | null> {
  const values = [departmentId, unitNumber, ...tenantValues(scope)];
  const { rows } = await tx.query<Home>({ name: 'read-home-by-number', text: HOME, values });
  return rows[0] ?? null;
}
