// Whether a database is a demonstration is its own property, set once when it is made.
import { SetupError } from '../setup/speech.mjs';

const DEMO_DAY = '2025-10-06';
const SEEDED = 'the demonstration data is complete';

/**
 * @param {import('pg').Client} client
 * @returns {Promise<{ demo: boolean, seeded: boolean } | undefined>}
 */
export async function findInstance(client) {
  const { rows } = await client.query(
    `SELECT demo, obj_description('instance'::regclass) = $1 AS seeded FROM app_instance()`,
    [SEEDED],
  );
  return rows[0] && { demo: rows[0].demo, seeded: rows[0].seeded === true };
}

/**
 * Marks a new database; refuses to make a demonstration of one that is in use.
 * @param {import('pg').Client} owner
 * @param {{ demo: boolean }} wanted
 */
export async function ensureInstance(owner, { demo }) {
  const found = await findInstance(owner);
  if (found && demo && !found.demo) {
    throw new SetupError(
      'NOEGLEN_DEMO=1 was given, but this database holds real data. A demonstration needs an empty database of its own.',
    );
  }
  if (found?.demo && !found.seeded) {
    throw new SetupError(
      'The demonstration data of this database was not finished. Make the database anew, empty, and start again.',
    );
  }
  if (found) return found;
  const { rowCount } = await owner.query(
    'INSERT INTO instance (demo, fixed_day) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [demo, demo ? DEMO_DAY : null],
  );
  // Another start was a moment ahead.
  if (rowCount === 0) return ensureInstance(owner, { demo });
  return { demo, seeded: false };
}

/** @param {import('pg').Client} owner */
export const markSeeded = (owner) => owner.query(`COMMENT ON TABLE instance IS '${SEEDED}'`);

/**
 * What a demonstration holds is invented, and its accounts' password is public: it is never taken into real use.
 * @param {{ demo: boolean }} found
 */
export function refuseDemonstration({ demo }) {
  if (!demo) return;
  throw new SetupError(
    'This database is a demonstration, and stays one: its homes are invented and its password is public. Real use begins in an empty database of its own.',
  );
}
