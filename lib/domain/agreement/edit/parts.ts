import type { CriterionTerms } from '../../criteria/criteria-set';
import { parseTerms } from '../../criteria/parse/parse-terms';
import { readDocument } from '../../shared/reading';
import type { EditPart } from './draft';
import { type Json, type JsonObject, listOf, recordOf } from './json';
import { papersField, papersOf, proofOf } from './papers-view';
import { putSets, SETS_FIELD, setsView } from './sets-view';
import type { Field } from './shape';
import { SECTION } from './shape';
import { shapeOf } from './shapes/agreement-shape';
import { BEFORE_TERMS } from './shapes/criteria-shape';
import { termsOfKind } from './shapes/criterion-terms';
import { putTiers, TIERS_FIELD, tiersView } from './tiers-view';

/** What a page of the editor changes; a criterion is told by its set and its own name. */
export type EditTarget =
  | { readonly part: Exclude<EditPart, 'CRITERION'> }
  | { readonly part: 'CRITERION'; readonly set: string; readonly criterion: string };

/** Says that what was typed into one object stands in another of the document. */
export type Keep = (from: Json, to: Json) => void;

/** The fields of a part, what they hold, and how what was read is put back into the document. */
export type PartEditor = {
  readonly fields: readonly Field[];
  readonly view: (document: JsonObject) => JsonObject;
  readonly put: (document: JsonObject, value: JsonObject, keep: Keep) => JsonObject;
};

/** Parts whose fields stand in the document as they do on the page. */
const PLAIN = {
  FRAME: ['title', 'shortTitle', 'inForce', 'frame'],
  PARTIES: ['municipality', 'organisations'],
  INDIVIDUAL: ['individual'],
  DWELLING_RULES: ['dwellingRules'],
  LADDER: ['ladder'],
  PLACING: ['placing'],
  PROPOSAL: ['proposal'],
  DEADLINES: ['deadlines'],
  RETURNS: ['returns'],
  SPECIAL_CRITERIA: ['specialCriteria'],
  DEMANDS: ['demands'],
  LETTING: ['letting'],
  YEAR: ['year'],
  READINGS: ['turnBasis', 'carryOver', 'readings'],
  EXAMPLES: ['examples'],
} as const satisfies Partial<Record<EditPart, readonly string[]>>;

/** The editor of a part; null where the document has no such criterion. */
export function partEditor(document: JsonObject, target: EditTarget): PartEditor | null {
  switch (target.part) {
    case 'TIERS':
      return {
        fields: [TIERS_FIELD],
        view: (of) => ({ tiers: tiersView(of) }),
        put: (of, value, keep) => putTiers(of, listOf(value.tiers), keep),
      };
    case 'CRITERIA_SETS':
      return {
        fields: [SETS_FIELD],
        view: (of) => ({ criteriaSets: setsView(of) }),
        put: (of, value, keep) => putSets(of, listOf(value.criteriaSets), keep),
      };
    case 'CRITERION':
      return criterionEditor(document, target);
    default:
      return plainEditor(PLAIN[target.part]);
  }
}

const plainEditor = (keys: readonly string[]): PartEditor => ({
  fields: keys.map(shapeOf),
  view: (document) => Object.fromEntries(keys.map((key) => [key, document[key] ?? null])),
  put: (document, value, keep) => {
    // Left out while there is nothing in it, as before anybody asked for it.
    const said = Object.entries(value).filter(
      ([key, now]) =>
        document[key] !== undefined ||
        (now !== null && listOf(now).length + (Array.isArray(now) ? 0 : 1) > 0),
    );
    const after = { ...document, ...Object.fromEntries(said) };
    keep(value, after);
    return after;
  },
});

type CriterionTarget = Extract<EditTarget, { part: 'CRITERION' }>;

function findCriterion(document: JsonObject, { set, criterion }: CriterionTarget): JsonObject | null {
  const found = listOf(document.criteriaSets).find((row) => recordOf(row).set === set);
  const row = listOf(recordOf(found).criteria).find((one) => recordOf(one).criterion === criterion);
  return row === undefined ? null : recordOf(row);
}

function criterionEditor(document: JsonObject, target: CriterionTarget): PartEditor | null {
  const before = findCriterion(document, target);
  const terms = before && readDocument(before, parseTerms);
  if (before === null || !terms?.ok) return null;
  return {
    fields: fieldsOfCriterion(terms.value),
    view: (of: JsonObject) => {
      const shown = recordOf(findCriterion(of, target));
      return { ...shown, papers: papersOf(shown.proof) };
    },
    put: (of, value, keep) => {
      const { papers, ...rest } = value;
      const changed = { ...before, ...rest, criterion: before.criterion ?? null };
      const criterion = { ...changed, proof: proofOf(listOf(papers), before.proof, changed, keep) };
      keep(value, criterion);
      return withCriterion(of, target, criterion);
    },
  };
}

const fieldsOfCriterion = (terms: CriterionTerms): readonly Field[] => [
  ...BEFORE_TERMS.filter(({ key }) => key !== 'criterion'),
  ...termsOfKind(terms.kind),
  papersField(terms),
  SECTION,
];

function withCriterion(document: JsonObject, target: CriterionTarget, criterion: JsonObject): JsonObject {
  const criteriaSets = listOf(document.criteriaSets).map((row) => {
    const set = recordOf(row);
    if (set.set !== target.set) return row;
    const criteria = listOf(set.criteria).map((one) =>
      recordOf(one).criterion === target.criterion ? criterion : one,
    );
    return { ...set, criteria };
  });
  return { ...document, criteriaSets };
}
