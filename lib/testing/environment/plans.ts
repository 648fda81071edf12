import type { PoolClient } from 'pg';
import { closePool, pool } from '@/lib/data/connection/pool';
import { forgetPrisma } from '@/lib/data/transaction';
import { APP } from '@/scripts/database/roles.mjs';
import { asSuperuser } from './a-hundred-thousand';

/** What Postgres says of one step of a plan that it carried out. */
type Node = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Node[];
};

/** How some statements found their rows: table by table, and how many rows were looked at. */
export type Reading = {
  readonly scans: readonly { readonly table: string; readonly how: string; readonly rows: number }[];
  readonly indexes: readonly string[];
  /** The most rows that any one sort put in order. */
  readonly sorted: number;
};

const told: Node[] = [];

/**
 * Makes the database tell the plan of every statement that the application carries out from now on: the very statement, its
 * prepared plan, and the row-level security that goes with it.
 */
export async function tellPlans(): Promise<void> {
  await closePool();
  forgetPrisma();
  const settings = {
    session_preload_libraries: 'auto_explain',
    ...{ 'auto_explain.log_min_duration': '0', 'auto_explain.log_level': 'notice' },
    ...{
      'auto_explain.log_format': 'json',
      'auto_explain.log_analyze': 'on',
      'auto_explain.log_timing': 'off',
    },
  };
  const database = new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);
  await asSuperuser(async (query) => {
    for (const [name, value] of Object.entries(settings))
      await query(`ALTER ROLE ${APP} IN DATABASE ${database} SET ${name} = '${value}'`);
  });
  pool().on('connect', (client: PoolClient) =>
    client.on('notice', ({ message = '' }) => {
      const plan = message.indexOf('{');
      if (message.includes('plan:') && plan > 0) told.push(JSON.parse(message.slice(plan)).Plan);
    }),
  );
}

/** Carries out a read and tells how it was planned. */
export async function planOf(read: () => Promise<unknown>): Promise<Reading> {
  told.length = 0;
  await read();
  const nodes = told.flatMap(withChildren);
  return {
    scans: nodes.flatMap(scanOf),
    indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))].sort(),
    sorted: Math.max(0, ...nodes.filter((node) => node['Node Type'] === 'Sort').map(sortedBy)),
  };
}

const withChildren = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(withChildren)];

const rowsOf = (node: Node): number =>
  (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];

const scanOf = (node: Node) =>
  node['Relation Name'] && /Scan$/.test(node['Node Type'])
    ? [{ table: node['Relation Name'], how: node['Node Type'], rows: rowsOf(node) }]
    : [];

const sortedBy = ({ Plans = [] }: Node): number => Math.max(0, ...Plans.map(rowsOf));
