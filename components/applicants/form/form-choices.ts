/** What the form of an applicant lets its reader choose between. */
export type FormChoices = {
  readonly departments: readonly {
    readonly id: string;
    readonly number: string;
    readonly name: string;
    readonly municipalityId: string;
    readonly municipalityName: string;
    readonly organisationName: string;
    /** Merged or split since: somebody may live there, and nobody wishes for it. */
    readonly ended: boolean;
  }[];
  readonly municipalities: readonly { readonly id: string; readonly name: string }[];
  /** Who lets the organisation's homes. */
  readonly colleagues: readonly { readonly id: string; readonly name: string }[];
};
