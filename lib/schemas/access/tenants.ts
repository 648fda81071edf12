import { z } from 'zod';
import { isCvr } from '@/lib/domain/shared/cvr';
import { asId, type MunicipalityId, type OrganisationId } from '@/lib/domain/shared/ids';
import { says } from '../message-key';
import { shownName } from './people';

const name = shownName().pipe(z.string().min(2).max(120));

const cvr = z
  .string()
  .default('')
  .transform((text) => text.replace(/\s/g, '').replace(/^DK/i, ''))
  .refine((text) => text === '' || isCvr(text), says('tenants.errors.cvr'))
  .transform((text) => (text === '' ? null : text));

const orNew = (text: unknown) => (text === '' || text === undefined ? null : text);
const municipalityId = z.uuid().transform((id) => asId<MunicipalityId>(id));

export const municipalitySchema = z.object({
  municipalityId: z.preprocess(orNew, municipalityId.nullable()),
  code: z
    .string()
    .trim()
    .regex(/^[0-9]{3}$/, says('tenants.errors.code')),
  name,
  cvr,
});

export const organisationSchema = z.object({
  organisationId: z.preprocess(
    orNew,
    z
      .uuid()
      .transform((id) => asId<OrganisationId>(id))
      .nullable(),
  ),
  name,
  cvr,
  managingAgent: shownName()
    .pipe(z.string().max(120))
    .default('')
    .transform((text) => (text === '' ? null : text)),
  municipalities: z.array(municipalityId).default([]),
});
