import { SetupError } from '../setup/speech.mjs';
import { literal, quoted } from './connection.mjs';

export const OWNER = 'noeglen_owner';
export const APP = 'noeglen_app';

// Forced row-level security shuts the owner out too; migrations of data need to see the rows.
const OWNER_RIGHTS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION BYPASSRLS';
const APP_RIGHTS = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/**
 * Makes the two roles, or sets their rights and passwords right. Safe to run again.
 * @param {import('pg').Client} superuser
 * @param {{ ownerPassword: string, appPassword: string }} passwords
 */
export async function ensureRoles(superuser, { ownerPassword, appPassword }) {
  await ensureRole(superuser, OWNER, OWNER_RIGHTS, ownerPassword);
  await ensureRole(superuser, APP, APP_RIGHTS, appPassword);
}

/**
 * @param {import('pg').Client} superuser
 * @param {string} name
 * @param {string} rights
 * @param {string} password
 */
async function ensureRole(superuser, name, rights, password) {
  const { rowCount } = await superuser.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount ? 'ALTER' : 'CREATE';
  await superuser.query(`${verb} ROLE ${quoted(name)} ${rights} PASSWORD ${literal(password)}`);
}

/**
 * The server may only work as a role that cannot pass row-level security.
 * @param {import('pg').Client} client connected as the application
 */
export async function assertAppRole(client) {
  const { rows } =
    await client.query(`SELECT current_user AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
    EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace) AS owns
    FROM pg_roles r WHERE rolname = current_user`);
  const { name, superuser, bypasses, owns } = rows[0];
  const wrong = superuser
    ? 'is a superuser'
    : bypasses
      ? 'may bypass row-level security'
      : owns
        ? 'owns tables'
        : undefined;
  if (!wrong) return;
  throw new SetupError(
    `DATABASE_URL signs in as “${name}”, who ${wrong}: the wall between tenants would not hold.\n` +
      'Give the server a role of its own, see “Roles” in docs/operations.md.',
  );
}
