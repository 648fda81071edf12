'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { municipalitySchema, organisationSchema } from '@/lib/schemas/access/tenants';
import { enterMunicipality } from '@/lib/usecases/tenants/enter-municipality';
import { enterOrganisation } from '@/lib/usecases/tenants/enter-organisation';

const done = withQuery(paths.installation, { done: 'yes' });

export const enterMunicipalityAction = defineAction({
  permission: 'tenant.manage',
  form: 'tenant.municipality',
  schema: municipalitySchema,
  run: enterMunicipality,
  errors: {
    'not-found': 'forms.staleForm',
    'no-longer': 'people.errors.no-longer',
    'code-taken': { field: 'code', text: 'tenants.errors.code-taken' },
    'name-taken': { field: 'name', text: 'tenants.errors.name-taken' },
    'cvr-taken': { field: 'cvr', text: 'tenants.errors.cvr-taken' },
  },
  redirectTo: done,
});

export const enterOrganisationAction = defineAction({
  permission: 'tenant.manage',
  form: 'tenant.organisation',
  schema: organisationSchema,
  run: enterOrganisation,
  errors: {
    'not-found': 'forms.staleForm',
    'no-longer': 'people.errors.no-longer',
    'name-taken': { field: 'name', text: 'tenants.errors.name-taken' },
    'cvr-taken': { field: 'cvr', text: 'tenants.errors.cvr-taken' },
  },
  redirectTo: done,
});
