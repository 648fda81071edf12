import { listBrokenActs, listSentSummaries, readEditions } from '@/lib/data/saved-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { RecordedAct, SummaryEdition } from '@/lib/domain/summary/saved';
import { checksumOf } from './figures-now';

export type EditionsVerified = { readonly editions: number; readonly faults: readonly string[] };

/** Holds every edition of every summary of the scope against its checksum and every act against the one before, and misses what is gone. */
export async function verifyEditions(scope: Scope): Promise<EditionsVerified> {
  const summaries = await inTransaction(scope, (tx) => listSentSummaries(tx));
  let count = 0;
  const faults: string[] = [];
  for (const { id, title, closed } of summaries) {
    const editions = await inTransaction(scope, (tx) => readEditions(tx, id));
    count += editions.length;
    const broken = await inTransaction(scope, (tx) => listBrokenActs(tx, id));
    const found = [...faultsOf(editions, closed), ...broken.map(brokenAct)];
    faults.push(...found.map((fault) => `${title} (${id})${fault}`));
  }
  return { editions: count, faults };
}

const brokenAct = ({ kind, edition }: Pick<RecordedAct, 'kind' | 'edition'>): string =>
  `, ${edition === null ? '' : `edition ${edition}, `}act ${kind}: it is not what was done, or does not follow from what was done before`;

function faultsOf(editions: readonly SummaryEdition[], closed: boolean): readonly string[] {
  const numbers = new Set(editions.map(({ number }) => number));
  const gone = Array.from({ length: Math.max(1, ...numbers) }, (_, at) => at + 1).filter(
    (n) => !numbers.has(n),
  );
  const tampered = editions.filter((edition) => checksumOf(edition) !== edition.checksum);
  return [
    ...tampered.map(({ number }) => `, edition ${number}: its checksum does not hold`),
    ...gone.map((number) => `, edition ${number}: it was sent, and is not there`),
    ...(closed && !editions.some(({ kind }) => kind === 'CLOSED')
      ? [': it is closed, and has no closed edition']
      : []),
  ];
}
