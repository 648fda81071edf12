import { PAPER_KINDS, type PaperKind } from '../criteria/vocabulary';
import type { LettingSettings } from '../letting/letting-settings';
import { KEPT_PERIODS, type KeptPeriod, periodOf } from './kept-periods';
import { retentionOf } from './retention';

type Periods = Pick<LettingSettings, 'paperDays' | 'keptFor'>;

/** What is kept: files of a kind of paper, or something beside files. */
export type KeptThing =
  | { readonly what: 'PAPER_FILE'; readonly kind: PaperKind }
  | { readonly what: KeptPeriod; readonly kind: null };

/** A period that was changed, in its own unit; both as they were in force. */
export type PeriodChange = KeptThing & { readonly before: number; readonly after: number };

/** What a change of the settings does to the periods. @see L-55 */
export const periodChanges = (before: Periods, after: Periods): readonly PeriodChange[] =>
  [
    ...PAPER_KINDS.map((kind) => ({
      ...{ what: 'PAPER_FILE' as const, kind },
      ...{ before: retentionOf(kind, before).days, after: retentionOf(kind, after).days },
    })),
    ...KEPT_PERIODS.map((what) => ({
      ...{ what, kind: null },
      ...{ before: periodOf(what, before), after: periodOf(what, after) },
    })),
  ].filter((change) => change.before !== change.after);

/** The last change of a period, as the log of them tells it. */
export type LastChange = PeriodChange & { readonly by: string; readonly at: Date };

/** Who set the period in force; null where the standing one is, or where it was set before changes were logged. */
export const lastChangeOf = (thing: KeptThing, changes: readonly LastChange[]): LastChange | null =>
  changes.find(({ what, kind }) => what === thing.what && kind === thing.kind) ?? null;
