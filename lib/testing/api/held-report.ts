import { inHotTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { VacancyReport } from '@/lib/domain/vacancy/vacancy-report';
import { takeIn } from '@/lib/usecases/vacancies/take-in';
import { aKey, rowsOf } from '../builders';

/** Polls until a session of this database waits for another one's lock. */
export async function somebodyWaits(): Promise<void> {
  const text = `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  for (;;) {
    const [row] = await rowsOf<{ waiting: number }>(text);
    if ((row?.waiting ?? 0) > 0) return;
  }
}

/**
 * A report that has been decided and not committed yet while `meanwhile` begins: it commits once `meanwhile` waits for it, or has
 * ended without waiting. Answers what each came to.
 */
export async function whileReporting<T>(
  scope: UserScope,
  report: VacancyReport,
  meanwhile: () => Promise<T>,
): Promise<T> {
  let began: Promise<T> | undefined;
  await inHotTransaction(scope, async (tx) => {
    const sent = { scope, input: { idempotencyKey: aKey(), reports: [report] }, contentHash: 'held' };
    const attempt = await takeIn(tx, scope, [sent]);
    if (attempt.kind === 'AGAIN') throw new Error('Report once before, so that the counters are there');
    began = meanwhile();
    await Promise.race([began, somebodyWaits()]);
  });
  if (began === undefined) throw new Error('Nothing began meanwhile');
  return began;
}
