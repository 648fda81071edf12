import type { Scope } from '@/lib/domain/access/scope';
import { scopeKey } from '../connection/scope-settings';
import { ownTenants, tenantValues } from '../tenant-values';
import type { HotTx } from '../transaction';
import { PLACEMENT_STANDS, WITHDRAWS } from '../what-stands';
import { type LastingFacts, type LastingRow, lastingFactsOf, type MomentRow } from './situation';

const rowsOf = (columns: string, from: string, order: string): string =>
  `(SELECT json_agg(json_build_object(${columns}) ORDER BY ${order}) FROM ${from})`;

const READ = `
  SELECT d.id, d.number, d.name, d.opened_from::text AS opened_from, d.closed_from::text AS closed_from, o.name AS organisation, m.name AS municipality,
    (SELECT f.revision FROM facts_revision f WHERE f.municipality_id = d.municipality_id) AS revision,
    ${rowsOf(
      `'tier', p.tier, 'from', p.valid_from, 'to', p.valid_to, 'decidedOn', p.decided_on, 'forum', p.forum,
       'figure', p.figure::text, 'source', p.figure_source, 'criteria', p.criteria`,
      `placement p WHERE p.department_id = d.id AND ${PLACEMENT_STANDS}`,
      'p.valid_from, p.recorded_at, p.id',
    )} AS placements,
    ${rowsOf(
      `'name', k.name, 'value', k.value::text, 'kind', k.source_kind, 'from', k.valid_from, 'to', k.valid_to,
       'withdrawn', ${WITHDRAWS}`,
      `key_figure k WHERE k.department_id = d.id AND k.name IN ('outsideLabourMarket', 'convicted')`,
      'k.valid_from, k.recorded_at, k.id',
    )} AS figures,
    ${rowsOf(
      `'designation', a.designation, 'from', a.valid_from, 'to', a.valid_to`,
      'area_designation a WHERE a.area_id = d.area_id',
      'a.valid_from, a.recorded_at, a.id',
    )} AS designations,
    ${rowsOf(`'from', r.valid_from, 'to', r.valid_to`, 'department_rehousing r WHERE r.department_id = d.id', 'r.valid_from, r.id')} AS rehousing,
    ${rowsOf(
      `'id', v.id, 'from', v.valid_from, 'to', v.valid_to`,
      `agreement_version v WHERE v.municipality_id = d.municipality_id AND v.kind = 'FRAMEWORK'`,
      'v.valid_from',
    )} AS versions,
    ${rowsOf(`'on', c.on_day`, 'closing_day c WHERE c.municipality_id = d.municipality_id', 'c.on_day')} AS closing
  FROM department d JOIN organisation o ON o.id = d.organisation_id JOIN municipality m ON m.id = d.municipality_id
  WHERE d.id = ANY ($1::uuid[]) AND ${ownTenants('d', 2)}`;

type Known = { readonly revision: string; readonly facts: LastingFacts };

// Facts about a department that change a few times a year, kept with the number of changes they were read at. Each scope has its own:
// what one may see is never shown to another.
const known = new Map<string, Known>();
const MOST_KNOWN = 5000;

/**
 * The lasting facts of departments that this transaction has just read. What was kept is used only where the database, asked in this
 * transaction, says that nothing has changed since; the rest is read now.
 */
export async function readLastingFacts(
  tx: HotTx,
  scope: Scope,
  departments: readonly Pick<MomentRow, 'id' | 'revision'>[],
): Promise<ReadonlyMap<string, LastingFacts>> {
  const own = scopeKey(scope);
  const facts = new Map<string, LastingFacts>();
  for (const { id, revision } of departments) {
    const kept = known.get(`${own} ${id}`);
    if (kept !== undefined && kept.revision === revision) facts.set(id, kept.facts);
  }
  const unmet = departments.flatMap(({ id }) => (facts.has(id) ? [] : [id]));
  if (unmet.length === 0) return facts;
  const values = [unmet, ...tenantValues(scope)];
  const { rows } = await tx.query<LastingRow>({ name: 'read-lasting-facts', text: READ, values });
  for (const row of rows) {
    const read = lastingFactsOf(row);
    facts.set(row.id, read);
    if (row.revision !== null) keep(`${own} ${row.id}`, { revision: row.revision, facts: read });
  }
  return facts;
}

function keep(key: string, facts: Known): void {
  const [oldest] = known.keys();
  if (known.size >= MOST_KNOWN && oldest !== undefined) known.delete(oldest);
  known.set(key, facts);
}
