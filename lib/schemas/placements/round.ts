import { z } from 'zod';
import { usualEffectiveDay } from '@/lib/domain/placement/round';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import {
  asId,
  type DepartmentId,
  type KeyFigureId,
  type MunicipalityId,
  type PlacementRoundId,
} from '@/lib/domain/shared/ids';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

export const roundId = z.uuid().transform((text) => asId<PlacementRoundId>(text));
const departmentId = z.uuid().transform((text) => asId<DepartmentId>(text));
const name = () => freeText().pipe(z.string().min(3).max(120));
const reason = () => freeText().pipe(z.string().min(3).max(500));
const maybeReason = z.union([z.literal('').transform(() => null), reason()]).default(null);

/** A number of homes as somebody types it; empty: the agreement says nothing of it. */
const fewHomes = z
  .string()
  .trim()
  .default('')
  .transform((text, context) => {
    if (text === '') return null;
    if (/^[1-9][0-9]{0,3}$/.test(text)) return Number(text);
    context.addIssue({ code: 'custom', message: says('forms.number') });
    return z.NEVER;
  });

/** The day it takes effect may be left out: it is the first after the meeting. @see Q14 */
const terms = {
  title: name(),
  forum: name(),
  meetingOn: day,
  effectiveOn: maybeDay,
  ownAssessmentBelow: fewHomes,
};
type Days = { readonly meetingOn: CalendarDate; readonly effectiveOn: CalendarDate | null };
const withUsualDay = <T extends Days>({ effectiveOn, ...input }: T) => ({
  ...input,
  effectiveOn: effectiveOn ?? usualEffectiveDay(input.meetingOn),
});

export const makeRoundSchema = z
  .object({
    municipalityId: z.uuid(says('forms.chooseOne')).transform((text) => asId<MunicipalityId>(text)),
    ...terms,
  })
  .transform(withUsualDay);

export const changeRoundSchema = z.object({ roundId, revision, ...terms }).transform(withUsualDay);

export const ofRoundSchema = z.object({ roundId });
export const roundStepSchema = z.object({ roundId, revision });
export const endRoundSchema = z.object({ roundId, revision, reason: reason() });

const ownWord = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, says('forms.chooseOne'));
const words = z
  .array(z.string().regex(/^[A-Za-z0-9_-]{1,40}$/))
  .max(30)
  .default([]);

/** `figures`: as they stand, where the form does not ask; each chosen, where it does. An empty choice is no figure. */
export const decideRowSchema = z.object({
  roundId,
  departmentId,
  revision,
  tier: z.union([z.literal('').transform(() => null), ownWord]).default(null),
  reason: maybeReason,
  criteria: words,
  figures: z
    .array(z.union([z.literal('').transform(() => null), z.uuid()]))
    .max(4)
    .optional()
    .transform((list) =>
      list === undefined ? null : list.flatMap((id) => (id === null ? [] : [asId<KeyFigureId>(id)])),
    ),
});

export const assessSchema = z.object({ roundId, departmentId, revision, tier: ownWord, reason: reason() });
