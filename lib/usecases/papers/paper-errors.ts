/** Another tenant's, or applicant, member and offer do not belong together. */
export type NotFound = { readonly code: 'not-found' };

/** Why a paper of this kind cannot be handed in for this offer. */
export type PaperRefused =
  | NotFound
  /** The offer has been declined, decided or withdrawn: nothing more is asked for. */
  | { readonly code: 'offer-over' }
  /** A certificate, and no criterion in use has a ground to ask for it. */
  | { readonly code: 'no-ground' }
  /** The organisation looks at papers of this kind and keeps no file of them. */
  | { readonly code: 'to-be-shown' };
