import { readToday } from '@/lib/data/clock';
import { insertNationalFigure } from '@/lib/data/placements/placement-categories-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { NationalFigure } from '@/lib/domain/placement/category';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type NationalFigureInput = Omit<NationalFigure, 'value'> & {
  readonly municipalityId: MunicipalityId;
  /** Percent with a decimal point. */
  readonly value: string;
};

/** What the state has published for the country on a day; a correction is a later row. @see L-08 */
export const enterNationalFigure = (
  scope: UserScope,
  input: NationalFigureInput,
): Promise<Result<null, { readonly code: 'not-found' | 'not-published-yet' }>> =>
  inTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(input.municipalityId)) return err({ code: 'not-found' });
    if (input.from > (await readToday(tx))) return err({ code: 'not-published-yet' });
    await insertNationalFigure(tx, scope, { ...input, by: scope.userId });
    return ok(null);
  });
