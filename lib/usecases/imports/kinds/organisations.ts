import { lockStock, putOrganisation } from '@/lib/data/import-stock';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { checkOrganisation, type OrganisationSaid } from '@/lib/domain/imports/read-organisation';
import { newId } from '@/lib/platform/new-id';
import { type Attempt, settled } from '../../vacancies/attempt';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';
import { asShown, markOf } from './enter-as-shown';

export const organisations: KindWork = { check, enter, batch: 200 };

async function check({ finder, rows }: Checking): Promise<readonly CheckedRow[]> {
  return rows.map((cells) => checkOrganisation(cells, finder.places));
}

async function enter(entering: Entering): Promise<Attempt<EnteredRows>> {
  const { tx, scope, of } = entering;
  await lockStock(tx, scope, of.municipalityId);
  const { good, otherwise } = await asShown(entering, check);
  for (const { now } of good) {
    const { id, ...said } = now.said as OrganisationSaid;
    await putOrganisation(tx, scope, of.municipalityId, { ...said, id: id ?? newId() });
  }
  return settled({ entered: good.map(markOf), otherwise });
}
