import { z } from 'zod';

/** As many as a page of the list holds. */
const MOST = 50;

export const seeChoicesSchema = z.object({ choiceIds: z.array(z.uuid()).min(1).max(MOST) });
