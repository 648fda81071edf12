import { z } from 'zod';
import { addDays } from '@/lib/domain/calendar/days';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { day, maybeDay } from '../days';
import { chosenFile, draftTitle } from './drafts';

const where = {
  municipalityId: z.uuid().transform((id) => asId<MunicipalityId>(id)),
  title: draftTitle,
  from: day,
  lastDay: maybeDay,
};

type Days = { readonly from: z.output<typeof day>; readonly lastDay: z.output<typeof maybeDay> };
const inForce = ({ from, lastDay }: Days) => ({ from, to: lastDay && addDays(lastDay, 1) });

export const beginFromTemplateSchema = z
  .object({ ...where, template: z.string().max(80) })
  .transform(({ from, lastDay, ...rest }) => ({ ...rest, inForce: inForce({ from, lastDay }) }));

export const beginFromFileSchema = z
  .object({ ...where, file: chosenFile })
  .transform(async ({ from, lastDay, file, ...rest }) => ({
    ...rest,
    inForce: inForce({ from, lastDay }),
    bytes: new Uint8Array(await file.arrayBuffer()),
  }));
