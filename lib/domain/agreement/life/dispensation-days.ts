import { addDays } from '../../calendar/days';
import { type CalendarDate, isInForce } from '../../shared/calendar-date';
import type { Dispensation } from '../individual/individual-agreement';

type Given = Pick<Dispensation, 'department' | 'until'>;

/** A signed version of an individual agreement with the dispensations that it gives. */
export type VersionWithDispensations = {
  readonly municipalityId: string;
  readonly organisationId: string;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
  readonly dispensations: readonly Given[];
};

export type DispensationDay<Version extends VersionWithDispensations> = {
  /** The last day that it holds: its own, or the agreement's where that comes first. */
  readonly day: CalendarDate;
  readonly version: Version;
  readonly dispensation: Version['dispensations'][number];
};

/**
 * The last days of the dispensations that agreements have given, also those that have passed with their agreement. One that the next
 * agreement carries on, of the same department, has none. @see H-04
 */
export const dispensationDays = <Version extends VersionWithDispensations>(
  versions: readonly Version[],
  today: CalendarDate,
): readonly DispensationDay<Version>[] =>
  versions
    .filter(({ from }) => from <= today)
    .flatMap((version) =>
      version.dispensations
        .map((dispensation) => ({ day: lastDayOf(dispensation, version), version, dispensation }))
        .filter(({ day, dispensation }) => !isCarriedOn(dispensation, day, version, versions)),
    );

const lastDayOf = ({ until }: Given, { to }: { readonly to: CalendarDate | null }): CalendarDate =>
  to !== null && addDays(to, -1) < until ? addDays(to, -1) : until;

const isCarriedOn = (
  { department }: Given,
  last: CalendarDate,
  of: VersionWithDispensations,
  versions: readonly VersionWithDispensations[],
): boolean =>
  versions.some(
    (next) =>
      next.municipalityId === of.municipalityId &&
      next.organisationId === of.organisationId &&
      isInForce(next, addDays(last, 1)) &&
      next.dispensations.some((other) => other.department === department && other.until > last),
  );
