import type { FirstUseFacts, MissingRole } from '@/lib/domain/access/first-use';
import { NEEDED_ROLES } from '@/lib/domain/access/first-use';
import type { DeskScope } from '@/lib/domain/access/scope';
import { type HotTx, inHotTransaction } from '../transaction';
import { PLACEMENT_STANDS } from '../what-stands';

const NEEDED = NEEDED_ROLES.map(([side, role]) => `('${side}', '${role}')`).join(', ');

// Of the reader's own; $3: the installation's administrator, who looks after all of them.
const MISSING = `
  WITH place AS (
    SELECT 'MUNICIPALITY' AS side, id, name, id AS municipality_id, NULL::uuid AS organisation_id FROM municipality WHERE $3 OR id = ANY ($1::uuid[])
    UNION ALL SELECT 'ORGANISATION', id, name, NULL, id FROM organisation WHERE $3 OR id = ANY ($2::uuid[]))
  SELECT place.name AS place, needed.role,
    EXISTS (SELECT FROM account_link l WHERE l.kind = 'INVITATION' AND l.role = needed.role AND l.used_at IS NULL AND l.withdrawn_at IS NULL
      AND (l.municipality_id = place.municipality_id OR l.organisation_id = place.organisation_id)) AS invited
  FROM place JOIN (VALUES ${NEEDED}) needed(side, role) ON needed.side = place.side
  WHERE NOT EXISTS (SELECT FROM membership m WHERE m.ended_at IS NULL AND m.role = needed.role
    AND (m.municipality_id = place.municipality_id OR m.organisation_id = place.organisation_id))
  ORDER BY place.side, place.name, needed.role LIMIT 40`;

const TENANTS = `
  SELECT count(*)::int AS municipalities,
    count(*) FILTER (WHERE EXISTS (SELECT FROM organisation_municipality om WHERE om.municipality_id = m.id))::int AS "withOrganisation",
    count(*) FILTER (WHERE EXISTS (SELECT FROM agreement_version v WHERE v.municipality_id = m.id AND v.kind = 'FRAMEWORK'
      AND (v.valid_to IS NULL OR v.valid_to > app_today())))::int AS "withAgreement"
  FROM municipality m WHERE $2 OR m.id = ANY ($1::uuid[])`;

const OWN = '(d.municipality_id = ANY ($1::uuid[]) OR d.organisation_id = ANY ($2::uuid[]))';
const STOCK = `
  SELECT count(*)::int AS departments,
    count(*) FILTER (WHERE EXISTS (SELECT FROM placement p WHERE p.department_id = d.id AND ${PLACEMENT_STANDS}))::int AS "placedDepartments",
    (SELECT count(*)::int FROM (SELECT FROM counter d WHERE d.opening_reason IS NOT NULL AND ${OWN} LIMIT 1) one) AS openings,
    (SELECT count(*)::int FROM (SELECT FROM decision d WHERE ${OWN} LIMIT 1) one) AS vacancies
  FROM department d WHERE d.closed_from IS NULL AND ${OWN}`;

type TenantFacts = Pick<FirstUseFacts, 'municipalities' | 'withOrganisation' | 'withAgreement'>;
type StockFacts = Pick<FirstUseFacts, 'departments' | 'placedDepartments' | 'openings' | 'vacancies'>;
const NO_STOCK: StockFacts = { departments: 0, placedDepartments: 0, openings: 0, vacancies: 0 };

/** What stands of all that a first verdict needs, counted in what the reader may see. */
export const getFirstUse = (scope: DeskScope): Promise<FirstUseFacts> =>
  inHotTransaction(scope, async (tx) => {
    const isAll = scope.side === 'INSTALLATION';
    const [tenants, missing, stock] = await Promise.all([
      tx.query<TenantFacts>({ name: 'first-use-tenants', text: TENANTS, values: [scope.reach, isAll] }),
      tx.query<MissingRole>({
        name: 'first-use-roles',
        text: MISSING,
        values: [scope.municipalities, scope.organisations, isAll],
      }),
      readStock(tx, scope),
    ]);
    const [found = { municipalities: 0, withOrganisation: 0, withAgreement: 0 }] = tenants.rows;
    return { ...found, ...stock, missingRoles: missing.rows };
  });

/** Of cases an administrator of the system asks nothing. */
async function readStock(tx: HotTx, scope: DeskScope): Promise<StockFacts> {
  if (scope.role === 'SYSTEM_ADMIN') return NO_STOCK;
  const { rows } = await tx.query<StockFacts>({
    name: 'first-use-stock',
    text: STOCK,
    values: [scope.municipalities, scope.organisations],
  });
  return rows[0] ?? NO_STOCK;
}
