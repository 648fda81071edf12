import { z } from 'zod';
import { slotId } from './fields';

/** The same form as part of a home's page: it also says which home, so that the answer leads back to it. */
export const ofSlot = <Schema extends z.ZodType>(schema: Schema) =>
  z.intersection(schema, z.object({ slotId }));
