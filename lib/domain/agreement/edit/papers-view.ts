import type { CriterionTerms } from '../../criteria/criteria-set';
import { situationsOf } from '../../criteria/parse/parse-proof';
import { parseTerms } from '../../criteria/parse/parse-terms';
import { bothWays } from '../../shared/bilingual';
import { readDocument } from '../../shared/reading';
import { type Json, type JsonObject, listOf, recordOf, textOf } from './json';
import { atLeast, type Field, field, type RowsShape, record, word } from './shape';
import { PAPER_FIELDS } from './shapes/criteria-shape';
import { SITUATION_WORDS } from './shapes/criteria-words';

/** Papers row by row: of one situation, all needs have to be met, of a need one alternative, of an alternative every paper. */
export const papersField = (terms: CriterionTerms): Field =>
  field('papers', ['Dokumentation', 'Documents'], paperRows(terms), [
    'Rækker med samme krav og mulighed skal vises sammen. Har et krav flere muligheder, er én af dem nok. En situation uden rækker kræver intet.',
    'Rows of one need and alternative are shown together. Where a need has several alternatives, one is enough. A situation without rows asks for nothing.',
  ]);

const paperRows = (terms: CriterionTerms): RowsShape => ({
  ...{ kind: 'ROWS', row: bothWays('papir', 'paper'), blank: 1 },
  of: record(
    field(
      'situation',
      ['Når den, det gælder, er', 'When whoever it concerns is'],
      word(situationWords(terms)),
    ),
    field('need', ['Krav nr.', 'Need no.'], atLeast(1, 20)),
    field('alternative', ['Mulighed nr.', 'Alternative no.'], atLeast(1, 20)),
    ...PAPER_FIELDS,
  ),
});

/** Every situation that the kind may meet, whatever its values come to be. */
const situationWords = (terms: CriterionTerms) =>
  Object.fromEntries(
    situationsOf(widest(terms)).map((situation) => [
      situation,
      SITUATION_WORDS[situation] ?? bothWays(situation, situation),
    ]),
  );

function widest(terms: CriterionTerms): CriterionTerms {
  switch (terms.kind) {
    case 'WORK_OR_EDUCATION':
      return { ...terms, income: { months: 1, amounts: [] }, confirmable: ['STUDENT_GRANT'] };
    case 'MINIMUM_INCOME':
      return { ...terms, studentsExempt: true };
    case 'HIGHER_EDUCATION':
      return { ...terms, underwayCounts: true };
    default:
      return terms;
  }
}

/** The published proof as rows. */
export const papersOf = (proof: Json | undefined): readonly JsonObject[] =>
  listOf(proof).flatMap((row) => {
    const { situation = null, needs } = recordOf(row);
    return listOf(needs).flatMap((need, needAt) =>
      listOf(recordOf(need).anyOf).flatMap((option, optionAt) =>
        listOf(option).map((paper) => ({
          ...{ situation, need: needAt + 1, alternative: optionAt + 1 },
          ...recordOf(paper),
        })),
      ),
    );
  });

/**
 * Rows as a published proof: every situation that the criterion can meet says what is asked there, if only nothing. Situations keep
 * the order that they had.
 */
export function proofOf(
  rows: readonly Json[],
  before: Json | undefined,
  criterion: JsonObject,
  keep: (from: Json, to: Json) => void,
): Json {
  const terms = readDocument(criterion, parseTerms);
  const possible: readonly string[] = terms.ok ? situationsOf(terms.value) : [];
  const had = listOf(before).map((row) => textOf(recordOf(row).situation));
  const asked = rows.map((row) => textOf(recordOf(row).situation));
  const situations = [...new Set([...had.filter((one) => possible.includes(one)), ...possible, ...asked])];
  return situations.map((situation) => ({
    situation,
    needs: inGroups(
      rows.filter((row) => recordOf(row).situation === situation),
      'need',
    ).map((need) => ({
      anyOf: inGroups(need, 'alternative').map((option) => option.map((row) => paperOf(row, keep))),
    })),
  }));
}

/** Rows with the same number together, the smallest first. */
function inGroups(rows: readonly Json[], key: 'need' | 'alternative'): readonly (readonly Json[])[] {
  const numbers = [...new Set(rows.map((row) => Number(recordOf(row)[key])))].sort((a, b) => a - b);
  return numbers.map((number) => rows.filter((row) => recordOf(row)[key] === number));
}

function paperOf(row: Json, keep: (from: Json, to: Json) => void): Json {
  const { papers = [], maxAgeMonths = null, covers = null } = recordOf(row);
  const paper = { papers, maxAgeMonths, covers };
  keep(row, paper);
  return paper;
}
