import { z } from 'zod';
import { PAPER_KINDS, type PaperKind } from '@/lib/domain/criteria/vocabulary';
import { DEFAULT_SETTINGS, type PaperWay, paperWay } from '@/lib/domain/letting/letting-settings';
import {
  isWithinBounds,
  KEPT_PERIODS,
  type KeptPeriod,
  periodOf,
  periodTerms,
} from '@/lib/domain/papers/kept-periods';
import { defaultPaperDays, mostPaperDays } from '@/lib/domain/papers/retention';
import { asId, type OrganisationId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';

/** A whole number as somebody types it; an empty field is no zero. */
const whole = (least: number, most: number) =>
  z
    .string()
    .trim()
    .regex(/^[0-9]{1,6}$/, says('forms.number'))
    .transform(Number)
    .pipe(z.number().min(least).max(most));

const none = z.literal('').transform(() => null);
const yes = z
  .string()
  .optional()
  .transform((value) => value === 'yes');

export const wayField = (kind: PaperKind): string => `way:${kind}`;
export const daysField = (kind: PaperKind): string => `days:${kind}`;
export const keptField = (period: KeptPeriod): string => `kept:${period}`;

const base = z.looseObject({
  organisationId: z.uuid().transform((text) => asId<OrganisationId>(text)),
  revision: z
    .string()
    .regex(/^[0-9]{1,9}$/)
    .transform(Number),
  offersAtOnce: whole(1, 50),
  answerWorkingDays: whole(1, 30),
  remindWorkingDays: whole(0, 10),
  pauseAfterMissed: z.union([none, whole(1, 20)]),
  fourEyes: yes,
  transferFirst: yes,
});

const text = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The whole form as settings. Of papers and periods only what differs from the defaults is kept, so that a better default still comes. */
export const lettingSettingsSchema = base.transform((form, context) => {
  const { organisationId, revision, offersAtOnce, answerWorkingDays, remindWorkingDays } = form;
  if (remindWorkingDays >= answerWorkingDays)
    context.addIssue({
      ...{ code: 'custom', path: ['remindWorkingDays'] },
      message: says('offers.settings.errors.reminder-after-deadline'),
    });
  const paperWays: Partial<Record<PaperKind, PaperWay>> = {};
  const paperDays: Partial<Record<PaperKind, number>> = {};
  for (const kind of PAPER_KINDS) {
    const way = text(form[wayField(kind)]);
    if ((way === 'SHOWN' || way === 'UPLOADED') && way !== paperWay(DEFAULT_SETTINGS, kind))
      paperWays[kind] = way;
    const days = text(form[daysField(kind)]);
    if (days === '' || Number(days) === defaultPaperDays(kind) || mostPaperDays(kind) === 0) continue;
    if (/^[0-9]{1,5}$/.test(days) && Number(days) <= mostPaperDays(kind)) paperDays[kind] = Number(days);
    else
      context.addIssue({
        ...{ code: 'custom', path: [daysField(kind)] },
        message: says('offers.settings.errors.paper-days'),
      });
  }
  const keptFor: Partial<Record<KeptPeriod, number>> = {};
  for (const period of KEPT_PERIODS) {
    const amount = text(form[keptField(period)]);
    const { standing, unit } = periodTerms(period);
    if (amount === '' || Number(amount) === standing) continue;
    if (/^[0-9]{1,5}$/.test(amount) && isWithinBounds(period, Number(amount)))
      keptFor[period] = Number(amount);
    else
      context.addIssue({
        ...{ code: 'custom', path: [keptField(period)] },
        message: says(
          unit === 'MONTHS' ? 'offers.settings.errors.kept-months' : 'offers.settings.errors.kept-days',
        ),
      });
  }
  if (periodOf('EVALUATION', { keptFor }) > periodOf('EVALUATION_AT_MOST', { keptFor }))
    context.addIssue({
      ...{ code: 'custom', path: [keptField('EVALUATION')] },
      message: says('offers.settings.errors.kept-order'),
    });
  return {
    ...{ organisationId, revision },
    settings: {
      ...{ offersAtOnce, answerWorkingDays, remindWorkingDays },
      ...{ pauseAfterMissed: form.pauseAfterMissed, fourEyes: form.fourEyes },
      ...{ transferFirst: form.transferFirst, paperWays, paperDays, keptFor },
    },
  };
});
