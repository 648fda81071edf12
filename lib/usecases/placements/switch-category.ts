import { readToday } from '@/lib/data/clock';
import { insertCategorySwitch } from '@/lib/data/placements/placement-categories-write';
import { inTransaction } from '@/lib/data/transaction';
import type { UserScope } from '@/lib/domain/access/scope';
import type { CategorySwitch } from '@/lib/domain/placement/category';
import type { MunicipalityId } from '@/lib/domain/shared/ids';
import { err, ok, type Result } from '@/lib/domain/shared/result';

export type SwitchCategoryInput = CategorySwitch & { readonly municipalityId: MunicipalityId };
export type SwitchCategoryError = { readonly code: 'not-found' | 'switch-in-the-past' };

/** From a day on, today at the earliest, a category is worked out or not. Tiers are not moved by it: that is for the agreement. @see L-09 */
export const switchCategory = (
  scope: UserScope,
  input: SwitchCategoryInput,
): Promise<Result<null, SwitchCategoryError>> =>
  inTransaction(scope, async (tx) => {
    if (!scope.municipalities.includes(input.municipalityId)) return err({ code: 'not-found' });
    if (input.from < (await readToday(tx))) return err({ code: 'switch-in-the-past' });
    await insertCategorySwitch(tx, scope, { ...input, by: scope.userId });
    return ok(null);
  });
