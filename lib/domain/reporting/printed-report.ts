import type { Language } from '../shared/bilingual';

/** A report for a meeting, ready to be put on paper: everything in it is words. */
export type PrintedReport = {
  readonly language: Language;
  readonly title: string;
  /** Under the title: whose it is, and of which day. */
  readonly facts: string;
  readonly blocks: readonly PrintedBlock[];
};

export type PrintedBlock =
  | { readonly kind: 'HEADING' | 'SMALL_HEADING' | 'PARAGRAPH' | 'REMARK'; readonly text: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[] }
  | PrintedTable;

export type PrintedTable = {
  readonly kind: 'TABLE';
  /** The first column names the row, the others are figures. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly foot: readonly string[] | null;
};
