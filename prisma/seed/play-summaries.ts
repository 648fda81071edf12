import { scopeInPlay, systemScope } from '@/lib/auth/scope';
import { findSavedSummary } from '@/lib/data/summaries/saved-summaries';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type MembershipId,
  type OrganisationId,
  type SavedSummaryId,
  type SessionId,
  type UserId,
} from '@/lib/domain/shared/ids';
import { editionToApprove, missingApprovals, speaksFor } from '@/lib/domain/summary/closing';
import { headlinesOf } from '@/lib/domain/summary/headlines';
import type { FiguresOf, SummaryMeeting } from '@/lib/domain/summary/saved';
import type { Summary } from '@/lib/domain/summary/summary';
import { newId } from '@/lib/platform/new-id';
import { approveSummary } from '@/lib/usecases/summaries/approve-summary';
import { closeSummaries } from '@/lib/usecases/summaries/close-summaries';
import { commentOnSummary } from '@/lib/usecases/summaries/comment-on-summary';
import { getSummary, makeSummary } from '@/lib/usecases/summaries/get-summary';
import { restateSummary } from '@/lib/usecases/summaries/restate-summary';
import { saveSummary } from '@/lib/usecases/summaries/save-summary';
import { sendSummary } from '@/lib/usecases/summaries/send-summary';
import { must, type Stage } from './stage';

/** A manager at an instant of the past. */
type Manager = { readonly userId: UserId; readonly organisations: readonly OrganisationId[] };

const CORRECTION_DAYS = 14;

export type KeptSummary = {
  readonly title: string;
  readonly period: { readonly from: CalendarDate; readonly through: CalendarDate };
  readonly meeting: SummaryMeeting;
};

/** Who leads the municipality, and those who lead its organisations: the two sides of a summary. */
export const municipalLeader = ({ cast, place }: Stage): Manager => ({
  userId: cast.leaderOf(place.plan.key),
  organisations: [],
});

export function organisationLeaders({ cast, place }: Stage): readonly Manager[] {
  const led = new Map<UserId, OrganisationId[]>();
  for (const organisationId of new Set(place.departments.map((row) => row.organisationId))) {
    const leader = cast.organisationLeaderOf(organisationId);
    if (leader !== null) led.set(leader, [...(led.get(leader) ?? []), organisationId]);
  }
  return [...led].map(([userId, organisations]) => ({ userId, organisations }));
}

export function managerAt({ place }: Stage, { userId, organisations }: Manager, now: Date): UserScope {
  const reach = [place.municipalityId];
  const municipal = organisations.length === 0;
  return scopeInPlay(
    {
      ...{ userId, role: 'MANAGER', side: municipal ? 'MUNICIPALITY' : 'ORGANISATION', reach, organisations },
      ...{ sessionId: asId<SessionId>(newId()), membershipId: asId<MembershipId>(newId()) },
      municipalities: municipal ? reach : [],
    },
    now,
  );
}

const figuresAt =
  (now: Date): FiguresOf =>
  (which) =>
    makeSummary(systemScope('demonstration data', { now }), which);

/** What a manager has written of the figures. */
function sentencesOf(figures: Summary): readonly string[] {
  const { figures: few, books } = headlinesOf(figures);
  const [reported = 0, given = 0, used = 0, returned = 0] = few.map(({ cell }) =>
    cell.kind === 'COUNT' ? cell.n : 0,
  );
  const counters = books === null ? [] : [`Der er ført regnskab for ${books.counters} tællere.`];
  return [
    `Der blev meldt ${reported} boliger ledige, og kommunen fik ${given} ture.`,
    `${used} ture er brugt, og ${returned} er givet tilbage.`,
    ...counters,
  ];
}

/** Kept as a draft with what its maker says of it. */
export async function keep(stage: Stage, kept: KeptSummary, now: Date): Promise<SavedSummaryId> {
  const scope = managerAt(stage, municipalLeader(stage), now);
  const which = {
    ...{ municipalityId: stage.place.municipalityId, part: { kind: 'MUNICIPALITY' } as const },
    period: kept.period,
  };
  const figures = await getSummary(scope, which);
  if (figures === null) throw new Error('There are no figures to keep');
  const words = { title: kept.title, meeting: kept.meeting, correctionDays: CORRECTION_DAYS, offered: [] };
  return must(await saveSummary(scope, { ...which, ...words, sentences: sentencesOf(figures) })).summaryId;
}

const fileOf = async (scope: UserScope, id: SavedSummaryId) => {
  const file = await findSavedSummary(scope, id);
  if (file === null) throw new Error('A summary of the demonstration is gone');
  return file;
};

export async function send(stage: Stage, id: SavedSummaryId, now: Date): Promise<void> {
  const scope = managerAt(stage, municipalLeader(stage), now);
  const { revision } = (await fileOf(scope, id)).summary;
  must(await sendSummary(scope, { summaryId: id, revision }, figuresAt(now)));
}

export async function say(scope: UserScope, summaryId: SavedSummaryId, said: string): Promise<void> {
  must(await commentOnSummary(scope, { summaryId, said }));
}

/** Everybody who has yet to approve does, as at a meeting; what has changed meanwhile is sent again first. */
export async function approveTogether(stage: Stage, id: SavedSummaryId, now: Date): Promise<void> {
  for (const manager of [municipalLeader(stage), ...organisationLeaders(stage)]) {
    const scope = managerAt(stage, manager, now);
    if (await hasApproved(scope, id)) continue;
    const answer = await approve(scope, id, now);
    if (answer.ok) continue;
    if (answer.error.code !== 'figures-changed') must(answer);
    await send(stage, id, now);
    return approveTogether(stage, id, now);
  }
}

/** Whoever restates a summary has approved what she restated. */
async function hasApproved(scope: UserScope, id: SavedSummaryId): Promise<boolean> {
  const { summary, editions, acts } = await fileOf(scope, id);
  const edition = editionToApprove(summary.state, editions);
  const missing = edition === null ? [] : missingApprovals(summary.parties, edition, acts);
  return !speaksFor(scope, summary).some((party) => missing.includes(party));
}

async function approve(scope: UserScope, summaryId: SavedSummaryId, now: Date) {
  const { summary, editions } = await fileOf(scope, summaryId);
  const checksum = editionToApprove(summary.state, editions)?.checksum ?? '';
  return approveSummary(scope, { summaryId, checksum }, figuresAt(now));
}

export const closeDue = (now: Date) => closeSummaries(systemScope('demonstration data', { now }));

export async function restate(
  scope: UserScope,
  summaryId: SavedSummaryId,
  { reason, now }: { readonly reason: string; readonly now: Date },
): Promise<void> {
  const after = (await fileOf(scope, summaryId)).editions.length;
  must(await restateSummary(scope, { summaryId, after, reason }, figuresAt(now)));
}
