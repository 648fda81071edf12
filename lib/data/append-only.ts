/** Tables where nothing is changed or removed; the first migration that refuses it is 0005_row_security. */
export const APPEND_ONLY = [
  'decision',
  'ledger_entry',
  'case_event',
  'note',
  'agreement_version',
  'placement',
  'key_figure',
  'contact_view',
] as const;
