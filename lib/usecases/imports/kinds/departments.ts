import { lockStock, putAreas, putDepartments } from '@/lib/data/import-stock';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { checkDepartment, type DepartmentSaid } from '@/lib/domain/imports/read-department';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown, markOf } from './enter-as-shown';

export const departments: KindWork<'DEPARTMENTS'> = { check, enter, batch: 500 };

async function check({ finder, rows }: Checking): Promise<readonly CheckedRow<DepartmentSaid>[]> {
  return rows.map((cells) => checkDepartment(cells, finder));
}

async function enter(entering: Entering<'DEPARTMENTS'>): Promise<Attempt<EnteredRows>> {
  const { tx, scope, of } = entering;
  await lockStock(tx, scope, of.municipalityId);
  const { good, otherwise } = await asShown(entering, check);
  const said = good.map(({ now }) => now.said);
  const areas = await putAreas(
    ...([tx, scope, of.municipalityId] as const),
    said.flatMap(({ newArea }) => newArea ?? []),
  );
  const rows = said.map((row) => ({
    ...row,
    areaId: row.newArea === null ? row.areaId : (areas.get(row.newArea) ?? null),
  }));
  await putDepartments(tx, scope, of.municipalityId, rows);
  return settled({ entered: good.map(markOf), otherwise });
}
