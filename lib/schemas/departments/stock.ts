import { z } from 'zod';
import { type AreaId, asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { shownName } from '../access/people';
import { day } from '../days';
import { says } from '../message-key';
import { revision } from '../revision';

const municipalityId = z.uuid().transform((id) => asId<MunicipalityId>(id));
const count = z
  .string()
  .trim()
  .default('')
  .transform((text) => (text === '' ? '0' : text))
  .pipe(z.string().regex(/^[0-9]{1,5}$/, says('forms.number')))
  .transform(Number);

const areaName = shownName().pipe(z.string().min(2).max(120));
export const areaSchema = z.object({ municipalityId, name: areaName });
export const renameAreaSchema = z.object({
  areaId: z.uuid().transform((id) => asId<AreaId>(id.toLowerCase())),
  ...{ revision, name: areaName, from: day },
});

/** An organisation in a municipality as one choice of a list writes it. */
const WHERE = /^([0-9a-f-]{36}) ([0-9a-f-]{36})$/;
export const whereMark = (place: { readonly organisationId: string; readonly municipalityId: string }) =>
  `${place.organisationId} ${place.municipalityId}`;

export const departmentSchema = z
  .object({
    where: z.string().regex(WHERE, says('forms.chooseOne')),
    number: shownName().pipe(z.string().min(1).max(20)),
    lbf: shownName()
      .pipe(z.string().max(20))
      .default('')
      .transform((text) => text || null),
    name: shownName().pipe(z.string().min(2).max(120)),
    area: z
      .string()
      .default('')
      .transform((text) => (text === '' ? null : text))
      .pipe(z.uuid().nullable())
      .transform((id) => (id === null ? null : asId<AreaId>(id))),
    familyDwellings: count,
    youthDwellings: count,
    elderlyDwellings: count,
  })
  .transform(({ where, area, ...rest }) => {
    const [, organisation = '', municipality = ''] = WHERE.exec(where) ?? [];
    return {
      ...{
        organisationId: asId<OrganisationId>(organisation),
        municipalityId: asId<MunicipalityId>(municipality),
      },
      ...{ areaId: area, ...rest },
    };
  });
