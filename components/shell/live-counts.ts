'use client';

import { useEffect, useState } from 'react';
import { paths } from '@/lib/platform/paths';
import { followChanges } from './live-stream';
import type { NavItem } from './shell-types';

type Count = { readonly count: number; readonly late?: boolean };
type Counts = Readonly<Record<string, Count>>;
type Watcher = (counts: Counts) => void;

/** So many pages do not ask in the same moment. */
const SPREAD_MS = 1_500;

const watchers = new Set<Watcher>();
let asked: ReturnType<typeof setTimeout> | undefined;
let stopFollowing: (() => void) | undefined;

/** The menu stands twice in a page, beside it and for the phone; both are told by one question. */
function watchCounts(watcher: Watcher): () => void {
  watchers.add(watcher);
  stopFollowing ??= followChanges(() => {
    if (asked === undefined) asked = setTimeout(() => void ask(), 200 + Math.random() * SPREAD_MS);
  });
  return () => {
    watchers.delete(watcher);
    if (watchers.size > 0) return;
    stopFollowing?.();
    stopFollowing = undefined;
  };
}

async function ask(): Promise<void> {
  asked = undefined;
  // No network just now: the numbers that stand there stay, and the next change asks again.
  const answer = await fetch(paths.liveCounts, { headers: { Accept: 'application/json' } }).catch(() => null);
  if (!answer?.ok) return;
  const counts = (await answer.json()) as Counts;
  for (const watcher of watchers) watcher(counts);
}

/** The menu's entries with what waits there now. What the server gave holds until something changes, and again once it gives anew. */
export function useLiveCounts(items: readonly NavItem[]): readonly NavItem[] {
  const [live, setLive] = useState<{ readonly of: readonly NavItem[]; readonly counts: Counts } | null>(null);
  const isCounted = items.some(({ count }) => count !== undefined);
  useEffect(
    () => (isCounted ? watchCounts((counts) => setLive({ of: items, counts })) : undefined),
    [isCounted, items],
  );
  if (live === null || live.of !== items) return items;
  return items.map((item) => ({ ...item, ...live.counts[item.href] }));
}
