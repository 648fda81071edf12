import type { CriteriaSet, Criterion } from '../../criteria/criteria-set';
import { bothWays } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import type { Finding } from './finding';

/** Sets that no letting or demand uses, criteria that nothing shows, and ages that fall between the bands. */
export const criteriaFindings = (agreement: Agreement): readonly Finding[] => [
  ...setsNeverUsed(agreement),
  ...agreement.criteriaSets.flatMap((set) =>
    set.criteria.filter(hasNoDocument).map((row) => withoutDocument(set, row)),
  ),
  ...agreement.criteriaSets.flatMap(agesNotCovered),
];

function setsNeverUsed({ criteriaSets, letting }: Agreement): readonly Finding[] {
  const used = letting.flatMap(({ criteria }) => criteria.map(({ set }) => set));
  return criteriaSets
    .filter(({ set }) => !used.includes(set))
    .map(({ label }) => ({
      ...{ code: 'SET_NEVER_USED', part: 'CRITERIA' },
      text: bothWays(`Ingen udlejning bruger „${label.da}“.`, `No letting uses “${label.en}”.`),
    }));
}

const hasNoDocument = ({ proof }: Criterion): boolean => proof.every(({ needs }) => needs.length === 0);

const withoutDocument = (set: CriteriaSet, { label }: Criterion): Finding => ({
  ...{ code: 'CRITERION_WITHOUT_DOCUMENT', part: 'CRITERIA' },
  text: bothWays(
    `„${label.da}“ i „${set.label.da}“ kræver intet papir: det rækker, at det oplyses.`,
    `“${label.en}” in “${set.label.en}” asks for no document: stating it is enough.`,
  ),
});

/** Looked for where every criterion has to be met: an age between two bands is then held to nothing but its age. */
function agesNotCovered({ mode, label, criteria }: CriteriaSet): readonly Finding[] {
  const bands = criteria.flatMap(({ kind, whom }) =>
    kind === 'AGE_DOCUMENTED' || whom.ages === null ? [] : [whom.ages],
  );
  if (mode !== 'ALL' || bands.length === 0) return [];
  const lowest = Math.min(...bands.map(({ from }) => from ?? 0));
  const highest = Math.max(...bands.map(({ to }) => to ?? OLDEST));
  const ages = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  const open = ages.filter(
    (age) => !bands.some(({ from, to }) => age >= (from ?? 0) && age <= (to ?? OLDEST)),
  );
  const [first, last] = [open[0], open.at(-1)];
  if (first === undefined) return [];
  const span = first === last ? `${first}` : `${first}-${last}`;
  return [
    {
      ...{ code: 'AGES_NOT_COVERED', part: 'CRITERIA' },
      text: bothWays(
        `„${label.da}“ siger intet om den, der er ${span} år.`,
        `“${label.en}” says nothing of whoever is ${span}.`,
      ),
    },
  ];
}

const OLDEST = 120;
