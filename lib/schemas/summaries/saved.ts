import { z } from 'zod';
import { asId, type MunicipalityId, type SavedSummaryId } from '@/lib/domain/shared/ids';
import type { SummaryMeeting } from '@/lib/domain/summary/saved';
import { readPartMark, readPeriodMark } from '@/lib/domain/summary/summary-mark';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

const summaryId = z.uuid().transform((text) => asId<SavedSummaryId>(text));
const reason = freeText().pipe(z.string().min(3).max(500));

/** A summary has a page of sentences, not a book. */
const MOST_SENTENCES = 60;

const SUGGESTION = /^[0-9a-f]{16}$/;
const MOST_OFFERED = 200;

/** `forum-october.2025`, or nothing. */
const MEETING = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.((?:19[5-9]|20[0-9])[0-9])$/;
export const meetingValue = ({ event, year }: SummaryMeeting): string => `${event}.${year}`;
const meeting = z
  .string()
  .default('')
  .transform((text, context): SummaryMeeting | null => {
    if (text === '') return null;
    const [, event, year] = MEETING.exec(text) ?? [];
    if (event !== undefined && year !== undefined && event.length <= 60) return { event, year: Number(year) };
    context.addIssue({ code: 'custom', message: says('forms.chooseOne') });
    return z.NEVER;
  });

const words = {
  title: freeText().pipe(z.string().min(3).max(120)),
  meeting,
  correctionDays: z
    .string()
    .trim()
    .regex(/^([1-9]|[1-8][0-9]|90)$/, says('summaries.saved.errors.days'))
    .transform(Number),
  /** What is left empty falls out. */
  sentences: z
    .array(freeText().pipe(z.string().max(600)))
    .default([])
    .transform((list) => list.filter((text) => text !== ''))
    .pipe(z.array(z.string()).max(MOST_SENTENCES)),
  /** Names of suggestions, as the form wrote them. */
  offered: z
    .string()
    .default('')
    .transform((text) => text.split(' ').filter((name) => SUGGESTION.test(name)))
    .pipe(z.array(z.string()).max(MOST_OFFERED)),
};

/** Period and part come from the address, as summary-mark.ts writes them. */
export const saveSummarySchema = z.object({
  municipalityId: z.uuid().transform((text) => asId<MunicipalityId>(text)),
  period: z.string().transform((text, context) => readPeriodMark(text) ?? refuse(context)),
  part: z
    .string()
    .default('')
    .transform((text, context) => readPartMark(text) ?? refuse(context)),
  ...words,
});

function refuse(context: z.RefinementCtx): never {
  context.addIssue({ code: 'custom', message: says('forms.chooseOne') });
  return z.NEVER;
}

export const editSummarySchema = z.object({ summaryId, revision, ...words });
export const summaryStepSchema = z.object({ summaryId, revision });
export const commentSchema = z.object({ summaryId, said: freeText().pipe(z.string().min(3).max(2000)) });
export const approveSchema = z.object({ summaryId, checksum: z.string().regex(/^[0-9a-f]{64}$/) });
export const endSummarySchema = z.object({ summaryId, revision, reason });
export const restateSchema = z.object({
  ...{ summaryId, reason },
  after: z
    .string()
    .regex(/^[1-9][0-9]{0,5}$/)
    .transform(Number),
});
