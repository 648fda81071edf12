/** A use case's answer to a stale form: who changed the row, when, and to what. The row's fresh revision is on the page. */
export type ChangedMeanwhile = {
  readonly code: 'changed-meanwhile';
  readonly by: string;
  readonly at: Date;
  /** By the form's field names, as the reader would read them. */
  readonly changes?: readonly { readonly field: string; readonly now: string }[];
};
