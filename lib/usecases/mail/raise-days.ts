import {
  readAgreementDays,
  readArrivedPapers,
  readClosingDays,
  readDispensationDays,
  readPlacedFromDay,
  readSummariesToRestate,
} from '@/lib/data/mail/notice-days';
import { readClocks } from '@/lib/data/mail/notices';
import { inHotTransaction } from '@/lib/data/transaction';
import { readRunningDeadlines } from '@/lib/data/tray/deadlines';
import type { SystemScope } from '@/lib/domain/access/scope';
import { dayOfInstant } from '@/lib/domain/calendar/copenhagen';
import { NO_CLOSING_DAYS } from '@/lib/domain/calendar/working-days';
import { occasionsOfDeadlines } from '@/lib/domain/notice/deadline-occasions';
import { isMorning } from '@/lib/domain/notice/digest-time';
import {
  occasionsOfAgreements,
  occasionsOfDispensations,
  occasionsOfPapers,
  occasionsOfPlaced,
  occasionsOfSummaries,
} from '@/lib/domain/notice/occasions-of-day';
import { tellOffices } from './tell-offices';

/**
 * Tells of days that have come, from seven in the morning, and of papers that applicants sent. Each occasion has a name of its own
 * and is written down with its notices, so asking often and on several servers tells of it once.
 */
export const raiseDays = (scope: SystemScope): Promise<{ readonly notices: number }> =>
  inHotTransaction(scope, async (tx) => {
    const { now } = await readClocks(tx, scope);
    const today = dayOfInstant(now);
    const papers = occasionsOfPapers(await readArrivedPapers(tx, scope, today));
    if (!isMorning(now)) return { notices: await tellOffices(tx, scope, papers) };
    const closed = await readClosingDays(tx, scope, today);
    const deadlines = await readRunningDeadlines(tx, scope, today);
    const notices = await tellOffices(tx, scope, [
      ...papers,
      ...occasionsOfDeadlines(deadlines, today, ({ id }) => closed.get(id) ?? NO_CLOSING_DAYS),
      ...occasionsOfPlaced(await readPlacedFromDay(tx, scope, today)),
      ...occasionsOfAgreements(await readAgreementDays(tx, scope, today), today),
      ...occasionsOfDispensations(await readDispensationDays(tx, scope, today), today),
      ...occasionsOfSummaries(await readSummariesToRestate(tx, scope)),
    ]);
    return { notices };
  });
