import type { Outcome } from '@/lib/domain/allocation/decide-allocation';
import type { Difference } from '@/lib/domain/what-if/difference';
import type { Past, PastReport } from '@/lib/domain/what-if/past';
import type { Knowledge, Plan } from '@/lib/domain/what-if/plan';
import { playAgain } from '@/lib/domain/what-if/play-again';

export type SeenHome = { readonly past: PastReport; readonly would: Outcome };

/** Every home of a trial, each with what became of it and what would have. */
export function allTried(past: Past, plan: Plan, knowledge: Knowledge) {
  const homes: SeenHome[] = [];
  const unknown = playAgain(past, { plan, knowledge }, (report, would) =>
    homes.push({ past: report, would }),
  );
  return { homes, unknown };
}

const standing = (homes: readonly SeenHome[]) => homes.filter(({ past: { voided } }) => !voided);

export const changedHomes = (homes: readonly SeenHome[]) =>
  standing(homes).filter(({ past: { decided }, would }) => decided.route !== would.route);

/** What a trial must come to, each figure counted by itself. */
export function differenceOf(homes: readonly SeenHome[]): Difference {
  const [was, would] = [
    ({ past: { decided } }: SeenHome) => decided.route === 'MUNICIPAL',
    ({ would: { route } }: SeenHome) => route === 'MUNICIPAL',
  ];
  const all = standing(homes);
  return {
    homes: all.length,
    was: all.filter(was).length,
    would: all.filter(would).length,
    gained: all.filter((home) => would(home) && !was(home)).length,
    lost: all.filter((home) => was(home) && !would(home)).length,
  };
}
