import { z } from 'zod';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { says } from '../message-key';
import { answerOf, answerWords, declineReason } from './offer-acts';

/** As it stands in the address; one of another form opens nothing. */
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const answerOfferSchema = z
  .object({ secret, answer: answerWords, declineReason })
  .transform(({ secret: link, answer, declineReason: reason }) => ({
    ...{ secret: link, answer: answerOf(answer, reason) },
  }));

const part = z.string().trim().default('');

/** Day, month and year in fields of their own, as on a phone it is quicker than a calendar. */
export const proveBirthSchema = z
  .object({ secret, day: part, month: part, year: part })
  .transform(({ secret: link, day, month, year }, context) => {
    const text = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
    if (isCalendarDate(text) && text > '1900-01-01') return { secret: link, born: text };
    context.addIssue({ code: 'custom', path: ['day'], message: says('applicantPage.birth.invalid') });
    return z.NEVER;
  });
