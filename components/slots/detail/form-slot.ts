import type { FormAction, FormState } from '@/lib/schemas/form-state';

/** What a form on the page needs from the route: its action, and what was kept while the reader signed in again. */
export interface FormSlot {
  action: FormAction;
  initial: FormState;
}
