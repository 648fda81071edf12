import { err, ok } from '@/lib/domain/shared/result';
import { getSlot } from '@/lib/schemas/api/operations';
import { tellSlot } from '../../answers/slot';
import { methods } from '../../methods';
import { serve } from '../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(getSlot, {
    run: async (scope, { params }) => {
      const told = await tellSlot(scope, params.slotId);
      return told === null ? err({ code: 'not-found' }) : ok(told);
    },
  }),
});
