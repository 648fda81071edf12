import { withClient } from '@/scripts/database/connection.mjs';

/** Runs one statement as the owner of the tables, past row-level security and the application's rights. */
export const asOwner = (text: string, values: readonly unknown[] = []) =>
  withClient(process.env.DATABASE_OWNER_URL ?? '', (owner) => owner.query(text, [...values]));

/** Only a demonstration may play other days than the fixed one: whoever needs them says so first. */
export const playsOtherDays = () => asOwner('UPDATE instance SET demo = true');
