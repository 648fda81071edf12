import { createHash } from 'node:crypto';
import { readPast } from '@/lib/data/replays/past';
import { listStoredVerdicts, readStoredDecisions } from '@/lib/data/replays/stored-decisions';
import type { Scope } from '@/lib/domain/access/scope';
import type { StoredVerdict } from '@/lib/domain/allocation/render-verdict';
import { calendarDate } from '@/lib/domain/shared/calendar-date';
import type { PastDepartment } from '@/lib/domain/what-if/past';
import type { Knowledge } from '@/lib/domain/what-if/plan';
import { type Deviation, replayProof, saysTheSame } from '@/lib/domain/what-if/replay-proof';

/** From before anything was reported until after everything is. */
const ALL_YEARS = { from: calendarDate('1950-01-01'), through: calendarDate('2099-12-31') };

/** With the explanation that is stored beside the one that the replay gives, and where the home lies. */
export type ToldDeviation = Deviation & { readonly storedVerdict: StoredVerdict; readonly address: string };

export type ReplayedBooks = {
  readonly homes: number;
  readonly deviations: readonly ToldDeviation[];
  readonly departments: readonly PastDepartment[];
};

/** Plays all of a municipality's books again and holds every answer against what was stored. Reads only. @see issue 4, 7 */
export async function replayBooks(
  scope: Scope,
  { municipality, knowledge }: { readonly municipality: string; readonly knowledge: Knowledge },
): Promise<ReplayedBooks> {
  const filter = { period: ALL_YEARS, municipality };
  const past = await readPast(scope, filter);
  // Read after the past, so that what is reported in between has its decision here.
  const stored = await readStoredDecisions(scope, filter);
  const { homes, deviations } = replayProof(past, stored, { knowledge, digest });
  const told = await listStoredVerdicts(
    scope,
    deviations.map(({ stored: { vacancyId } }) => vacancyId),
  );
  return {
    ...{ homes, departments: past.departments },
    deviations: deviations.flatMap((deviation) => reread(deviation, told.get(deviation.stored.vacancyId))),
  };
}

const digest = (verdict: StoredVerdict): string =>
  createHash('md5').update(JSON.stringify(verdict)).digest('hex');

type Told = { readonly address: string; readonly verdict: StoredVerdict };

/** A digest tells only that something is written otherwise: where the same is said, there is nothing to report. */
function reread(deviation: Deviation, told: Told | undefined): readonly ToldDeviation[] {
  if (told === undefined) throw new Error('Every decision keeps its explanation');
  const { verdict: storedVerdict, address } = told;
  const same = saysTheSame(storedVerdict, deviation.verdict);
  const differs = same ? deviation.differs.filter((what) => what !== 'text') : deviation.differs;
  return differs.length === 0 ? [] : [{ ...deviation, differs, storedVerdict, address }];
}
