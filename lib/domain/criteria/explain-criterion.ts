import type { Bilingual } from '../shared/bilingual';
import type { Reference } from '../shared/reference';
import type { Criterion, Need } from './criteria-set';
import { PHRASEBOOKS } from './render-evaluation';
import type { CriterionId } from './vocabulary';
import { listed } from './words/amounts';
import type { Phrasebook } from './words/phrasebook';

/** A criterion as anyone may read it, before there is any household: what it asks, of whom, and what shows it. */
export type ExplainedCriterion = {
  readonly criterion: CriterionId;
  readonly label: Bilingual;
  readonly text: Bilingual;
  readonly whom: Bilingual;
  readonly proof: readonly { readonly situation: Bilingual; readonly papers: readonly Bilingual[] }[];
  readonly reference: Reference;
};

/** The criterion in words, for whoever is to meet it. */
export const explainCriterion = (terms: Criterion): ExplainedCriterion => ({
  criterion: terms.criterion,
  label: terms.label,
  text: terms.text,
  whom: both((book) => book.whom(terms.whom)),
  proof: terms.proof.map(({ situation, needs }) => ({
    situation: both((book) => book.situation[situation]),
    papers:
      needs.length === 0
        ? [both((book) => book.nothingAsked)]
        : needs.map((need) => both((book) => needInWords(book, need))),
  })),
  reference: terms.reference,
});

const both = (write: (book: Phrasebook) => string): Bilingual => ({
  da: write(PHRASEBOOKS.da),
  en: write(PHRASEBOOKS.en),
});

const needInWords = (book: Phrasebook, { anyOf }: Need): string =>
  listed(
    anyOf.map((demands) => listed(demands.map(book.demand), book.and)),
    book.or,
  );
