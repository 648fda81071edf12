import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { pool } from './pool';

export type Instance = {
  readonly id: string;
  readonly demo: boolean;
  readonly fixedDay: CalendarDate | null;
};

let known: Instance | undefined;

/** What may be known without signing in: is this a demonstration, and on which day does it stand? Set once when a database is made. */
export async function getInstance(): Promise<Instance> {
  if (known) return known;
  const { rows } = await pool().query<Instance>({
    name: 'instance',
    text: 'SELECT id, demo, fixed_day AS "fixedDay" FROM app_instance()',
  });
  if (!rows[0])
    throw new Error('The database has not been set up: run the start script or scripts/migrate.mjs');
  known = rows[0];
  return known;
}

/** How many look after the installation: before there is one nobody can sign in, and the sign-in page says what to do. */
export async function countAdministrators(): Promise<number> {
  const { rows } = await pool().query<{ administrators: number }>({
    name: 'first-steps',
    text: 'SELECT administrators FROM app_first_steps()',
  });
  return rows[0]?.administrators ?? 0;
}
