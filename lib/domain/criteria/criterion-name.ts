import type { Bilingual } from '../shared/bilingual';
import type { CriteriaSet } from './criteria-set';

/** A criterion that the agreement numbers is known by its number too: S1, F3. Any other has but its word. */
const NUMBERED = /^[A-Z][0-9]{1,2}$/;

type Named = { readonly criterion: string; readonly label: Bilingual };

/** What the agreement calls the criterion, after the number it has there, if it has one. */
export function criterionName({ criterion, label }: Named): Bilingual {
  if (!NUMBERED.test(criterion)) return label;
  return { da: `${criterion} ${label.da}`, en: `${criterion} ${label.en}` };
}

/** The names of the criteria that are switched on; one that no set has keeps its id, so that nothing is hidden. */
export const criterionNames = (
  criteria: readonly string[],
  sets: readonly Pick<CriteriaSet, 'criteria'>[],
): readonly Bilingual[] =>
  criteria.map((id) => {
    const known = sets.flatMap((set) => set.criteria).find(({ criterion }) => criterion === id);
    return known ? criterionName(known) : { da: id, en: id };
  });
