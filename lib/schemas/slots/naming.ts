import { z } from 'zod';
import { asId, type NamingRequestId } from '@/lib/domain/shared/ids';
import { looksLikeCpr } from '@/lib/domain/shared/looks-like-cpr';
import { isCaseReference } from '@/lib/domain/slot/case-reference';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { says } from '../message-key';
import { revision } from '../revision';
import { neededText, people, slotId, text } from './fields';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 1000;

const caseReference = neededText(60).refine(
  (value) => value === '' || looksLikeCpr(value) || isCaseReference(value),
  says('slotForms.fields.caseReference'),
);

/**
 * The form has, for each demand it shows, a field `asked:ID`, one `answer:ID` (`met` or `exception`) and one `reason:ID`.
 * Which demands must be answered is for the use case to say; what was asked and left open is told with the other faults.
 */
export const nameCitizenSchema = z
  .looseObject({ slotId, revision, caseReference })
  .superRefine((value, context) => {
    for (const demand of unansweredIn(value)) {
      context.addIssue({ code: 'custom', path: [`answer:${demand}`], message: says('forms.chooseOne') });
    }
    for (const [demand, answer] of answersIn(value)) {
      const reason = reasonIn(value, demand);
      if (answer === 'met') continue;
      const issue = (message: string) =>
        context.addIssue({ code: 'custom', path: [`reason:${demand}`], message });
      if (!isReason(reason)) issue(says('slotForms.fields.exceptionReason'));
      else if (looksLikeCpr(reason)) issue(says('forms.cpr'));
    }
  })
  .transform((value) => ({
    slotId: value.slotId,
    revision: value.revision,
    caseReference: value.caseReference,
    answers: answersIn(value).map(
      ([demand, answer]): DemandAnswer =>
        answer === 'met'
          ? { demand, met: true }
          : { demand, met: false, exceptionReason: reasonIn(value, demand) },
    ),
  }));

const PREFIX = 'answer:';

const answersIn = (
  value: Record<string, unknown>,
): (readonly [demand: string, answer: 'met' | 'exception'])[] =>
  Object.entries(value).flatMap(([key, answer]) =>
    key.startsWith(PREFIX) && (answer === 'met' || answer === 'exception')
      ? [[key.slice(PREFIX.length), answer] as const]
      : [],
  );

const ASKED = 'asked:';

const unansweredIn = (value: Record<string, unknown>): readonly string[] =>
  Object.keys(value)
    .filter((key) => key.startsWith(ASKED))
    .map((key) => key.slice(ASKED.length))
    .filter((demand) => !answersIn(value).some(([answered]) => answered === demand));

function reasonIn(value: Record<string, unknown>, demand: string): string {
  const reason = value[`reason:${demand}`];
  return typeof reason === 'string' ? reason.trim() : '';
}

const isReason = (reason: string): boolean =>
  reason.length >= SHORTEST_REASON && reason.length <= LONGEST_REASON;

export const answerExceptionSchema = z.object({
  requestId: z.uuid().transform((value) => asId<NamingRequestId>(value)),
  answer: z.enum(['APPROVED', 'REFUSED']),
  text: text(LONGEST_REASON),
});

export const withdrawRequestSchema = z.object({
  requestId: z.uuid().transform((value) => asId<NamingRequestId>(value)),
});

const PHONE = /^\+?[0-9][0-9 ]{6,18}[0-9]$/;

export const handOverContactSchema = z
  .object({
    slotId,
    revision,
    name: neededText(120, 2),
    phone: z
      .union([z.literal(''), z.string().trim().regex(PHONE)], says('slotForms.fields.phone'))
      .default(''),
    email: z.union([z.literal(''), z.email().max(254)], says('forms.email')).default(''),
    adults: people(1),
    children: people(0),
  })
  .refine((value) => value.phone !== '' || value.email !== '', {
    path: ['phone'],
    message: says('slotForms.fields.phoneOrEmail'),
  })
  .transform(({ slotId: slot, revision: seen, ...contact }) => ({ slotId: slot, revision: seen, contact }));
