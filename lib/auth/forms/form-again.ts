import type { z } from 'zod';
import type { FormState } from '@/lib/schemas/form-state';
import { messagesOfIssues } from './form-messages';

/** What has to be put right in a form that an address took and sent back: its kept input, read by the schema once more. */
export async function withIssues(state: FormState, schema: z.ZodType): Promise<FormState> {
  const parsed = await schema.safeParseAsync(state.values);
  if (parsed.success) return state;
  return { ...state, kept: false, ...(await messagesOfIssues(parsed.error.issues, state.values)) };
}
