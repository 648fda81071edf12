import { listOwnDeadlines } from '@/lib/data/tray/deadlines';
import { may } from '@/lib/domain/access/permissions';
import type { UserScope } from '@/lib/domain/access/scope';
import { DEADLINE_TERMS } from '@/lib/domain/deadline/deadline';
import { bothWays, type Language } from '@/lib/domain/shared/bilingual';
import { calendarOfDeadlines, type OwnDeadline } from '@/lib/domain/year/deadline-calendar';
import type { Calendar } from '@/lib/domain/year/ical';
import { env } from '@/lib/platform/env';
import { noticePath } from '../mail/notice-path';

const NAME = bothWays('Frister', 'Deadlines');

/** The reader's deadlines as they stand; none in a role that sees no homes. */
export async function readDeadlineCalendar(scope: UserScope, language: Language): Promise<Calendar> {
  const deadlines = may(scope, 'slot.view') ? await listOwnDeadlines(scope) : [];
  return { name: NAME[language], events: calendarOfDeadlines(deadlines, { language, hrefOf }) };
}

const hrefOf = ({ kind, id }: OwnDeadline): string =>
  new URL(noticePath({ page: DEADLINE_TERMS[kind].page, id }), env().NEXTAUTH_URL).href;
