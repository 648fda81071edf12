import { putHomes } from '@/lib/data/departments/dwellings';
import { readKnownHomes } from '@/lib/data/imports/import-known';
import { lockStock } from '@/lib/data/imports/import-stock';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { checkDwelling, type DwellingSaid, readDwelling } from '@/lib/domain/imports/read-dwelling';
import { asId, type DwellingId } from '@/lib/domain/shared/ids';
import { newId } from '@/lib/platform/new-id';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown, markOf } from './enter-as-shown';

export const dwellings: KindWork<'DWELLINGS'> = { check, enter, batch: 500 };

async function check({
  tx,
  scope,
  of,
  finder,
  rows,
}: Checking): Promise<readonly CheckedRow<DwellingSaid>[]> {
  const read = rows.map((cells) => readDwelling(cells, finder));
  const homes = await readKnownHomes(
    ...([tx, scope, of] as const),
    read.flatMap((one) =>
      one.ok ? [{ departmentId: one.department.id, unitNumber: one.home.unitNumber }] : [],
    ),
  );
  const known = new Map(homes.map((one) => [`${one.departmentId} ${one.unitNumber}`, one]));
  return read.map((one, at) =>
    checkDwelling(
      one,
      rows[at] ?? {},
      one.ok ? known.get(`${one.department.id} ${one.home.unitNumber}`) : undefined,
    ),
  );
}

async function enter(entering: Entering<'DWELLINGS'>): Promise<Attempt<EnteredRows>> {
  const { tx, scope, of } = entering;
  await lockStock(tx, scope, of.municipalityId);
  const { good, otherwise } = await asShown(entering, check);
  await putHomes(
    tx,
    scope,
    good.map(({ now }) => {
      const { id, ...row } = now.said;
      return { ...row, id: id ?? asId<DwellingId>(newId()), municipalityId: of.municipalityId };
    }),
  );
  return settled({ entered: good.map(markOf), otherwise });
}
