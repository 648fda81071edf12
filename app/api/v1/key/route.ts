import { ok } from '@/lib/domain/shared/result';
import { getKey } from '@/lib/schemas/api/operations';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(getKey, {
    run: async ({ organisations, municipalities }, { caller: { side, scopes } }) =>
      ok({
        body: {
          side,
          organisationId: organisations[0] ?? null,
          municipalityId: municipalities[0] ?? null,
          scopes: [...scopes],
        },
        revision: null,
      }),
  }),
});
