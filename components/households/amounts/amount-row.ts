import type { YearlyAmount } from '@/lib/domain/criteria/criteria-set';
import type { Bilingual } from '@/lib/domain/shared/bilingual';
import type { Reference } from '@/lib/domain/shared/reference';

/** A criterion that asks for an amount, with what the agreement says and what has been set since. */
export interface AmountRow {
  readonly municipalityId: string;
  readonly municipality: string;
  readonly criterion: string;
  readonly label: Bilingual;
  readonly reference: Reference;
  readonly agreed: readonly YearlyAmount[];
  /** The latest first. */
  readonly set: readonly {
    readonly id: string;
    readonly year: number;
    readonly oere: number;
    readonly source: string;
    readonly by: string;
    readonly at: Date;
  }[];
  readonly missing: boolean;
}
