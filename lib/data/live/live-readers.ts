import type { UserScope } from '@/lib/domain/access/scope';
import type { SessionId } from '@/lib/domain/shared/ids';
import { concernsReader, type LiveChange } from './live-change';
import { listenForChanges } from './live-listener';

/** Somebody who has a page open that follows what happens. */
export type LiveReader = {
  /** As it is now: asked anew for every change, since roles change. */
  readonly scope: () => UserScope;
  readonly tell: () => void;
  /** The server stops. */
  readonly end: () => void;
};

/** A browser has one for each window that can be seen; more are the work of a program. */
export const MOST_OF_ONE_SESSION = 6;
/** What one process carries. */
const MOST_AT_ALL = 2_000;

type Hub = { readonly readers: Set<LiveReader>; stop: (() => Promise<void>) | null; closing: boolean };
const kept = globalThis as typeof globalThis & { noeglenLive?: Hub };

function hub(): Hub {
  if (kept.noeglenLive) return kept.noeglenLive;
  const made: Hub = { readers: new Set(), stop: null, closing: false };
  kept.noeglenLive = made;
  // A server that is told to stop finishes its answers first, and these would never end.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, endAllReaders);
  return made;
}

const countOf = (readers: ReadonlySet<LiveReader>, session: SessionId): number =>
  [...readers].filter(({ scope }) => scope().sessionId === session).length;

/** Adds a reader and answers how to take her away; `FULL` when her session has enough, or the server has. */
export function addLiveReader(scope: UserScope, reader: LiveReader): (() => void) | 'FULL' {
  const live = hub();
  const { readers } = live;
  if (live.closing || readers.size >= MOST_AT_ALL) return 'FULL';
  if (countOf(readers, scope.sessionId) >= MOST_OF_ONE_SESSION) return 'FULL';
  readers.add(reader);
  live.stop ??= listenForChanges({ onChange: (changes) => tellReaders(changes), onGap: () => tellReaders() });
  return () => void readers.delete(reader);
}

/** Tells those whom one of the changes concerns; without any, everybody. */
function tellReaders(changes: readonly LiveChange[] = ['ANYWHERE']): void {
  for (const reader of hub().readers)
    if (changes.some((change) => concernsReader(change, reader.scope()))) reader.tell();
}

/** Ends every reader and takes no more: the server stops. */
function endAllReaders(): void {
  const live = hub();
  live.closing = true;
  for (const reader of live.readers) reader.end();
  live.readers.clear();
  void live.stop?.();
}

/** Forgets all of it. For tests. */
export async function closeLive(): Promise<void> {
  const live = kept.noeglenLive;
  delete kept.noeglenLive;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.removeListener(signal, endAllReaders);
  for (const reader of live?.readers ?? []) reader.end();
  await live?.stop?.();
}
