import { readdirSync, readFileSync } from 'node:fs';
import { pool } from '@/lib/data/connection/pool';

/** Milliseconds of a processor: what a machine with other work on it leaves comparable. */
export type ProcessorTime = { readonly node: number; readonly postgres: number };

/** A clock of what this process and the server of its pool have used; Postgres is seen on Linux only, and is 0 elsewhere. */
export async function processorClock(): Promise<() => ProcessorTime> {
  const { rows } = await pool().query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const server = Number(statOf(Number(rows[0]?.pid))?.[PARENT] ?? 0);
  return () => {
    const { user, system } = process.cpuUsage();
    return { node: (user + system) / 1000, postgres: TICK_MS * ticksOf(server) };
  };
}

// Of /proc/PID/stat, counted from after the name: the parent; own time, and that of children who have ended.
const [PARENT, OWN, ENDED] = [1, [11, 12], [13, 14]] as const;
const TICK_MS = 10;

function ticksOf(server: number): number {
  if (server === 0) return 0;
  let ticks = sum(statOf(server), [...OWN, ...ENDED]);
  for (const name of readdirSync('/proc')) {
    const stat = /^[0-9]+$/.test(name) ? statOf(Number(name)) : undefined;
    if (Number(stat?.[PARENT]) === server) ticks += sum(stat, OWN);
  }
  return ticks;
}

const sum = (stat: readonly string[] | undefined, places: readonly number[]): number =>
  places.reduce((total, at) => total + Number(stat?.[at] ?? 0), 0);

function statOf(pid: number): readonly string[] | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ');
  } catch {
    // Not Linux, or a process that has ended since it was listed.
    return undefined;
  }
}
