import { withClient } from '@/scripts/database/connection.mjs';
import type { Migrated } from './checks/migrations';

const HISTORY = `
  SELECT migration_name AS name, checksum, finished_at IS NOT NULL AND rolled_back_at IS NULL AS finished
  FROM _prisma_migrations ORDER BY migration_name`;

/** Whatever a migration of ours can make: columns, keys, indexes, policies, triggers, functions, rights. */
const CATALOGUE = `
  SELECT format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) AS line
    FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT format('constraint %s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT format('policy %s %s %s %s %s', tablename, policyname, cmd, qual, with_check) FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT pg_get_triggerdef(t.oid) FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
    WHERE c.relnamespace = 'public'::regnamespace AND NOT t.tgisinternal
  UNION ALL SELECT format('function %s %s', oid::regprocedure, md5(prosrc)) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT format('row security %s %s %s', relname, relrowsecurity, relforcerowsecurity) FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT format('right %s %s %s', grantee, table_name, privilege_type) FROM information_schema.role_table_grants WHERE table_schema = 'public'
  UNION ALL SELECT format('right %s %s.%s %s', grantee, table_name, column_name, privilege_type)
    FROM information_schema.role_column_grants WHERE table_schema = 'public'
  ORDER BY 1`;

/** @param url of the superuser */
export const readMigrated = (url: string): Promise<Migrated> =>
  withClient(url, async (client) => ({
    history: (await client.query(HISTORY)).rows,
    catalogue: (await client.query(CATALOGUE)).rows.map(({ line }) => line),
  }));
