import { z } from 'zod';

export const seeChoiceSchema = z.object({ choiceId: z.uuid() });
