import { z } from 'zod';
import { says } from '@/lib/schemas/message-key';

const password = z.string().min(1, says('access.signIn.passwordNeeded')).max(200);
const path = z.string().max(2_000).default('/');

/** Shape only: whether the two belong together is not said field by field. */
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .min(1, says('access.signIn.emailNeeded'))
    .max(254)
    .regex(/.@./, says('forms.email')),
  password,
  to: path,
});

/** Of whoever is signed in already: who it is stands in the session. */
export const confirmSchema = z.object({ password, next: path });
