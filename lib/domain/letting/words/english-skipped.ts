import { kroner, listed } from '../../criteria/words/amounts';
import { assertNever } from '../../shared/assert-never';
import type { LettingPhrasebook } from './phrasebook';

export const skippedInEnglish: LettingPhrasebook['skipped'] = (skipped, criterion) => {
  switch (skipped.ground) {
    case 'PAUSED':
      return 'Paused: gets no offers and keeps the seniority.';
    case 'LAPSED':
      return 'Is no longer on the list.';
    case 'OFFERED':
      return 'Has been offered the home already.';
    case 'DECLINED':
      return 'Has declined the home.';
    case 'NO_ANSWER':
      return 'Did not answer the offer of the home.';
    case 'REJECTED':
      return 'Has been rejected for the home.';
    case 'FELL_THROUGH':
      return 'Was to have the home, but it fell through.';
    case 'DEPARTMENT':
      return 'Does not want the department.';
    case 'ROOMS':
      return `Wants ${range(skipped.from, skipped.to)} rooms; the home has ${skipped.rooms}.`;
    case 'RENT':
      return `Wants a rent of at most ${kroner.en(skipped.mostOre)}; the home costs ${kroner.en(skipped.rentOre)}.`;
    case 'ACCESS':
      return skipped.wish === 'GROUND_FLOOR'
        ? 'Must live on the ground floor.'
        : 'Must have a lift or live on the ground floor.';
    case 'TOO_MANY_PEOPLE':
      return `Are ${skipped.people} people. For ${skipped.rooms} rooms a household of more than ${skipped.most} may be rejected; it can be offered the home with a reason.`;
    case 'TOO_YOUNG':
      return `Is ${skipped.age} and can sign a lease from the age of ${skipped.from}.`;
    case 'CRITERIA': {
      const named = listed(
        skipped.criteria.map((id) => `“${criterion(skipped.set, id).en}”`),
        'and',
      );
      return skipped.use === 'FILTER'
        ? `Combined letting: does not meet ${named}.`
        : `Does not meet ${named}.`;
    }
    default:
      return assertNever(skipped);
  }
};

function range(from: number | null, to: number | null): string {
  if (from === to) return `${from}`;
  if (from === null) return `at most ${to}`;
  return to === null ? `at least ${from}` : `${from}-${to}`;
}
