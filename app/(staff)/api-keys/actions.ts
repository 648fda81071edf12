'use server';

import { defineAction } from '@/lib/auth/define-action';
import { paths } from '@/lib/platform/paths';
import {
  endApiClientSchema,
  makeApiClientSchema,
  revokeApiKeySchema,
  rotateApiKeySchema,
  setAllowanceSchema,
} from '@/lib/schemas/api/keys';
import { endApiClient } from '@/lib/usecases/api-keys/end-api-client';
import { makeApiClient } from '@/lib/usecases/api-keys/make-api-client';
import { revokeApiKey } from '@/lib/usecases/api-keys/revoke-api-key';
import { rotateApiKey } from '@/lib/usecases/api-keys/rotate-api-key';
import { setAllowance } from '@/lib/usecases/api-keys/set-allowance';

export const makeApiClientAction = defineAction({
  permission: 'api-key.manage',
  confirmed: true,
  schema: makeApiClientSchema,
  run: makeApiClient,
  errors: { 'not-found': 'apiKeys.errors.party', 'scope-of-other-side': 'apiKeys.errors.scopes' },
  // Told on the page this once, and nowhere else.
  done: ({ secret }) => ({ text: 'apiKeys.secret', values: { secret } }),
  form: 'apiKeys.make',
});

export const rotateApiKeyAction = defineAction({
  permission: 'api-key.manage',
  confirmed: true,
  schema: rotateApiKeySchema,
  run: rotateApiKey,
  errors: {
    'not-found': 'apiKeys.errors.not-found',
    ended: 'apiKeys.errors.ended',
    'too-many-keys': { field: 'overlapDays', text: 'apiKeys.errors.too-many-keys' },
  },
  done: ({ secret }) => ({ text: 'apiKeys.secret', values: { secret } }),
  form: 'apiKeys.rotate',
});

export const setAllowanceAction = defineAction({
  permission: 'api-key.manage',
  schema: setAllowanceSchema,
  run: setAllowance,
  errors: {
    'not-found': 'apiKeys.errors.no-system',
    ended: 'apiKeys.errors.ended',
    'set-meanwhile': 'apiKeys.errors.set-meanwhile',
  },
  stale: ['set-meanwhile'],
  redirectTo: (_, { clientId }) => paths.apiClient(clientId, 'allowed'),
  form: 'apiKeys.allowance',
});

export const revokeApiKeyAction = defineAction({
  permission: 'api-key.manage',
  schema: revokeApiKeySchema,
  run: revokeApiKey,
  errors: { 'not-found': 'apiKeys.errors.not-found' },
  redirectTo: (_, { clientId }) => paths.apiClient(clientId, 'revoked'),
  form: 'apiKeys.revoke',
});

export const endApiClientAction = defineAction({
  permission: 'api-key.manage',
  schema: endApiClientSchema,
  run: endApiClient,
  errors: { 'not-found': 'apiKeys.errors.not-found' },
  redirectTo: (_, { clientId }) => paths.apiClient(clientId, 'ended'),
  form: 'apiKeys.end',
});
