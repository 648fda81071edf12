import { type Bilingual, bothWays } from '../../shared/bilingual';
import type { Agreement } from '../agreement';
import type { IndividualPower, IndividualSubject } from '../frame-terms';
import { powerKey } from '../parse-frame';
import type { TierId } from '../vocabulary';
import { listed, type Rule, tierLabel } from './rule';

/** What an individual agreement may be about beside what has a rule of its own. */
export const SUBJECT: Record<IndividualSubject, Bilingual> = {
  TRANSITIONAL_HOMES: bothWays('udslusningsboliger', 'transitional homes'),
  SHARED_LIVING: bothWays('kollektive bofællesskaber og deleboliger', 'shared living'),
  RENT_SUBSIDY: bothWays('boliger med huslejetilskud', 'homes with a rent subsidy'),
  TARGET_GROUP: bothWays('boliger til en bestemt målgruppe', 'homes for a specific target group'),
  COMBINED_LETTING: bothWays('kombineret udlejning', 'combined letting'),
};

/** What the framework leaves to individual agreements, each beside its section. */
export const powerRules = (agreement: Agreement): readonly Rule[] =>
  agreement.individual.map(
    (power): Rule => ({
      ...{ part: 'INDIVIDUAL', key: powerKey(power), reference: power.reference },
      subject: bothWays('Individuelle aftaler kan bestemme', 'Individual agreements may decide'),
      says: powerInWords(agreement, power),
    }),
  );

export function powerInWords(agreement: Agreement, power: IndividualPower): Bilingual {
  switch (power.kind) {
    case 'CRITERIA': {
      const set = agreement.criteriaSets.find((row) => row.set === power.set);
      const tiers = tiersInWords(agreement, power.tiers);
      return bothWays(
        `hvilke kriterier der bruges, ${tiers.da}: ${set?.label.da ?? power.set}`,
        `which criteria are used, ${tiers.en}: ${set?.label.en ?? power.set}`,
      );
    }
    case 'FLEXIBLE_SHARE': {
      const tiers = tiersInWords(agreement, power.tiers);
      return bothWays(
        `andelen af fleksibel udlejning, op til rammeaftalens loft, ${tiers.da}`,
        `the share of flexible letting, up to the framework’s cap, ${tiers.en}`,
      );
    }
    case 'TRANSFER_FIRST':
      return bothWays(
        'at oprykningsventelisten går forud for fleksibel udlejning',
        'that the transfer list goes before flexible letting',
      );
    case 'MOVERS':
      return bothWays(
        'om den, der flytter inden for organisationen, skal opfylde kriterierne',
        'whether those who move within the organisation must meet the criteria',
      );
    case 'DISPENSATION':
      return bothWays(
        'tidsbegrænsede dispensationer ved genhusning',
        'dispensations for rehousing, limited in time',
      );
    case 'TERMS':
      return bothWays(`vilkår for ${SUBJECT[power.subject].da}`, `terms for ${SUBJECT[power.subject].en}`);
  }
}

const tiersInWords = (agreement: Agreement, tiers: readonly TierId[]): Bilingual =>
  listed(tiers.map((tier) => tierLabel(agreement, tier)));
