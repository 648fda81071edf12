import {
  listBrokenActs,
  listSentSummaries,
  readEditions,
  readSummaryHead,
} from '@/lib/data/summaries/saved-summaries';
import { inTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import type { FiguresOf, RecordedAct, SavedSummary, SummaryEdition } from '@/lib/domain/summary/saved';
import { standingOf } from '@/lib/domain/summary/standing';
import { checksumOf } from './figures-now';
import { makeSummary } from './get-summary';
import { inputsChecksum } from './made-of';

export type EditionsVerified = {
  readonly editions: number;
  readonly faults: readonly string[];
  /** Closed summaries of which something that they were made of has changed since: no fault, but to be restated. */
  readonly toRestate: readonly string[];
};

/**
 * Holds every edition of every summary of the scope against its checksum and every act against the one before, misses what is gone, and
 * holds what is closed against what it was made of, kind by kind.
 */
export async function verifyEditions(
  scope: Scope,
  figuresOf: FiguresOf = (which) => makeSummary(scope, which),
): Promise<EditionsVerified> {
  const summaries = await inTransaction(scope, (tx) => listSentSummaries(tx));
  let count = 0;
  const [faults, toRestate]: [string[], string[]] = [[], []];
  for (const { id, title, closed } of summaries) {
    const about = (said: string) => `${title} (${id})${said}`;
    const { head, editions, broken } = await inTransaction(scope, async (tx) => ({
      head: await readSummaryHead(tx, scope, id),
      editions: await readEditions(tx, id),
      broken: await listBrokenActs(tx, id),
    }));
    count += editions.length;
    faults.push(...[...faultsOf(editions, closed), ...broken.map(brokenAct)].map(about));
    const last = editions.at(-1);
    if (closed && head && last) toRestate.push(...(await changedSince(head, last, figuresOf)).map(about));
  }
  return { editions: count, faults, toRestate };
}

/** What of the last edition of a closed summary is not as it was. */
async function changedSince(
  { municipalityId, part, period }: SavedSummary,
  last: SummaryEdition,
  figuresOf: FiguresOf,
): Promise<readonly string[]> {
  const now = await figuresOf({ municipalityId, part, period });
  if (now === null) return [`, edition ${last.number}: what it was made of is gone`];
  const { figures, inputs } = standingOf(last, now);
  const which = [...inputs, ...(figures.length === 0 ? [] : [`${figures.length} figures`])];
  return which.length === 0
    ? []
    : [
        `, edition ${last.number}: it has to be restated, what it was made of has changed: ${which.join(', ')}`,
      ];
}

const brokenAct = ({ kind, edition }: Pick<RecordedAct, 'kind' | 'edition'>): string =>
  `, ${edition === null ? '' : `edition ${edition}, `}act ${kind}: it is not what was done, or does not follow from what was done before`;

function faultsOf(editions: readonly SummaryEdition[], closed: boolean): readonly string[] {
  const numbers = new Set(editions.map(({ number }) => number));
  const gone = Array.from({ length: Math.max(1, ...numbers) }, (_, at) => at + 1).filter(
    (n) => !numbers.has(n),
  );
  const tampered = editions.filter((edition) => checksumOf(edition) !== edition.checksum);
  const another = editions.filter(
    ({ madeOf, inputs }) => madeOf !== null && inputsChecksum(madeOf) !== inputs,
  );
  return [
    ...tampered.map(({ number }) => `, edition ${number}: its checksum does not hold`),
    ...another.map(({ number }) => `, edition ${number}: the checksum of what it was made of does not hold`),
    ...gone.map((number) => `, edition ${number}: it was sent, and is not there`),
    ...(closed && !editions.some(({ kind }) => kind === 'CLOSED')
      ? [': it is closed, and has no closed edition']
      : []),
  ];
}
