/** What others changed while somebody was typing. */
export type FormConflict = {
  readonly by: string;
  readonly at: Date;
  readonly changes: readonly { readonly field: string; readonly now: string }[];
};

/** A link that the summary of errors ends with. */
export type FormLink = { readonly href: string; readonly text: string };

/** What something is on record and what the form says of it. A yes or no stands as it is; nothing is null. */
export type FormDifference = {
  readonly field: string;
  readonly recorded: string | number | boolean | null;
  readonly sent: string | number | boolean | null;
};

/** What has to be answered before the form is taken; the mark tells the answer to this question from one to another. */
export type FormQuestion = { readonly mark: string; readonly differences: readonly FormDifference[] };

/**
 * What a form shows when it comes back: the input as it was typed, and what has to be put right, in the reader's
 * language. A hidden `revision` is never among the values, so that the form takes the page's fresh one.
 */
export type FormState = {
  readonly values: Readonly<Record<string, string>>;
  /** Fields whose name ends in `[]`, under the name without it. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly fieldErrors: Readonly<Record<string, readonly string[]>>;
  readonly formError: string | null;
  /** Ways to what is in the way, such as somebody who is known already. */
  readonly links?: readonly FormLink[];
  readonly conflict: FormConflict | null;
  readonly question?: FormQuestion;
  /** The input was kept while the reader signed in again; nothing has been sent yet. */
  readonly kept: boolean;
  /** Sent and done; set only where the action does not lead to another page. */
  readonly done: boolean;
  readonly message: string | null;
  /** Whose or what the message is, where the form is empty again. */
  readonly told?: Readonly<Record<string, string>>;
  /** Grows with every answer: as a React key it makes the controls take the values anew. */
  readonly attempt: number;
};

export const emptyFormState: FormState = {
  values: {},
  lists: {},
  fieldErrors: {},
  formError: null,
  conflict: null,
  kept: false,
  done: false,
  message: null,
  attempt: 0,
};

/** An action made by defineAction: for useActionState, and for a plain form with one button. */
export type FormAction = {
  (data: FormData): Promise<void>;
  (state: FormState, data: FormData): Promise<FormState>;
};

/** The state's errors as the error summary lists them: one of the whole form first, then field by field. */
export function errorsOf(state: FormState): { field?: string; message: string }[] {
  const ofFields = Object.entries(state.fieldErrors).flatMap(([field, messages]) =>
    messages.map((message) => ({ field, message })),
  );
  return [...(state.formError ? [{ message: state.formError }] : []), ...ofFields];
}

/** What was kept while the reader signed in again, of a page with many forms of one kind: this one's, by what it hides, or nothing. */
export const keptOf = (kept: FormState, hidden: Readonly<Record<string, string>>): FormState =>
  Object.entries(hidden).every(([name, value]) => kept.values[name] === value) ? kept : emptyFormState;
