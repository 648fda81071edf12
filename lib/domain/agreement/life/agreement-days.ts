import { type CalendarDate, isInForce } from '../../shared/calendar-date';
import { type AgreementDate, agreementDates, type DatedVersion } from './agreement-dates';

/** A signed version among the others of its municipality; an individual agreement's says whose it is. */
export type VersionWithDays = DatedVersion & {
  readonly municipalityId: string;
  readonly organisationId: string | null;
  readonly slug: string;
};

export type AgreementDay<Version> = Pick<AgreementDate, 'kind' | 'day'> & { readonly version: Version };

/**
 * The days of the agreements in force that nobody may miss, also those that have passed. An agreement that is replaced on the day it ends
 * has none. `begun`: the agreements with a new version under way, where nobody has to call for talks any more.
 */
export const agreementDays = <Version extends VersionWithDays>(
  versions: readonly Version[],
  today: CalendarDate,
  begun: ReadonlySet<string>,
): readonly AgreementDay<Version>[] =>
  versions
    .filter((version) => isInForce(version, today) && !isReplaced(version, versions))
    .flatMap((version) =>
      agreementDates(version, version.from)
        .filter(({ kind }) => kind !== 'RENEGOTIATION' || !begun.has(version.slug))
        .map(({ kind, day }) => ({ kind, day, version })),
    );

const isReplaced = (
  { to, municipalityId, organisationId }: VersionWithDays,
  versions: readonly VersionWithDays[],
): boolean =>
  to !== null &&
  versions.some(
    (other) =>
      other.municipalityId === municipalityId &&
      other.organisationId === organisationId &&
      isInForce(other, to),
  );
