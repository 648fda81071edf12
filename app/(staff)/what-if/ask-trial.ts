import { type Draft, type DraftRow, findDraft, listDrafts } from '@/lib/data/agreements/agreement-drafts';
import { listAgreements } from '@/lib/data/agreements/agreements';
import {
  findTriedRound,
  listTryableRounds,
  type TriedRound,
  type TryableRound,
} from '@/lib/data/placements/tried-rounds';
import type { UserScope } from '@/lib/domain/access/scope';
import { type AgreementInForce, latestOfEach } from '@/lib/domain/agreement/agreement-in-force';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { isTryableDraft } from '@/lib/domain/what-if/tryable';
import { firstOf, type SearchParams } from '@/lib/schemas/lists/params';
import { type AskedTrial, readStored, readTrialQuery } from '@/lib/schemas/lists/what-if';

/** Everything that a trial's address asks for, with what it names looked up. */
export type Asked = AskedTrial & {
  readonly today: CalendarDate;
  /** What the trial is held against: the municipality's version in force, or its latest. */
  readonly version: AgreementInForce;
  /** One of each municipality within reach. */
  readonly municipalities: readonly AgreementInForce[];
  readonly draft: Draft | null;
  readonly round: TriedRound | null;
  /** What the address names and cannot be tried. */
  readonly missing: readonly ('draft' | 'round' | 'individual')[];
  /** What else the reader may choose to try there. */
  readonly drafts: readonly DraftRow[];
  readonly rounds: readonly TryableRound[];
};

/** Null where nobody has agreed on anything yet. */
export async function askTrial(scope: UserScope, search: SearchParams): Promise<Asked | null> {
  const named = readStored(search);
  const [{ today, versions }, found, round, drafts, rounds] = await Promise.all([
    listAgreements(scope),
    named.draft === undefined ? null : findDraft(scope, named.draft),
    named.round === undefined ? null : findTriedRound(scope, named.round),
    listDrafts(scope),
    listTryableRounds(scope),
  ]);
  const municipalities = latestOfEach(versions, today);
  // What is named says which municipality is meant.
  const meant = found?.municipalityId ?? round?.municipalityId ?? firstOf(search.municipality);
  const version = municipalities.find((row) => row.municipalityId === meant) ?? municipalities[0];
  if (version === undefined) return null;
  const of = version.municipalityId;
  const draft = found?.kind === 'FRAMEWORK' ? found : null;
  const ownRound = round?.municipalityId === of ? round : null;
  const stored = { agreement: draft?.agreement ?? null, placements: ownRound?.placements ?? new Map() };
  return {
    ...readTrialQuery(search, { inForce: version.agreement, stored, today }),
    ...{ today, version, municipalities, draft, round: ownRound },
    missing: [
      ...(named.draft && found === null ? (['draft'] as const) : []),
      ...(found?.kind === 'INDIVIDUAL' ? (['individual'] as const) : []),
      ...(named.round && ownRound === null ? (['round'] as const) : []),
    ],
    drafts: drafts.filter((row) => row.municipalityId === of && isTryableDraft(row)),
    rounds: rounds.filter((row) => row.municipalityId === of),
  };
}
