import type { Scope } from '@/lib/domain/access/scope';
import type { CategorySwitch, NationalFigure } from '@/lib/domain/placement/category';
import type { MunicipalityId, UserId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import type { Tx } from '../transaction';

type By = { readonly municipalityId: MunicipalityId; readonly by: UserId };

/** A switch is a dated row: what it was before stays. */
export const insertCategorySwitch = (
  tx: Tx,
  _scope: Scope,
  { municipalityId, by, category, from, computed, reason }: CategorySwitch & By,
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO area_category_switch (id, municipality_id, category, valid_from, computed, reason, recorded_at, recorded_by)
    VALUES (${newId()}::uuid, ${municipalityId}::uuid, ${category}, ${from}::date, ${computed}, ${reason}, app_now(), ${by}::uuid)`;

export const insertNationalFigure = (
  tx: Tx,
  _scope: Scope,
  {
    municipalityId,
    by,
    name,
    from,
    value,
    source,
  }: Omit<NationalFigure, 'value'> & By & { readonly value: string },
): Promise<number> =>
  tx.$executeRaw`
    INSERT INTO national_figure (id, municipality_id, name, on_day, value, source, recorded_at, recorded_by)
    VALUES (${newId()}::uuid, ${municipalityId}::uuid, ${name}, ${from}::date, ${value}::numeric, ${source}, app_now(), ${by}::uuid)`;
