import { setTimeout as wait } from 'node:timers/promises';
import { rowsOf } from '../builders';

/** Between two looks: asking without a pause took a core from the transaction that is waited for. */
const LOOK_MS = 20;

/**
 * Waits until every event that has been written is told of: the run's other databases stand on the same server, and a transaction
 * of theirs holds the order of events back for as long as it runs.
 */
export async function settledEvents(): Promise<void> {
  const text = 'SELECT coalesce(max(position), 0) < events_settled_before() AS settled FROM case_event';
  for (;;) {
    const [row] = await rowsOf<{ settled: boolean }>(text);
    if (row?.settled !== false) return;
    await wait(LOOK_MS);
  }
}
