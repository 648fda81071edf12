import { BEFORE_ALL, listCountersToAudit, listUncountedTurns } from '@/lib/data/books/books-audit';
import { listPastFaults } from '@/lib/data/departments/names-audit';
import { listRejectionFaults, listTallyFaults } from '@/lib/data/sums/sums-audit';
import type { Scope } from '@/lib/domain/access/scope';
import { DEFAULT_TURN_BASIS } from '@/lib/domain/agreement/terms';
import { auditCounter } from '@/lib/domain/allocation/audit-counter';
import { basisOfTurn } from '@/lib/domain/allocation/legal-basis';

export type BooksVerified = {
  readonly counters: number;
  readonly lines: number;
  /** One sentence for each thing that is wrong; empty when the books hold. */
  readonly faults: readonly string[];
};

/** Recounts every counter of the scope from its ledger and its decisions, and every sum from its rows. Reads only; may run beside intake. */
export async function verifyBooks(scope: Scope): Promise<BooksVerified> {
  let counters = 0;
  let lines = 0;
  const faults: string[] = [];
  for (let after = BEFORE_ALL; ; ) {
    const chunk = await listCountersToAudit(scope, after);
    const last = chunk.at(-1);
    if (last === undefined) {
      faults.push(
        ...(await basesAmiss(scope)),
        ...(await sumsAmiss(scope)),
        ...(await rejectionsAmiss(scope)),
        ...(await pastsAmiss(scope)),
      );
      return { counters, lines, faults };
    }
    for (const counter of chunk) {
      const found = auditCounter(counter);
      faults.push(...found.map((fault) => `${counter.department}, ${counter.name}: ${fault}`));
      lines += counter.lines.length;
    }
    counters += chunk.length;
    after = last.id;
  }
}

const sumsAmiss = async (scope: Scope): Promise<readonly string[]> =>
  (await listTallyFaults(scope)).map(
    ({ department, span, day, measure, detail, kept, recounted }) =>
      `${department}, ${span} ${day} ${measure} ${detail}: kept ${kept}, recounted ${recounted}`,
  );

const rejectionsAmiss = async (scope: Scope): Promise<readonly string[]> =>
  (await listRejectionFaults(scope)).map(
    ({ department, month, kept, recounted }) =>
      `${department}, ${month} rejections by combined letting: kept ${kept}, recounted ${recounted}`,
  );

const pastsAmiss = async (scope: Scope): Promise<readonly string[]> =>
  (await listPastFaults(scope)).map(
    ({ what, stands, told }) => `${what}: stands as ${stands}, told as ${told ?? 'nothing'}`,
  );

/** Of homes that no counter counts the reading decides nothing. */
const basesAmiss = async (scope: Scope): Promise<readonly string[]> =>
  (await listUncountedTurns(scope)).flatMap(({ dwellingType, basis, homes, one }) => {
    const due = basisOfTurn(DEFAULT_TURN_BASIS, { dwellingType, counted: null });
    if (basis === due) return [];
    return [`${homes} uncounted ${dwellingType} (such as ${one}): given by ${basis}, expected ${due}`];
  });
