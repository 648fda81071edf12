import { z } from 'zod';
import { says } from '../message-key';
import { shownName } from './people';

/** What is wrong with a password is said by the rule, not here. */
export const welcomeSchema = z.object({
  name: shownName().pipe(z.string().max(120)).default(''),
  password: z.string().min(1, says('access.signIn.passwordNeeded')).max(200),
  again: z
    .string()
    .max(200)
    .nullish()
    .transform((text) => text ?? null),
});
