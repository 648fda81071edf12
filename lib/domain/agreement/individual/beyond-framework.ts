import { type Bilingual, bothWays } from '../../shared/bilingual';
import { compare } from '../../shared/fraction';
import type { Agreement } from '../agreement';
import type { IndividualPower } from '../frame-terms';
import { isSame } from '../life/signing';
import { SUBJECT } from '../rules/powers-words';
import { shareInWords } from '../share-words';
import type { IndividualAgreement, SwitchedCriteria } from './individual-agreement';

/** Where the individual agreement says more than its framework lets it. */
export type Excess = { readonly part: IndividualPower['kind'] | 'PARTIES'; readonly text: Bilingual };

type Framework = Pick<Agreement, 'individual' | 'letting' | 'criteriaSets' | 'organisations'>;

/** The framework's word on it; null: it leaves no such thing to individual agreements. */
export const powerOf = <Kind extends IndividualPower['kind']>(
  { individual }: Pick<Agreement, 'individual'>,
  kind: Kind,
): Extract<IndividualPower, { readonly kind: Kind }> | null =>
  individual.find(
    (power): power is Extract<IndividualPower, { readonly kind: Kind }> => power.kind === kind,
  ) ?? null;

/** Everything an individual agreement says that is not its to say; empty: it stays within its framework. @see H-03, R-04 */
export function beyondFramework(individual: IndividualAgreement, framework: Framework): readonly Excess[] {
  const without = (part: Excess['part'], said: boolean, da: string, en: string): readonly Excess[] =>
    said && powerOf(framework, part as IndividualPower['kind']) === null
      ? [{ part, text: bothWays(da, en) }]
      : [];
  return [
    ...strangers(individual, framework),
    ...individual.criteria.flatMap((row) => criteriaBeyond(row, framework)),
    ...shareBeyond(individual, framework),
    ...without(
      'TRANSFER_FIRST',
      individual.transferFirst !== null,
      'Rammeaftalen lader ikke oprykningsventelisten gå forud for fleksibel udlejning.',
      'The framework does not let the transfer list go before flexible letting.',
    ),
    ...without(
      'MOVERS',
      individual.movers !== null,
      'Rammeaftalen overlader ikke til individuelle aftaler, hvem der skal opfylde kriterierne.',
      'The framework does not leave it to individual agreements who must meet the criteria.',
    ),
    ...without(
      'DISPENSATION',
      individual.dispensations.length > 0,
      'Rammeaftalen nævner ingen dispensationer ved genhusning.',
      'The framework knows no dispensations for rehousing.',
    ),
    ...termsBeyond(individual, framework),
  ];
}

function strangers({ organisation }: IndividualAgreement, { organisations }: Framework): readonly Excess[] {
  // A framework that names no organisations is for all that act in the municipality.
  const isParty =
    organisations.length === 0 ||
    organisations.some((party) => isSame(party, organisation) || isSame(organisation, party));
  if (isParty) return [];
  const text = bothWays(
    `${organisation.name} er ikke part i rammeaftalen.`,
    `${organisation.name} is not a party to the framework.`,
  );
  return [{ part: 'PARTIES', text }];
}

function criteriaBeyond(row: SwitchedCriteria, framework: Framework): readonly Excess[] {
  const beyond = (da: string, en: string): readonly Excess[] => [
    { part: 'CRITERIA', text: bothWays(da, en) },
  ];
  const isTheirs = framework.individual.some((power) => power.kind === 'CRITERIA' && power.set === row.set);
  const set = framework.criteriaSets.find((one) => one.set === row.set);
  if (!isTheirs || set === undefined) {
    const name = set?.label ?? bothWays(row.set, row.set);
    return beyond(
      `Rammeaftalen overlader ikke valget blandt disse kriterier til individuelle aftaler: ${name.da}.`,
      `The framework does not leave the choice among these criteria to individual agreements: ${name.en}.`,
    );
  }
  const strange = row.criteria.filter((id) => !set.criteria.some(({ criterion }) => criterion === id));
  if (strange.length === 0) return [];
  return beyond(
    `Rammeaftalen har ikke kriteriet ${strange.join(', ')} i ${set.label.da}.`,
    `The framework has no criterion ${strange.join(', ')} in ${set.label.en}.`,
  );
}

function shareBeyond({ flexibleShare }: IndividualAgreement, framework: Framework): readonly Excess[] {
  if (flexibleShare === null) return [];
  const power = powerOf(framework, 'FLEXIBLE_SHARE');
  if (power === null) {
    const text = bothWays(
      'Rammeaftalen overlader ikke andelen af fleksibel udlejning til individuelle aftaler.',
      'The framework does not leave the share of flexible letting to individual agreements.',
    );
    return [{ part: 'FLEXIBLE_SHARE', text }];
  }
  const above = framework.letting.find(
    ({ tiers, cap }) =>
      cap !== null &&
      tiers.some((tier) => power.tiers.includes(tier)) &&
      compare(flexibleShare.share, cap) > 0,
  );
  if (!above?.cap) return [];
  const [most, is] = [shareInWords(above.cap), shareInWords(flexibleShare.share)];
  const text = bothWays(
    `Andelen (${is.da}) er højere end rammeaftalens loft (${most.da}).`,
    `The share (${is.en}) is above the framework’s cap (${most.en}).`,
  );
  return [{ part: 'FLEXIBLE_SHARE', text }];
}

const termsBeyond = ({ terms }: IndividualAgreement, framework: Framework): readonly Excess[] =>
  terms
    .filter(
      ({ subject }) =>
        !framework.individual.some((power) => power.kind === 'TERMS' && power.subject === subject),
    )
    .map(({ subject }) => ({
      part: 'TERMS',
      text: bothWays(
        `Rammeaftalen giver ikke individuelle aftaler om ${SUBJECT[subject].da}.`,
        `The framework allows no individual agreements on ${SUBJECT[subject].en}.`,
      ),
    }));
