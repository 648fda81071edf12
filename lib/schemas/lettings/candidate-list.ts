import { z } from 'zod';
import { placeParam } from '../lists/params';

const MOST_AT_ONCE = 50;
const LAST_PLACE = 99;

/** Where on the list the page of candidates begins, how many offers were sent and which step was left just now, and what else was done. */
export const candidateListSchema = z.object({
  after: placeParam,
  done: z.enum(['told', 'resumed']).optional().catch(undefined),
  left: z.coerce.number().int().min(0).max(LAST_PLACE).optional().catch(undefined),
  sent: z.coerce.number().int().min(1).max(MOST_AT_ONCE).optional().catch(undefined),
});
