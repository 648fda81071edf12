import { type FigureImport, readFigureImport } from '@/lib/data/key-figures/key-figure-imports';
import { inHotTransaction } from '@/lib/data/transaction';
import type { Scope } from '@/lib/domain/access/scope';
import { mayEnterFor } from './may-enter';
import { type FiguresPlan, planOfFigures } from './plan-of-figures';

export type FiguresPreview = {
  readonly import: Omit<FigureImport, 'table'>;
  /** Whether it is the reader's to take in; the municipality sees its organisations' files. */
  readonly own: boolean;
  /** Null once it has ended. */
  readonly plan: FiguresPlan | null;
};

/** What confirming the file would do as things stand now: a dry run, nothing is written. Null: another tenant's, or none. */
export const previewFigures = (scope: Scope, importId: string): Promise<FiguresPreview | null> =>
  inHotTransaction(scope, async (tx) => {
    const found = await readFigureImport(tx, scope, importId);
    if (found === null) return null;
    const { table, ...row } = found;
    return {
      import: row,
      own: mayEnterFor(scope, found),
      plan: table === null ? null : await planOfFigures(tx, scope, found),
    };
  });
