import { type FeedPlace, readFeed } from '@/lib/data/api/api-events';
import { ok } from '@/lib/domain/shared/result';
import { listEvents } from '@/lib/schemas/api/operations';
import { methods } from '../methods';
import { serve } from '../serve';

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: serve(listEvents, {
    run: async (scope, { query: { after, limit } }) => {
      const { rows, reached, more } = await readFeed(scope, placeOf(after), limit);
      const items = rows.map(({ kind, vacancyId, reference, externalId, by, occurredAt }) => ({
        ...{ kind, vacancyId, reference, externalId, by, occurredAt: occurredAt.toISOString() },
      }));
      return ok({ body: { items, cursor: `${reached.position}-${reached.id}`, more }, revision: null });
    },
  }),
});

/** From the beginning where nothing was read before. */
function placeOf(cursor = '0-0'): FeedPlace {
  const [position = '0', id = '0'] = cursor.split('-');
  return { position: BigInt(position), id: BigInt(id) };
}
