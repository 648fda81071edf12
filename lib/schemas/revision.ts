import { z } from 'zod';

/** Which state of the row the form was drawn from; hidden in the form. */
export const revision = z
  .string()
  .regex(/^[1-9][0-9]{0,8}$/)
  .transform(Number);
