'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths, withQuery } from '@/lib/platform/paths';
import { lettingSettingsSchema } from '@/lib/schemas/letting-settings/letting-settings';
import { writeSettings } from '@/lib/usecases/offers/write-settings';

export const writeSettingsAction = defineAction({
  permission: 'letting.settings',
  schema: lettingSettingsSchema,
  run: writeSettings,
  errors: { 'not-found': 'forms.staleForm' },
  redirectTo: ({ organisationId }) =>
    withQuery(paths.lettingSettings, { organisation: organisationId, done: 'saved' }),
});
