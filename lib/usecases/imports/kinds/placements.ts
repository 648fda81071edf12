import type { ImportRow } from '@/lib/data/imports/import-rows';
import type { Scope } from '@/lib/domain/access/scope';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { checkPlacement, type PlacementSaid, readPlacement } from '@/lib/domain/imports/read-placement';
import { enterPlacement } from '../../late-knowledge/enter-placement';
import { type Attempt, settled } from '../../vacancies/attempt';
import { departmentsThen } from '../departments-then';
import { finderOf } from '../finder-of';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';

/**
 * Each is entered as one that was decided in time and registered late, so that verdicts which it would have changed are found; by the use
 * case of the form, in a transaction of its own. Afterwards it stands there: a row whose marking was lost makes nothing again.
 */
export const placements: KindWork<'PLACEMENTS'> = { check, before, enter, batch: 20 };

async function check({ tx, scope, finder, rows }: Checking): Promise<readonly CheckedRow<PlacementSaid>[]> {
  const read = rows.map((cells) => readPlacement(cells, finder));
  const ids = read.flatMap(({ department }) => department?.id ?? []);
  const then = await departmentsThen(tx, scope, ids);
  const { today } = finder.places;
  return read.map((one) => {
    const situation = one.department && then.situationOf(one.department.id);
    if (!situation || one.from === undefined) return checkPlacement(one, null);
    const agreement = then.agreementOn(situation.departmentId, one.from);
    return checkPlacement(one, { today, agreement, facts: situation.facts });
  });
}

async function before(scope: Scope, { said: row }: ImportRow<PlacementSaid>): Promise<void> {
  // What is refused here is told when the row is looked at again.
  await enterPlacement(scope, {
    ...{ departmentId: row.departmentId, tier: row.tier, from: row.from, decidedOn: row.decidedOn },
    ...{ forum: row.forum, figure: row.figure, figureSource: null, criteria: [] },
    ...{ deviationReason: null, reason: row.reason },
  });
}

/** What stands as the row says has been entered; anything else is shown as it is now. */
async function enter({ tx, scope, of, rows }: Entering<'PLACEMENTS'>): Promise<Attempt<EnteredRows>> {
  const finder = await finderOf(tx, scope, of);
  const checked = await check({ tx, scope, of, finder, rows: rows.map(({ cells }) => cells) });
  const entered: EnteredRows['entered'][number][] = [];
  const otherwise: EnteredRows['otherwise'][number][] = [];
  for (const [at, row] of rows.entries()) {
    const now = checked[at];
    if (now === undefined) throw new Error('There are as many answers as rows');
    if (now.state === 'UNCHANGED') entered.push({ line: row.line, outcome: { was: 'MADE' } });
    else otherwise.push({ row, checked: now.state === 'MADE' ? refusedByLaw(now.key) : now });
  }
  return settled({ entered, otherwise });
}

/** A later version of the agreement does not know the tier, or the department was changed in the same moment. */
const refusedByLaw = (key: string): CheckedRow => ({
  ...{ state: 'REFUSED', key, faults: [{ column: 'tier', fault: 'level-ends' }] },
});
