import { lockCounters } from '@/lib/data/books/counters';
import { openCounter } from '@/lib/data/books/counters-open';
import { organisationOf, reopenCounter } from '@/lib/data/books/counters-reopen';
import { readKnownHomes } from '@/lib/data/imports/import-known';
import type { CheckedRow } from '@/lib/domain/imports/checked-row';
import { hasLapsedSince } from '@/lib/domain/imports/lapsed-since';
import {
  type LettingSaid,
  type Opening,
  type OpeningFate,
  openingsOf,
  reasonOfOpening,
} from '@/lib/domain/imports/opening-of';
import { checkLetting, readLetting } from '@/lib/domain/imports/read-letting';
import { formatFraction } from '@/lib/domain/shared/fraction';
import { type Attempt, settled } from '../../vacancies/attempt';
import { departmentsThen } from '../departments-then';
import type { Checking, EnteredRows, Entering, KindWork } from '../kind-work';

/** The lettings of a department are one thing: together they say what its counters begin with. */
export const openings: KindWork<'OPENINGS'> = { check, enter, batch: null };

async function check({ tx, scope, of, finder, rows }: Checking): Promise<readonly CheckedRow<LettingSaid>[]> {
  const read = rows.map((cells) => readLetting(cells, finder));
  const ids = read.flatMap(({ department }) => department?.id ?? []);
  const then = await departmentsThen(tx, scope, ids);
  const named = read.flatMap(({ department, unitNumber }) =>
    department && unitNumber ? [{ departmentId: department.id, unitNumber }] : [],
  );
  const homes = named.length === 0 ? [] : await readKnownHomes(tx, scope, of, named);
  const byUnit = new Map(homes.map((one) => [`${one.departmentId} ${one.unitNumber}`, one]));
  return read.map((one) => {
    const situation = one.department && then.situationOf(one.department.id);
    if (!situation || one.on === undefined) return checkLetting(one, null);
    const agreement = then.agreementOn(situation.departmentId, one.on);
    const home = byUnit.get(`${situation.departmentId} ${one.unitNumber}`);
    const { facts } = situation;
    const days = {
      on: one.on,
      today: finder.places.today,
      versions: then.versionsOf(situation.departmentId),
    };
    return checkLetting(one, { agreement, facts, home, lapsed: hasLapsedSince(facts, days) });
  });
}

async function enter({ tx, scope, of, rows }: Entering<'OPENINGS'>): Promise<Attempt<EnteredRows>> {
  const said = rows.map((row) => row.said);
  const departments = [...new Set(said.map(({ departmentId }) => departmentId))];
  const counters = await lockCounters(tx, scope, departments);
  const came = new Map<string, { readonly opening: Opening; readonly how: OpeningFate }>();
  for (const opening of openingsOf(said)) {
    const key = `${opening.departmentId} ${opening.counter}`;
    const counter = counters.find(
      (one) => one.departmentId === opening.departmentId && one.name === opening.counter,
    );
    const reason = reasonOfOpening(opening);
    if (counter === undefined) {
      const organisationId = await organisationOf(tx, scope, opening.departmentId);
      await openCounter(tx, scope, {
        ...{ departmentId: opening.departmentId, organisationId, municipalityId: of.municipalityId },
        ...{ name: opening.counter, opening: opening.opening, reason, quarterCarried: 0 },
      });
      came.set(key, { opening, how: 'SET' });
    } else came.set(key, { opening, how: await reopenCounter(tx, scope, counter, { ...opening, reason }) });
  }
  const outcomes = rows.map((row, at) => {
    const one = said[at];
    return { row, found: came.get(`${one?.departmentId} ${one?.counter}`) };
  });
  return settled({
    entered: outcomes.flatMap(({ row, found }) =>
      found?.how === 'SET'
        ? [
            {
              line: row.line,
              outcome: { was: 'MADE' as const, reference: formatFraction(found.opening.opening) },
            },
          ]
        : [],
    ),
    otherwise: outcomes.flatMap(({ row, found }) =>
      found && found.how !== 'SET' ? [{ row, checked: notSet(found.how) }] : [],
    ),
  });
}

const notSet = (how: Exclude<OpeningFate, 'SET'>): CheckedRow =>
  how === 'AS_IT_IS'
    ? { state: 'UNCHANGED', key: '', as: 'as-it-is' }
    : { state: 'REFUSED', key: '', faults: [{ column: 'department', fault: 'counter-in-use' }] };
