import type { Scope } from '@/lib/domain/access/scope';
import type { LedgerLine } from '@/lib/domain/allocation/ledger-line';
import { fraction } from '@/lib/domain/shared/fraction';
import type { CounterId } from '@/lib/domain/shared/ids';
import { Prisma } from '../generated/client';
import { ownRows } from '../own-rows';
import { inTransaction, type Tx } from '../transaction';

export type LedgerPage = { readonly lines: readonly LedgerLine[]; readonly hasMore: boolean };

export const LINES_PER_PAGE = 20;

/** The lines of a counter's ledger, newest first; `before` is the sequence number that the last page ended with. */
export const listLedger = (scope: Scope, counterId: CounterId, before?: number): Promise<LedgerPage> =>
  inTransaction(scope, (tx) => readLedger(tx, scope, counterId, before));

type LineRow = Omit<LedgerLine, 'earned' | 'correction' | 'creditAfter'> & {
  readonly earnedN: bigint;
  readonly earnedD: bigint;
  readonly correctionN: bigint;
  readonly correctionD: bigint;
  readonly creditN: bigint;
  readonly creditD: bigint;
};

/** The same inside a transaction that reads more. */
export async function readLedger(
  tx: Tx,
  scope: Scope,
  counterId: CounterId,
  before: number | undefined,
): Promise<LedgerPage> {
  const below = before === undefined ? Prisma.sql`true` : Prisma.sql`e.sequence < ${before}`;
  const rows = await tx.$queryRaw<LineRow[]>`
    SELECT e.sequence, e.kind, e.vacancy_id AS "vacancyId", v.address, v.number, e.tier, e.earned_n AS "earnedN",
      e.earned_d AS "earnedD", e.used = 1 AS "usedTurn", e.correction_n AS "correctionN", e.correction_d AS "correctionD",
      e.credit_after_n AS "creditN", e.credit_after_d AS "creditD", e.reason, e.entered_on::text AS "enteredOn"
    FROM ledger_entry e JOIN vacancy v ON v.id = e.vacancy_id
    WHERE ${ownRows(scope, 'e')} AND e.counter_id = ${counterId}::uuid AND ${below}
    ORDER BY e.sequence DESC LIMIT ${LINES_PER_PAGE + 1}`;
  return { lines: rows.slice(0, LINES_PER_PAGE).map(asLine), hasMore: rows.length > LINES_PER_PAGE };
}

function asLine({
  earnedN,
  earnedD,
  correctionN,
  correctionD,
  creditN,
  creditD,
  ...line
}: LineRow): LedgerLine {
  return {
    ...line,
    earned: fraction(earnedN, earnedD),
    correction: fraction(correctionN, correctionD),
    creditAfter: fraction(creditN, creditD),
  };
}
