import type { AgreementInForce } from '../agreement/agreement-in-force';
import { addDays, earlierOf } from '../calendar/days';
import type { Bilingual } from '../shared/bilingual';
import type { CalendarDate } from '../shared/calendar-date';
import type { MunicipalityId } from '../shared/ids';
import type { DaySpan } from './summary';
import { periodMark, readPeriodMark } from './summary-mark';

/** An agreement's own time, its last day included. */
export type AgreementTime = {
  readonly slug: string;
  readonly title: Bilingual;
  readonly span: DaySpan;
};

/**
 * The whole time of each agreement that has begun, all its versions together and the latest first; one without an end runs to today.
 * `versions` latest first. @see T-25
 */
export function agreementTimes(
  versions: readonly AgreementInForce[],
  municipalityId: MunicipalityId,
  today: CalendarDate,
): readonly AgreementTime[] {
  const begun = versions.filter((row) => row.municipalityId === municipalityId && row.from <= today);
  const slugs = [...new Set(begun.map(({ slug }) => slug))];
  return slugs
    .flatMap((slug) =>
      timeOf(
        begun.filter((row) => row.slug === slug),
        today,
      ),
    )
    .filter(({ span }) => readPeriodMark(periodMark(span)) !== null);
}

function timeOf(versions: readonly AgreementInForce[], today: CalendarDate): readonly AgreementTime[] {
  const [latest] = versions;
  if (latest === undefined) return [];
  const from = versions.map((row) => row.from).reduce(earlierOf);
  const through = latest.to === null ? today : addDays(latest.to, -1);
  return [{ slug: latest.slug, title: latest.agreement.title, span: { from, through } }];
}
