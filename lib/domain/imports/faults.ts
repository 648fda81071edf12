import type { ReportChoice } from '../vacancy/choices';
import type { ImportColumn } from './columns';

/** What can be wrong with a row, told at one of its cells; each has its sentence in both languages. */
const IMPORT_FAULTS = [
  ...(['needed', 'too-long', 'formula', 'cpr-here', 'not-day', 'two-digit-year', 'far-day'] as const),
  ...(['future-day', 'not-whole-number', 'not-rooms', 'not-amount', 'not-size', 'not-percent'] as const),
  ...(['not-cvr', 'not-postcode', 'not-floor', 'not-dwelling-type', 'not-access', 'not-occasion'] as const),
  ...(['not-let-as', 'not-returned', 'not-year', 'unknown-city', 'unknown-organisation'] as const),
  ...(['which-organisation', 'not-own', 'unknown-department', 'which-department', 'unknown-area'] as const),
  ...(['twice-in-file', 'department-closed', 'department-not-open', 'dates-out-of-order'] as const),
  ...(['reason-needed', 'unknown-rule', 'differs-from-stock', 'unknown-tier', 'for-a-round'] as const),
  ...([
    'decided-late',
    'no-agreement',
    'counter-in-use',
    'shared-organisation',
    'changed-meanwhile',
    'new-area',
    'like-organisation',
  ] as const),
  ...(['not-email', 'not-role', 'not-language', 'role-not-there', 'unknown-place', 'which-place'] as const),
  ...(['not-own-people', 'own-access', 'demo-address', 'once-called', 'name-moved'] as const),
  ...(['number-at-fund', 'lbf-taken', 'no-levels', 'level-ends', 'too-short', 'no-rules'] as const),
] as const;
export type ImportFault = (typeof IMPORT_FAULTS)[number];

/** Of a department that is meant by this file alone: on another day, or in another numbering, the word means another. */
const HERE_ALONE = ['name-moved', 'number-at-fund'] as const satisfies readonly ImportFault[];

/** Of a department: somebody chooses which is meant. */
export const DEPARTMENT_FAULTS = [
  ...(['unknown-department', 'which-department', 'once-called', ...HERE_ALONE] as const),
] as const satisfies readonly ImportFault[];

/** What is chosen is written into the rows, and the next file is asked again. */
export const isHereAlone = (fault: ImportFault): boolean => HERE_ALONE.some((one) => one === fault);

export type FaultAt = {
  readonly column: ImportColumn;
  readonly fault: ImportFault;
  /** A reference that the sentence names. */
  readonly of?: string | undefined;
  /** Which that is, where it can be chosen. */
  readonly id?: string | undefined;
  /** How many more there are than it names. */
  readonly more?: number | undefined;
  /** What about a report asks for the reason that is missing. */
  readonly choices?: readonly ReportChoice[] | undefined;
};

/** What a row would change of what is known. */
export type CellChange = {
  readonly column: ImportColumn;
  readonly before: string;
  readonly after: string;
  /** It was called so before: perhaps the file is an old one. */
  readonly former?: true;
};
