import type { Locale } from 'next-intl';
import { formatDay } from '@/components/ui/format';
import type { Option } from '@/components/ui/select-field';
import { findYearEvent, getYear } from '@/lib/data/year/year';
import type { UserScope } from '@/lib/domain/access/scope';
import { yearOf } from '@/lib/domain/calendar/days';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import type { SavedSummary, SummaryMeeting } from '@/lib/domain/summary/saved';
import type { DaySpan } from '@/lib/domain/summary/summary';
import { meetingValue } from '@/lib/schemas/summaries/saved';

type Of = { readonly municipalityId: MunicipalityId; readonly period: DaySpan };

/** The meetings that a summary can be made for: those of the year it ends in, and of the next. */
export async function meetingOptions(
  scope: UserScope,
  { municipalityId, period }: Of,
  locale: Locale,
): Promise<readonly Option[]> {
  const last = yearOf(period.through);
  const years = [await getYear(scope, last), await getYear(scope, last + 1)];
  const options = years
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.municipalityId === municipalityId && entry.kind === 'MEETING')
    .map((entry) => ({
      value: meetingValue(entry),
      label: `${entry.name[locale]}, ${formatDay(entry.first, locale)}`,
    }));
  return [...new Map(options.map((option) => [option.value, option])).values()];
}

/** What the event is called that a summary was made for; null where the year no longer has it. */
export async function meetingName(
  scope: UserScope,
  { municipalityId }: Pick<SavedSummary, 'municipalityId'>,
  meeting: SummaryMeeting | null,
  locale: Locale,
): Promise<string | null> {
  const found = meeting && (await findYearEvent(scope, { municipalityId, ...meeting }));
  return found ? `${found.entry.name[locale]} ${found.entry.year}` : null;
}
