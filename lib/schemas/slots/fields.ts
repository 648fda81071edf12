import { z } from 'zod';
import { instantAt } from '@/lib/domain/calendar/copenhagen';
import { isCalendarDate } from '@/lib/domain/shared/calendar-date';
import { asId, type SlotId } from '@/lib/domain/shared/ids';
import type { ByTelephone } from '@/lib/domain/slot/telephone';
import { faultOfDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';

/** A text of the form; what was left empty is the empty text. */
export const text = (longest: number) => freeText().max(longest).default('');

export const neededText = (longest: number, shortest = 1) => freeText().min(shortest).max(longest);

export const slotId = z.uuid().transform((value) => asId<SlotId>(value));

const MOST_PEOPLE = 20;

/** An empty field is no zero: `Number('')` would be. */
export const people = (least: number) =>
  z
    .string()
    .trim()
    .regex(/^[0-9]+$/, says('forms.number'))
    .transform(Number)
    .pipe(z.number().min(least).max(MOST_PEOPLE));

const TIME = /^([01][0-9]|2[0-3])[:.][0-5][0-9]$/;

/** Whom the form's writer spoke with and when; without `spokeWith` the act is the writer's own. */
export const telephoneFields = {
  spokeWith: text(120),
  spokeOn: z.string().trim().default(''),
  spokeTime: z.string().trim().default(''),
};

type TelephoneFields = {
  readonly spokeWith: string;
  readonly spokeOn: string;
  readonly spokeTime: string;
};

/** Checks the three fields together and reports at the one that is wrong. */
export function checkTelephone(
  { spokeWith, spokeOn, spokeTime }: TelephoneFields,
  context: z.RefinementCtx,
): void {
  if (spokeWith === '') return;
  const issue = (path: string, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  const ofDay = faultOfDay(spokeOn);
  if (ofDay !== null) issue('spokeOn', ofDay);
  if (!TIME.test(spokeTime))
    issue('spokeTime', spokeTime === '' ? says('forms.needed') : says('slotForms.fields.time'));
}

export function byTelephone({ spokeWith, spokeOn, spokeTime }: TelephoneFields): ByTelephone | null {
  if (spokeWith === '' || !isCalendarDate(spokeOn)) return null;
  return { spokeWith, spokeAt: instantAt(spokeOn, spokeTime.replace('.', ':')) };
}
