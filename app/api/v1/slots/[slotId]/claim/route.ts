import { err, ok } from '@/lib/domain/shared/result';
import { claimSlot as operation } from '@/lib/schemas/api/operations';
import { claimSlot } from '@/lib/usecases/slots/claim-slot';
import { caseRefusal } from '../../../answers/refusals';
import { tellSlot, tellStoredSlot } from '../../../answers/slot';
import { methods } from '../../../methods';
import { serve } from '../../../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: serve(operation, {
    current: (scope, { slotId }) => tellSlot(scope, slotId),
    run: async (scope, { params: { slotId }, revision }) => {
      const claimed = await claimSlot(scope, { slotId, revision, byTelephone: null });
      return claimed.ok ? ok(await tellStoredSlot(scope, slotId)) : err(caseRefusal(claimed.error));
    },
  }),
});
