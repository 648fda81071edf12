import type { CriterionKind } from '../../criteria/vocabulary';
import { bothWays } from '../../shared/bilingual';
import { type Json, type JsonObject, listOf, recordOf } from './json';
import { newCriterion } from './new-criterion';
import { type Field, field, LABEL, type RowsShape, record, sectioned } from './shape';
import { SET_FIELDS } from './shapes/criteria-shape';
import { CRITERION_KIND } from './shapes/criteria-words';

const CRITERIA: RowsShape = {
  ...{ kind: 'ROWS', row: bothWays('kriterium', 'criterion'), ordered: true, blank: 1, least: 1 },
  of: record(
    field('criterion', ['Kort navn', 'Short name'], { kind: 'ID', from: 'label' }),
    field('label', ['Kaldes', 'Called'], LABEL),
    field('kind', ['Slags', 'Kind'], { kind: 'WORD', words: CRITERION_KIND, fixed: true }),
  ),
};

/** Sets with the criteria they have; what a criterion says is changed on a page of its own. */
export const SETS_FIELD: Field = field('criteriaSets', ['Kriterier', 'Criteria'], {
  ...{ kind: 'ROWS', row: bothWays('kriterier', 'criteria'), title: 'label', blank: 1 },
  of: sectioned(
    ...SET_FIELDS,
    field('criteria', ['De enkelte kriterier', 'The criteria one by one'], CRITERIA),
  ),
});

export const setsView = (document: JsonObject): Json =>
  listOf(document.criteriaSets).map((row) => {
    const set = recordOf(row);
    const criteria = listOf(set.criteria).map((one) => {
      const { criterion = null, label = null, kind = null } = recordOf(one);
      return { criterion, label, kind };
    });
    return { ...set, criteria };
  });

/** A criterion that was there stays what it was but for its name; a new one begins as its kind does. */
export function putSets(
  document: JsonObject,
  rows: readonly Json[],
  keep: (from: Json, to: Json) => void,
): JsonObject {
  const criteriaSets = rows.map((row) => {
    const set = recordOf(row);
    const before = listOf(document.criteriaSets).find((one) => recordOf(one).set === set.set);
    const changed = {
      ...set,
      criteria: listOf(set.criteria).map((one) => criterionOf(one, set, before, keep)),
    };
    keep(row, changed);
    return changed;
  });
  return { ...document, criteriaSets };
}

function criterionOf(
  row: Json,
  set: JsonObject,
  before: Json | undefined,
  keep: (from: Json, to: Json) => void,
): Json {
  const { criterion = null, label = null, kind } = recordOf(row);
  const old = listOf(recordOf(before).criteria).find(
    (one) => recordOf(one).criterion === criterion && recordOf(one).kind === kind,
  );
  const is = Object.keys(CRITERION_KIND).find((known): known is CriterionKind => known === kind);
  if (old === undefined && is === undefined) return row;
  const changed =
    old !== undefined || is === undefined
      ? { ...recordOf(old), label }
      : newCriterion({ criterion, label, kind: is, reference: set.reference ?? null });
  keep(row, changed);
  return changed;
}
