import { readToday } from '@/lib/data/clock';
import { inTransaction } from '@/lib/data/transaction';
import { readYearFacts } from '@/lib/data/year/year';
import type { UserScope } from '@/lib/domain/access/scope';
import { versionOn } from '@/lib/domain/agreement/agreement-in-force';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { yearOf } from '@/lib/domain/calendar/days';
import { bothWays, type Language } from '@/lib/domain/shared/bilingual';
import { calendarOfYear } from '@/lib/domain/year/calendar-of-year';
import type { Calendar } from '@/lib/domain/year/ical';
import type { YearEntry } from '@/lib/domain/year/year-entry';
import { entriesOfYears, markKey, type YearFacts } from '@/lib/domain/year/year-of-agreements';
import { env } from '@/lib/platform/env';
import { paths } from '@/lib/platform/paths';

const NAME = bothWays('Årshjul', 'Annual wheel');

/** Last year, this one and the two that come, as the reader may see them now. */
export const readCalendar = (scope: UserScope, language: Language): Promise<Calendar> =>
  inTransaction(scope, async (tx) => {
    const year = yearOf(await readToday(tx));
    const { municipalities, ...facts } = await readYearFacts(tx, scope);
    const several = municipalities.length > 1;
    const [only] = municipalities;
    const events = calendarOfYear(entriesOfYears(facts, year - 1, year + 2), {
      ...{ language, hrefOf, dayMarksOf: (entry) => dayMarks(facts, entry) },
      municipalities: new Map(several ? municipalities.map(({ id, name }) => [id, name]) : []),
      knownSince: (entry) => knownSince(facts, entry),
    });
    return { name: [NAME[language], !several && only?.name].filter(Boolean).join(', '), events };
  });

const hrefOf = ({ municipalityId, event, year }: YearEntry): string =>
  new URL(paths.yearEvent(municipalityId, event, year), env().NEXTAUTH_URL).href;

const dayMarks = ({ marks }: YearFacts, { municipalityId, event, year, source }: YearEntry) =>
  source.from === 'OWN'
    ? []
    : (marks.get(markKey(municipalityId, event, year)) ?? []).filter(
        ({ act }) => act === 'DATED' || act === 'UNDATED',
      );

/** An agreement's wheel is known from its first day. */
function knownSince({ versions }: YearFacts, { source, municipalityId, last, first }: YearEntry): Date {
  if (source.from === 'OWN') return source.own.changedAt;
  const version = versionOn(versions, municipalityId, last) ?? versionOn(versions, municipalityId, first);
  return instantAt(version?.from ?? first, '00:00');
}
