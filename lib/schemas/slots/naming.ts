import { z } from 'zod';
import { asId, type NamingRequestId } from '@/lib/domain/shared/ids';
import type { DemandAnswer } from '@/lib/domain/slot/naming-answers';
import { adults, children, neededText, revision, slotId, text } from './fields';

const SHORTEST_REASON = 3;
const LONGEST_REASON = 1000;

/**
 * The form has, for each demand, a field `answer:ID` (`met` or `exception`) and a field `reason:ID`. Which demands must be
 * answered is for the use case to say.
 */
export const nameCitizenSchema = z
  .looseObject({ slotId, revision, caseReference: neededText(60) })
  .superRefine((value, context) => {
    for (const [demand, answer] of answersIn(value)) {
      const reason = reasonIn(value, demand);
      const message = answer === 'exception' ? wrongReason(reason) : null;
      if (message) context.addIssue({ code: 'custom', path: [`reason:${demand}`], message });
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

function reasonIn(value: Record<string, unknown>, demand: string): string {
  const reason = value[`reason:${demand}`];
  return typeof reason === 'string' ? reason.trim() : '';
}

function wrongReason(reason: string): string | null {
  if (reason === '') return 'required';
  if (reason.length < SHORTEST_REASON) return 'tooShort';
  return reason.length > LONGEST_REASON ? 'tooLong' : null;
}

export const answerExceptionSchema = z.object({
  requestId: z.uuid('unknown').transform((value) => asId<NamingRequestId>(value)),
  answer: z.enum(['APPROVED', 'REFUSED'], 'required'),
  text: text(LONGEST_REASON),
});

export const withdrawRequestSchema = z.object({
  requestId: z.uuid('unknown').transform((value) => asId<NamingRequestId>(value)),
});

const PHONE = /^\+?[0-9][0-9 ]{6,18}[0-9]$/;

export const handOverContactSchema = z
  .object({
    slotId,
    revision,
    name: neededText(120, 2),
    phone: z
      .string()
      .trim()
      .refine((value) => value === '' || PHONE.test(value), 'notAPhone')
      .default(''),
    email: z.union([z.literal(''), z.email('notAnEmail').max(254, 'tooLong')], 'notAnEmail').default(''),
    adults,
    children,
  })
  .refine((value) => value.phone !== '' || value.email !== '', { path: ['phone'], message: 'phoneOrEmail' })
  .transform(({ slotId: slot, revision: seen, ...contact }) => ({ slotId: slot, revision: seen, contact }));
