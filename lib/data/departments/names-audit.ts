import type { Scope } from '@/lib/domain/access/scope';
import { inTransaction } from '../transaction';

/** A department, area or organisation whose past does not end in what stands today. */
export type PastFault = { readonly what: string; readonly stands: string; readonly told: string | null };

const MOST = 100;

/** What was said last of today held against what stands; at most a hundred that differ. For db:verify and tests. */
export const listPastFaults = (scope: Scope): Promise<readonly PastFault[]> =>
  inTransaction(
    scope,
    (tx) => tx.$queryRaw<PastFault[]>`
    SELECT what, stands, told FROM (
      SELECT 'department ' || d.id AS what,
        concat_ws(' · ', d.number, d.name, d.area_id, d.family_dwellings, d.youth_dwellings, d.elderly_dwellings) AS stands,
        (SELECT concat_ws(' · ', h.number, h.name, h.area_id, h.family_dwellings, h.youth_dwellings, h.elderly_dwellings)
          FROM department_on(d.id, d.organisation_id, app_today()) h) AS told FROM department d
      UNION ALL SELECT 'area ' || a.id, a.name, (SELECT n.name FROM area_name n WHERE n.area_id = a.id
        AND (n.valid_from IS NULL OR n.valid_from <= app_today()) ORDER BY n.id DESC LIMIT 1) FROM area a
      UNION ALL SELECT 'organisation ' || o.id, o.name, (SELECT n.name FROM organisation_name n WHERE n.organisation_id = o.id
        AND (n.valid_from IS NULL OR n.valid_from <= app_today()) ORDER BY n.id DESC LIMIT 1) FROM organisation o) x
    WHERE stands IS DISTINCT FROM told ORDER BY what LIMIT ${MOST}`,
  );
