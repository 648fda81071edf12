import { err, ok } from '@/lib/domain/shared/result';
import { returnSlot as operation } from '@/lib/schemas/api/operations';
import { returnSlot } from '@/lib/usecases/slots/return-slot';
import { caseRefusal } from '../../../answers/refusals';
import { tellSlot, tellStoredSlot } from '../../../answers/slot';
import { methods } from '../../../methods';
import { serve } from '../../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serve(operation, {
    current: (scope, { slotId }) => tellSlot(scope, slotId),
    run: async (scope, { params: { slotId }, body: { reason, text: textShared }, revision }) => {
      const given = { slotId, revision, reason, textShared, textInternal: '', byTelephone: null };
      const returned = await returnSlot(scope, given);
      if (returned.ok) return ok(await tellStoredSlot(scope, slotId));
      const { error } = returned;
      // The schema lets nobody give the deadline's own reason.
      if (error.code === 'reason-not-for-people')
        throw new Error('A reason that nobody gives was let through');
      return err(caseRefusal(error));
    },
  }),
});
