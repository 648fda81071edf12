import { z } from 'zod';
import { asId, type MunicipalityId } from '@/lib/domain/shared/ids';
import { AREA_CATEGORIES } from '@/lib/domain/statute/area-categories';
import { day } from '../days';
import { freeText } from '../free-text';
import { idParam, type SearchParams, wordParam } from '../lists/params';
import { says } from '../message-key';

const municipalityId = z.uuid(says('forms.chooseOne')).transform((text) => asId<MunicipalityId>(text));

export const switchCategorySchema = z.object({
  municipalityId,
  category: z.enum(AREA_CATEGORIES, says('forms.chooseOne')),
  from: day,
  computed: z.enum(['yes', 'no'], says('forms.chooseOne')).transform((text) => text === 'yes'),
  reason: freeText().pipe(z.string().min(3).max(500)),
});

/** A percentage as Danes write it, at most four decimals. */
const share = z
  .string()
  .trim()
  .regex(/^[0-9]{1,2}(?:[.,][0-9]{1,4})?$/, says('forms.number'))
  .transform((text) => text.replace(',', '.'));

export const nationalFigureSchema = z.object({
  municipalityId,
  name: z.enum(['convictedAverage', 'convictedDoubled'], says('forms.chooseOne')),
  from: day,
  value: share,
  source: freeText().pipe(z.string().min(3).max(200)),
});

const page = z.object({ municipality: idParam<MunicipalityId>(), category: wordParam(AREA_CATEGORIES) });
export const readCategoryPage = (params: SearchParams): z.output<typeof page> => page.parse(params);
