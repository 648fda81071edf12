import { z } from 'zod';
import { type ApplicantId, asId, type OfferId, type UserId } from '@/lib/domain/shared/ids';
import { type Month, parseMonth } from '@/lib/domain/shared/month';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';
import { paperId, what } from './upload';

const LONGEST_REFUSAL = 500;

/** A month as people write it: 2025-07, 7.2025, 07/2025; left empty it is none. */
const maybeMonth = z
  .string()
  .trim()
  .default('')
  .transform((text, context): Month | null => {
    if (text === '') return null;
    const [, month = '', year = ''] = /^([0-9]{1,2})[./ -]([0-9]{4})$/.exec(text) ?? [];
    const read = parseMonth(year === '' ? text : `${year}-${month.padStart(2, '0')}`);
    if (read !== null) return read;
    context.addIssue({ code: 'custom', message: says('papers.errors.month') });
    return z.NEVER;
  });

/** Left empty: the officer. */
const maybeColleague = z
  .union([z.literal(''), z.uuid()])
  .default('')
  .transform((text) => (text === '' ? null : asId<UserId>(text.toLowerCase())));

const fields = {
  verdict: z.enum(['ACCEPTED', 'REFUSED']),
  refusal: freeText().max(LONGEST_REFUSAL).default(''),
  issuedOn: maybeDay,
  coversFrom: maybeMonth,
  coversTo: maybeMonth,
};

type Fields = {
  readonly verdict: 'ACCEPTED' | 'REFUSED';
  readonly refusal: string;
  readonly issuedOn: z.output<typeof maybeDay>;
  readonly coversFrom: Month | null;
  readonly coversTo: Month | null;
};

function check({ verdict, refusal, coversFrom, coversTo }: Fields, context: z.RefinementCtx): void {
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if (verdict === 'REFUSED' && refusal.length < 3) issue('refusal', says('papers.errors.reason'));
  if ((coversFrom === null) !== (coversTo === null))
    issue(coversFrom === null ? 'coversFrom' : 'coversTo', says('papers.errors.both-months'));
}

/** A word of refusal beside an acceptance is left over from a changed mind. */
const judged = ({ verdict, refusal, issuedOn, coversFrom, coversTo }: Fields) => ({
  ...(verdict === 'ACCEPTED' ? { verdict, refusal: null } : { verdict, refusal }),
  issuedOn,
  covers: coversFrom !== null && coversTo !== null ? { from: coversFrom, to: coversTo } : null,
});

export const judgePaperSchema = z
  .object({ paperId, revision, lookedBy: maybeColleague, ...fields })
  .superRefine(check)
  .transform((value) => ({
    ...{ paperId: value.paperId, revision: value.revision, lookedBy: value.lookedBy },
    ...judged(value),
  }));

export const showPaperSchema = z
  .object({
    ...{ paperId, what, seenOn: day },
    applicantId: z.uuid().transform((text) => asId<ApplicantId>(text.toLowerCase())),
    offerId: z.uuid().transform((text) => asId<OfferId>(text.toLowerCase())),
    ...fields,
  })
  .superRefine(check)
  .transform((value) => ({
    ...{ paperId: value.paperId, seenOn: value.seenOn },
    ...{ applicantId: value.applicantId, offerId: value.offerId },
    ...value.what,
    ...judged(value),
  }));
