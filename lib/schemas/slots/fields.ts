import { z } from 'zod';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SlotId } from '@/lib/domain/shared/ids';
import type { ByTelephone } from '@/lib/domain/slot/telephone';

// The errors are keys under `fields` in messages/: shape only, no rule of letting.

/** A text of the form; what was left empty is the empty text. */
export const text = (longest: number) => z.string().trim().max(longest, 'tooLong').default('');

export const neededText = (longest: number, shortest = 1) =>
  z
    .string('required')
    .trim()
    .min(1, 'required')
    .refine((value) => value.length === 0 || value.length >= shortest, 'tooShort')
    .max(longest, 'tooLong');

export const day = z.string('required').trim().min(1, 'required').refine(isCalendarDate, 'notADay');

export const slotId = z.uuid('unknown').transform((value) => asId<SlotId>(value));

export const revision = z.coerce.number<unknown>('unknown').int('unknown').min(1, 'unknown');

const count = (least: number) =>
  z.coerce.number<unknown>('notANumber').int('notANumber').min(least, 'notANumber').max(20, 'notANumber');

export const adults = count(1);
export const children = count(0);

const TIME = /^([01][0-9]|2[0-3])[:.][0-5][0-9]$/;

/**
 * Whom the form's writer spoke with and when. The three fields belong together; without `spokeWith` the act is the
 * writer's own.
 */
export const telephoneFields = {
  spokeWith: text(120).optional(),
  spokeOn: z.string().trim().optional(),
  spokeTime: z.string().trim().optional(),
};

type TelephoneFields = { spokeWith?: string; spokeOn?: string; spokeTime?: string };

/** Checks the three fields together and reports at the one that is wrong. */
export function checkTelephone(value: TelephoneFields, context: z.RefinementCtx): void {
  if (!value.spokeWith) return;
  if (!value.spokeOn || !isCalendarDate(value.spokeOn)) {
    context.addIssue({ code: 'custom', path: ['spokeOn'], message: value.spokeOn ? 'notADay' : 'required' });
  }
  if (!value.spokeTime || !TIME.test(value.spokeTime)) {
    context.addIssue({
      code: 'custom',
      path: ['spokeTime'],
      message: value.spokeTime ? 'notATime' : 'required',
    });
  }
}

export function byTelephone(value: TelephoneFields): ByTelephone | null {
  const { spokeWith, spokeOn, spokeTime } = value;
  if (!spokeWith || !spokeOn || !spokeTime || !isCalendarDate(spokeOn)) return null;
  return { spokeWith, spokeAt: instantAt(spokeOn, spokeTime.replace('.', ':')) };
}
