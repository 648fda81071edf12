import { z } from 'zod';
import { LARGEST_IMPORT } from '@/lib/domain/agreement/edit/read-import';
import { addDays } from '@/lib/domain/calendar/days';
import type { CalendarDate } from '@/lib/domain/shared/calendar-date';
import { type AgreementDraftId, type AgreementVersionId, asId } from '@/lib/domain/shared/ids';
import { day, maybeDay } from '../days';
import { freeText } from '../free-text';
import { says } from '../message-key';
import { revision } from '../revision';

export const draftId = z.uuid().transform((text) => asId<AgreementDraftId>(text));
const versionId = z.uuid().transform((text) => asId<AgreementVersionId>(text));

/** The draft that an address names; null when it cannot be one. */
export const readDraftId = (text: string): AgreementDraftId | null =>
  z.uuid().safeParse(text).success ? asId<AgreementDraftId>(text) : null;

export const draftTitle = freeText().pipe(z.string().min(3).max(120));

/** A form asks for the last day; what follows it is the first day on which it is no longer so. */
const dayAfter = (last: CalendarDate | null): CalendarDate | null => last && addDays(last, 1);

export const makeDraftSchema = z
  .object({ versionId, title: draftTitle, from: day, lastDay: maybeDay })
  .transform(({ lastDay, ...rest }) => ({ ...rest, to: dayAfter(lastDay) }));

/** What every form of a draft sends along. */
export const draftStand = { draftId, revision };

/** A file that was chosen; none at all is an empty one without a name. */
export const chosenFile = z
  .instanceof(File, { message: says('drafts.errors.no-file') })
  .refine((file) => file.size > 0, says('drafts.errors.no-file'))
  .refine((file) => file.size <= LARGEST_IMPORT, says('drafts.errors.too-large'));

export const importDraftSchema = z
  .object({ versionId, title: draftTitle.or(z.literal('').transform(() => null)), file: chosenFile })
  .transform(async ({ file, ...rest }) => ({ ...rest, bytes: new Uint8Array(await file.arrayBuffer()) }));
