import { APPEND_ONLY } from '../append-only';
import { pool } from './pool';

type Rights = {
  role: string;
  superuser: boolean;
  bypasses: boolean;
  owned: string[];
  open: string[];
  changeable: string[];
};

const RIGHTS = `
  SELECT current_user AS role, r.rolsuper AS superuser, r.rolbypassrls AS bypasses,
    ARRAY(SELECT c.relname::text FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND pg_has_role(r.oid, c.relowner, 'MEMBER') ORDER BY 1) AS owned,
    ARRAY(SELECT c.relname::text FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
            AND c.relname <> '_prisma_migrations' AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1) AS open,
    ARRAY(SELECT t FROM unnest($1::text[]) t WHERE to_regclass('public.' || t) IS NOT NULL AND
            (has_any_column_privilege(format('public.%I', t)::regclass, 'UPDATE')
             OR has_table_privilege(format('public.%I', t)::regclass, 'DELETE')
             OR has_table_privilege(format('public.%I', t)::regclass, 'TRUNCATE')) ORDER BY 1) AS changeable
   FROM pg_roles r WHERE r.rolname = current_user`;

/** The role that the server signs in with could walk through the wall between tenants, or rewrite the books. */
export class UnsafeRole extends Error {}

/** Refuses to serve with a role that row-level security or the append-only rule would not bind. Throws UnsafeRole. */
export async function assertApplicationRole(of = pool(), named = 'DATABASE_URL'): Promise<void> {
  const { rows } = await of.query<Rights>({ text: RIGHTS, values: [APPEND_ONLY] });
  const wrong = rows[0] ? faultOf(rows[0]) : 'is unknown to the database';
  if (!wrong) return;
  throw new UnsafeRole(
    `${named} signs in as "${rows[0]?.role}", which ${wrong}. The server needs a role of its own; see Roles in docs/operations.md.`,
  );
}

function faultOf({ superuser, bypasses, owned, open, changeable }: Rights): string | null {
  if (superuser) return 'is a superuser';
  if (bypasses) return 'may bypass row-level security';
  if (owned.length > 0) return `owns tables or belongs to their owner (${owned[0]} and others)`;
  if (open.length > 0)
    return `works in a database where row-level security is not forced on ${open.join(', ')}`;
  return changeable.length > 0 ? `may change or remove rows of ${changeable.join(', ')}` : null;
}
