import type { SystemScope } from '@/lib/domain/access/scope';
import { keepHouse } from './keep-house';

/** One thing that is done again and again while the house is open, and how often. */
export type Beat = {
  /** Also the reason its scope gives. */
  readonly name: string;
  readonly run: (scope: SystemScope) => Promise<unknown>;
  readonly firstAfterMs: number;
  readonly everyMs: number;
};

const MINUTE = 60_000;

/**
 * All that recurs, in one list: whoever runs one of them runs them all, a web server or a worker. Each holds its own against
 * others that run it at the same time, so any number of processes may.
 */
export const BEATS: readonly Beat[] = [
  // Often enough that a deadline that ended at midnight is acted on before anybody is at work.
  { name: 'housekeeping', run: keepHouse, firstAfterMs: MINUTE, everyMs: 5 * MINUTE },
];
