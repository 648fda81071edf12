import { lockStock, putOrganisation, readElsewhere } from '@/lib/data/imports/import-stock';
import { type CheckedRow, refusedRow } from '@/lib/domain/imports/checked-row';
import { newName } from '@/lib/domain/imports/places';
import { checkOrganisation, type OrganisationSaid } from '@/lib/domain/imports/read-organisation';
import { newId } from '@/lib/platform/new-id';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown, markOf } from './enter-as-shown';

export const organisations: KindWork<'ORGANISATIONS'> = { check, enter, batch: 200 };

async function check({
  tx,
  scope,
  of,
  finder,
  rows,
}: Checking): Promise<readonly CheckedRow<OrganisationSaid>[]> {
  const checked = rows.map((cells) => checkOrganisation(cells, finder.places));
  const numbers = checked.flatMap((row) => cvrOf(row) ?? []);
  if (numbers.length === 0) return checked;
  const elsewhere = await readElsewhere(tx, scope, of.municipalityId, numbers);
  return checked.map((row) => (elsewhere.has(cvrOf(row) ?? '') ? refusedElsewhere(row) : row));
}

const cvrOf = (row: CheckedRow<OrganisationSaid>): string | null =>
  row.state === 'MADE' || row.state === 'CHANGED' ? row.said.cvr : null;

/** Who takes it in could read its colleagues' names: the installation's administrator joins it, not whoever knows its number. */
const refusedElsewhere = ({ key }: CheckedRow): CheckedRow<never> =>
  refusedRow(key, [{ column: 'cvr', fault: 'shared-organisation' }]);

async function enter(entering: Entering<'ORGANISATIONS'>): Promise<Attempt<EnteredRows>> {
  const { tx, scope, of } = entering;
  await lockStock(tx, scope, of.municipalityId);
  const { good, otherwise } = await asShown(
    entering,
    check,
    entering.rows.map(({ said: { name } }) => newName('ORGANISATION', name)),
  );
  const entered: EnteredRows['entered'][number][] = [];
  const refused: EnteredRows['otherwise'][number][] = [];
  for (const one of good) {
    const { id, ...said } = one.now.said;
    const isDone = await putOrganisation(tx, scope, of.municipalityId, { ...said, id: id ?? newId() });
    if (isDone) entered.push(markOf(one));
    // Somebody else brought it in a moment ago.
    else refused.push({ row: one.row, checked: refusedElsewhere(one.now) });
  }
  return settled({ entered, otherwise: [...otherwise, ...refused] });
}
