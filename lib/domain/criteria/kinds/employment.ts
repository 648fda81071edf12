import { addMonths, firstOfMonth } from '../../calendar/days';
import type { CalendarDate } from '../../shared/calendar-date';
import { decimalText } from '../../shared/decimal';
import { compare, type Fraction, sum } from '../../shared/fraction';
import type { TermsOf } from '../criteria-set';
import { against, type Finding, proven, type Subject, toConfirm, unknown } from '../finding';
import type { Work } from '../household';
import type { Situation } from '../vocabulary';

type Terms = TermsOf<'EMPLOYMENT'>;

/**
 * Employed for the hours a week that the criterion asks for, wherever the workplace is; hours of several jobs are added. A job that is yet
 * to begin counts if it begins soon enough after takeover. @see Holbæk bilag 4, 1
 */
export function employment(terms: Terms, subject: Subject): Finding {
  const { work } = subject.member;
  if (work === null) return unknown('work');
  const lasting = work.filter(({ to }) => to === null || to >= subject.dates.takeover);
  if (lasting.length === 0) return against({ code: 'NOT_IN_WORK' });
  const inTime = lasting.filter(({ from }) => from <= latestStart(terms, subject));
  if (inTime.length === 0) return against({ code: 'STARTS_TOO_LATE', months: terms.startWithinMonths });
  const counted = inTime.filter((job) => terms.subsidisedCounts || !job.subsidised);
  if (counted.length === 0) return against({ code: 'ONLY_SUBSIDISED_WORK' });
  return byHours(counted, terms, subject);
}

const latestStart = ({ startWithinMonths }: Terms, { dates }: Subject): CalendarDate =>
  startWithinMonths === null ? dates.offer : addMonths(dates.takeover, startWithinMonths);

function byHours(jobs: readonly Work[], terms: Terms, subject: Subject): Finding {
  const known = jobs.flatMap((job) => (job.hoursPerWeek === null ? [] : [job.hoursPerWeek]));
  const hours = sum(known);
  const inputs = { hours: inText(hours), required: inText(terms.hoursPerWeek) };
  if (compare(hours, terms.hoursPerWeek) >= 0) {
    return byPapers(jobs, terms, subject, { code: 'HOURS_SUFFICE', ...inputs });
  }
  return known.length < jobs.length ? unknown('hoursPerWeek') : against({ code: 'TOO_FEW_HOURS', ...inputs });
}

const inText = (hours: Fraction): string => decimalText(hours, 2, '.');

function byPapers(
  jobs: readonly Work[],
  terms: Terms,
  subject: Subject,
  reason: Parameters<typeof proven>[2],
): Finding {
  const situations = [...new Set(jobs.map((job) => situationOf(job, terms, subject)))];
  return situations.includes('SELF_EMPLOYED')
    ? toConfirm(subject, 'SURPLUS_PAYS_RENT', situations, reason)
    : proven(subject, situations, reason);
}

/** Someone newly employed has no payslips for all the months yet. */
function situationOf({ form, from }: Work, { newWithinMonths }: Terms, { dates }: Subject): Situation {
  const isNew = from > firstOfMonth(dates.assessed, -newWithinMonths);
  return form === 'EMPLOYED' && isNew ? 'NEW_JOB' : form;
}
