import { kroner, listed } from '../../criteria/words/amounts';
import { assertNever } from '../../shared/assert-never';
import type { LettingPhrasebook } from './phrasebook';

export const skippedInDanish: LettingPhrasebook['skipped'] = (skipped, criterion) => {
  switch (skipped.ground) {
    case 'PAUSED':
      return 'I bero: får ingen tilbud og beholder sin anciennitet.';
    case 'LAPSED':
      return 'Står ikke længere på listen.';
    case 'OFFERED':
      return 'Har allerede fået boligen tilbudt.';
    case 'DECLINED':
      return 'Har sagt nej til boligen.';
    case 'NO_ANSWER':
      return 'Svarede ikke på tilbuddet om boligen.';
    case 'REJECTED':
      return 'Er afvist til boligen.';
    case 'FELL_THROUGH':
      return 'Skulle have haft boligen, men det blev ikke til noget.';
    case 'DEPARTMENT':
      return 'Ønsker ikke afdelingen.';
    case 'ROOMS':
      return `Ønsker ${range(skipped.from, skipped.to)} rum, boligen har ${skipped.rooms}.`;
    case 'RENT':
      return `Ønsker højst ${kroner.da(skipped.mostOre)} i husleje, boligen koster ${kroner.da(skipped.rentOre)}`;
    case 'ACCESS':
      return skipped.wish === 'GROUND_FLOOR'
        ? 'Skal bo i stueetagen.'
        : 'Skal have elevator eller bo i stueetagen.';
    case 'TOO_MANY_PEOPLE':
      return `Er ${skipped.people} personer. Til ${skipped.rooms} rum må en husstand på over ${skipped.most} afvises; den kan få tilbud med en begrundelse.`;
    case 'TOO_YOUNG':
      return `Er ${skipped.age} år og kan først leje selv fra ${skipped.from} år.`;
    case 'CRITERIA': {
      const named = listed(
        skipped.criteria.map((id) => `»${criterion(skipped.set, id).da}«`),
        'og',
      );
      return skipped.use === 'FILTER'
        ? `Kombineret udlejning: opfylder ikke ${named}.`
        : `Opfylder ikke ${named}.`;
    }
    default:
      return assertNever(skipped);
  }
};

function range(from: number | null, to: number | null): string {
  if (from === to) return `${from}`;
  if (from === null) return `højst ${to}`;
  return to === null ? `mindst ${from}` : `${from}-${to}`;
}
