import { listToldSlots } from '@/lib/data/api/api-slots';
import { ok } from '@/lib/domain/shared/result';
import { listSlots } from '@/lib/schemas/api/operations';
import { pageBody } from '../answers/page-body';
import { slotBody } from '../answers/slot';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(listSlots, {
    run: async (scope, { query: { after = null, state = null, limit } }) => {
      const rows = await listToldSlots(scope, { after, state, limit: limit + 1 });
      const placeOf = ({ answerDue, id }: (typeof rows)[number]) => ({ on: answerDue, id });
      return ok(pageBody(rows, limit, { bodyOf: slotBody, placeOf }));
    },
  }),
});
