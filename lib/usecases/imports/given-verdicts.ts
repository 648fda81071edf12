import { readAgreements } from '@/lib/data/agreements/compiled-agreements';
import { readGiven } from '@/lib/data/imports/import-outcomes';
import type { ImportRow } from '@/lib/data/imports/import-rows';
import type { HotTx } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { tierTerms } from '@/lib/domain/agreement/terms';
import type { PredictedRow } from '@/lib/domain/imports/predicted-row';

/** What rows of vacancies that have been entered came to: the stored verdicts, in the words of those that were predicted. */
export async function givenVerdicts(
  tx: HotTx,
  scope: Scope,
  rows: readonly ImportRow[],
): Promise<readonly PredictedRow[]> {
  const given = await readGiven(
    ...([tx, scope] as const),
    rows.flatMap(({ state, outcome }) => (state === 'ENTERED' && outcome?.id ? [outcome.id] : [])),
  );
  const versions = new Set(given.flatMap(({ decided }) => decided?.versionId ?? []));
  const agreements = await readAgreements(tx, scope, [...versions]);
  const byId = new Map(given.map((one) => [one.id, one]));
  return rows.flatMap(({ line, outcome }): readonly PredictedRow[] => {
    const found = byId.get(outcome?.id ?? '');
    if (found === undefined) return [];
    const { id: _, decided, ...vacancy } = found;
    const agreement = decided && agreements.get(decided.versionId);
    return [{ line, vacancy: { ...vacancy, tier: agreement ? tierTerms(agreement, decided.tier) : null } }];
  });
}
