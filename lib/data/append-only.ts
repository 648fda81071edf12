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
  'applicant_event',
  'cpr_view',
  'duplicate_review',
  'criterion_amount',
  'void_ground',
  'phase_resumption',
  'paper_view',
  'deletion_log',
] as const;
