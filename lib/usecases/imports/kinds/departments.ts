import { holdAreaNames } from '@/lib/data/departments/stock-by-hand';
import { lockStock, putAreas, putDepartments } from '@/lib/data/imports/import-stock';
import { type CheckedRow, refusedRow } from '@/lib/domain/imports/checked-row';
import { labelOf } from '@/lib/domain/imports/departments-called';
import type { FaultAt } from '@/lib/domain/imports/faults';
import { newName, plainName, plainNumber } from '@/lib/domain/imports/places';
import { checkDepartment, type DepartmentSaid } from '@/lib/domain/imports/read-department';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown, type Good, markOf } from './enter-as-shown';

export const departments: KindWork<'DEPARTMENTS'> = { check, enter, batch: 500 };

async function check({ finder, rows }: Checking): Promise<readonly CheckedRow<DepartmentSaid>[]> {
  return rows.map((cells) => checkDepartment(cells, finder));
}

async function enter(entering: Entering<'DEPARTMENTS'>): Promise<Attempt<EnteredRows>> {
  const { tx, scope, of } = entering;
  await lockStock(tx, scope, of.municipalityId);
  await holdAreaNames(tx, of.municipalityId);
  const shown = entering.rows.flatMap(({ said: { newArea } }) => newArea ?? []);
  const found = await asShown(
    entering,
    check,
    shown.map((area) => newName('AREA', area)),
  );
  const { good, twice } = eachFundNumberOnce(found.good);
  const said = good.map(({ now }) => now.said);
  // Two spellings of one new name are one area, as the first of them has it.
  const spelled = new Map(
    said
      .flatMap(({ newArea }) => (newArea === null ? [] : [[plainName(newArea), newArea] as const]))
      .reverse(),
  );
  const areaOf = (name: string) => spelled.get(plainName(name)) ?? name;
  const areas = await putAreas(...([tx, scope, of.municipalityId] as const), [...spelled.values()]);
  const rows = said.map((row) => ({
    ...row,
    areaId: row.newArea === null ? row.areaId : (areas.get(areaOf(row.newArea)) ?? null),
  }));
  await putDepartments(tx, scope, of.municipalityId, rows);
  return settled({ entered: good.map(markOf), otherwise: [...found.otherwise, ...twice] });
}

/** Two rows of one file may have the same of the fund's numbers, which neither could see of the other; the first has it. @see Q38 */
function eachFundNumberOnce(rows: readonly Good<DepartmentSaid>[]) {
  const first = new Map<string, DepartmentSaid>();
  const good: Good<DepartmentSaid>[] = [];
  const twice: EnteredRows['otherwise'][number][] = [];
  for (const one of rows) {
    const { said, key } = one.now;
    const number = said.lbf && `${said.organisationId} ${plainNumber(said.lbf)}`;
    const taker = number ? first.get(number) : undefined;
    if (number && !taker) first.set(number, said);
    if (taker) twice.push({ row: one.row, checked: refusedRow(key, [takenBy(taker)]) });
    else good.push(one);
  }
  return { good, twice };
}

const takenBy = (taker: DepartmentSaid): FaultAt => ({
  ...{ column: 'lbf', fault: 'lbf-taken', of: labelOf(taker) },
});
