import { addDays } from '../calendar/days';
import { type ClosingDays, workingDaysBetween } from '../calendar/working-days';
import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import type { NoticeKind } from './notice-kind';
import type { Occasion, OfficeId } from './occasion';

/** A home that waits for the municipality's answer, or for a citizen to be named. */
export type RunningHome = {
  readonly slotId: string;
  readonly reference: string;
  readonly municipalityId: string;
  readonly claimedBy: UserId | null;
  readonly waitsFor: 'ANSWER' | 'NAME';
  readonly due: CalendarDate;
};

/** A deadline is soon from so many working days before it. */
const SOON = 2;
/** One that passed longer ago is no news: the server stood still, or the house has only just begun to tell. */
export const STILL_NEWS_DAYS = 7;
/** No deadline further away is soon, whatever the holidays. */
export const LOOK_AHEAD_DAYS = 14;

/** Deadlines that are near, that are today, and that have passed: each told of once as each. */
export function occasionsOfDeadlines(
  homes: readonly RunningHome[],
  today: CalendarDate,
  closingDaysOf: (municipalityId: string) => ClosingDays,
): readonly Occasion[] {
  return homes.flatMap((home): readonly Occasion[] => {
    const { slotId, reference, municipalityId, claimedBy: handler, waitsFor, due } = home;
    const kind = kindOn(due, today, closingDaysOf(municipalityId));
    if (kind === null) return [];
    return [
      {
        ...{ key: `deadline:${slotId}:${waitsFor}:${due}:${kind}`, kind, reference, day: due, handler },
        ...{ office: { side: 'MUNICIPALITY', id: municipalityId }, actor: null },
        page: { page: 'SLOT', id: slotId },
      },
    ];
  });
}

function kindOn(due: CalendarDate, today: CalendarDate, closingDays: ClosingDays): NoticeKind | null {
  if (due === today) return 'DEADLINE_TODAY';
  if (due < today) return due >= addDays(today, -STILL_NEWS_DAYS) ? 'DEADLINE_PASSED' : null;
  return workingDaysBetween(today, due, closingDays) <= SOON ? 'DEADLINE_SOON' : null;
}

export type ArrivedPapers = {
  readonly offerId: string;
  readonly reference: string;
  readonly organisationId: string;
  /** The officer who sent the offer. */
  readonly sentBy: UserId;
  readonly day: CalendarDate;
};

/** Papers that applicants sent: one occasion for an offer and a day, however many files come. */
export const occasionsOfPapers = (arrived: readonly ArrivedPapers[]): readonly Occasion[] =>
  arrived.map(({ offerId, reference, organisationId, sentBy, day }) => ({
    ...{ key: `papers:${offerId}:${day}`, kind: 'DOCUMENTS_ARRIVED', reference, day: null },
    ...{ office: { side: 'ORGANISATION', id: organisationId }, handler: sentBy, actor: null },
    page: { page: 'OFFER_PAPERS', id: offerId },
  }));

export type RoundToCome = {
  readonly roundId: string;
  readonly effectiveOn: CalendarDate;
  /** The municipality, and the organisations with departments in it. */
  readonly offices: readonly OfficeId[];
};

/** Placements are told of so many days before they take effect. */
export const PLACEMENT_NEAR_DAYS = 7;

export const occasionsOfRounds = (rounds: readonly RoundToCome[]): readonly Occasion[] =>
  rounds.flatMap(({ roundId, effectiveOn, offices }) =>
    offices.map(
      (office): Occasion => ({
        ...{ key: `placement:${roundId}:${effectiveOn}:${office.id}`, kind: 'PLACEMENT_TAKES_EFFECT' },
        ...{ reference: null, day: effectiveOn, office, handler: null, actor: null },
        page: { page: 'PLACEMENT_ROUND', id: roundId },
      }),
    ),
  );

export type AgreementToEnd = {
  readonly versionId: string;
  readonly slug: string;
  /** Its last day. */
  readonly lastDay: CalendarDate;
  readonly offices: readonly OfficeId[];
};

/** The end of an agreement is told of from half a year before it, and again two months before. */
export const AGREEMENT_NEAR_DAYS = [180, 60] as const;

export function occasionsOfAgreements(
  agreements: readonly AgreementToEnd[],
  today: CalendarDate,
): readonly Occasion[] {
  return agreements.flatMap(({ versionId, slug, lastDay, offices }) => {
    const nearest = AGREEMENT_NEAR_DAYS.filter((days) => lastDay <= addDays(today, days)).at(-1);
    if (nearest === undefined || lastDay < today) return [];
    return offices.map(
      (office): Occasion => ({
        ...{ key: `agreement:${versionId}:${lastDay}:${nearest}:${office.id}`, kind: 'AGREEMENT_EXPIRES' },
        ...{ reference: null, day: lastDay, office, handler: null, actor: null },
        page: { page: 'AGREEMENT', slug },
      }),
    );
  });
}
