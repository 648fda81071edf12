import type { AgreementDateKind } from '../agreement/life/agreement-dates';
import { addDays } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { UserId } from '../shared/ids';
import { REMINDER_OF_DATE, REMINDER_TERMS, type ReminderKind } from '../year/reminder';
import type { Occasion, OfficeId } from './occasion';

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
    ...{ key: `papers:${offerId}:${day}`, kind: 'DOCUMENTS_ARRIVED', reference, day: null, about: null },
    ...{ office: { side: 'ORGANISATION', id: organisationId }, handler: sentBy, actor: null },
    page: { page: 'OFFER', id: offerId },
  }));

/** A round of placements, what was placed by hand, or a list of designated areas, with the day that it holds from. */
export type PlacedFromDay = {
  readonly what: 'ROUND' | 'BY_HAND' | 'DESIGNATIONS';
  /** Tells it from others of its kind. */
  readonly id: string;
  readonly effectiveOn: CalendarDate;
  /** The municipality, and the organisations with departments in it. */
  readonly offices: readonly OfficeId[];
  /** Who entered it, and so knows. */
  readonly by: UserId | null;
};

/** Placements are told of so many days before they take effect. */
export const PLACEMENT_NEAR_DAYS = 7;

const PLACED = {
  ROUND: { key: 'placement', kind: 'PLACEMENT_TAKES_EFFECT' },
  BY_HAND: { key: 'placed', kind: 'PLACEMENT_TAKES_EFFECT' },
  DESIGNATIONS: { key: 'designated', kind: 'DESIGNATION_TAKES_EFFECT' },
} as const;

/** What takes effect soon, or was entered after it had: told of once to each office. */
export const occasionsOfPlaced = (placed: readonly PlacedFromDay[]): readonly Occasion[] =>
  placed.flatMap(({ what, id, effectiveOn, offices, by: actor }) =>
    offices.map(
      (office): Occasion => ({
        ...{ key: `${PLACED[what].key}:${id}:${effectiveOn}:${office.id}`, kind: PLACED[what].kind },
        ...{ reference: null, day: effectiveOn, about: null, office, handler: null, actor },
        page: what === 'ROUND' ? { page: 'PLACEMENT_ROUND', id } : { page: what },
      }),
    ),
  );

/** A day of an agreement that nothing has overtaken, and whom it concerns. */
export type AgreementDayToCome = {
  readonly versionId: string;
  readonly slug: string;
  readonly kind: AgreementDateKind;
  readonly day: CalendarDate;
  readonly offices: readonly OfficeId[];
};

const AGREEMENT_NOTICES = {
  NOTICE_LATEST: { key: 'agreement-notice', kind: 'AGREEMENT_NOTICE' },
  RENEGOTIATION: { key: 'agreement-talks', kind: 'AGREEMENT_RENEGOTIATION' },
  EXPIRY: { key: 'agreement', kind: 'AGREEMENT_EXPIRES' },
} as const;

/** Days of agreements, each told of from when the tray has it, and again when it stands out there. */
export const occasionsOfAgreements = (
  days: readonly AgreementDayToCome[],
  today: CalendarDate,
): readonly Occasion[] =>
  days.flatMap(({ versionId, kind: date, ...row }) => {
    const { key, kind } = AGREEMENT_NOTICES[date];
    return occasionsInTime({ ...row, key: `${key}:${versionId}`, kind }, REMINDER_OF_DATE[date], today);
  });

/** The last day of a dispensation that no later agreement carries on, and whom it concerns. */
export type DispensationDayToCome = Omit<AgreementDayToCome, 'kind'> & { readonly department: string };

export const occasionsOfDispensations = (
  days: readonly DispensationDayToCome[],
  today: CalendarDate,
): readonly Occasion[] =>
  days.flatMap(({ versionId, department, ...row }) =>
    occasionsInTime(
      { ...row, key: `dispense:${versionId}:${department}`, kind: 'DISPENSATION_ENDS' },
      ...(['DISPENSATION_ENDS', today] as const),
    ),
  );

/** A closed summary that is not what it would be made of today, and the parties to it. */
export type SummaryToRestate = {
  readonly id: string;
  /** The edition that differs, and since when that is known. */
  readonly edition: number;
  readonly since: CalendarDate;
  readonly offices: readonly OfficeId[];
};

/** Told of once, when it is found, to each party that may restate it. */
export const occasionsOfSummaries = (found: readonly SummaryToRestate[]): readonly Occasion[] =>
  found.flatMap(({ id, edition, since, offices }) =>
    offices.map(
      (office): Occasion => ({
        ...{ key: `restate:${id}:${edition}:${since}:${office.id}`, kind: 'SUMMARY_TO_RESTATE' },
        ...{ reference: null, day: null, about: null, office, handler: null, actor: null },
        page: { page: 'SAVED_SUMMARY', id },
      }),
    ),
  );

type DayToCome = Pick<AgreementDayToCome, 'slug' | 'day' | 'offices'> & Pick<Occasion, 'key' | 'kind'>;

function occasionsInTime(
  { key, kind, slug, day, offices }: DayToCome,
  reminder: ReminderKind,
  today: CalendarDate,
): readonly Occasion[] {
  const { from, near } = REMINDER_TERMS[reminder];
  const nearest = [from, near].filter((days) => day <= addDays(today, days)).at(-1);
  if (nearest === undefined || day < today) return [];
  return offices.map(
    (office): Occasion => ({
      ...{ key: `${key}:${day}:${nearest}:${office.id}`, kind },
      ...{ reference: null, day, about: null, office, handler: null, actor: null },
      page: { page: 'AGREEMENT', slug },
    }),
  );
}
