import type { Agreement } from '../agreement/agreement';
import { compareAgreements, type RuleChange } from '../agreement/rules/compare-agreements';
import type { RulePart } from '../agreement/rules/rule';
import { shareSubject } from '../agreement/rules/share-rules';
import { shareInWords } from '../agreement/share-words';
import { rateTerms, tierTerms } from '../agreement/terms';
import { type Bilingual, bothWays } from '../shared/bilingual';
import type { PastDepartment } from './past';
import type { Plan, PlannedShare } from './plan';

/** The parts of an agreement that say who gets a home; the rest of a draft is tried by nothing here. */
const DECIDING: readonly RulePart[] = ['TIERS', 'SHARES', 'DWELLING_RULES', 'LADDER', 'PLACING', 'RETURNS'];

type Tried = {
  readonly plan: Plan;
  /** What is in force today: what the plan differs from. */
  readonly inForce: Agreement;
  readonly departments: readonly Pick<PastDepartment, 'id' | 'number' | 'name'>[];
};

/** What is tried, a line for each thing that would be otherwise: `Gul, familieboliger: hver 6. → hver 5.`. */
export function planInWords({ plan, inForce, departments }: Tried): readonly Bilingual[] {
  const of = plan.agreement ?? inForce;
  const placed = departments.flatMap(({ id, number, name }) => {
    const tier = plan.placements.get(id);
    if (tier === undefined) return [];
    const label = of.tiers.find((row) => row.tier === tier)?.label ?? bothWays(tier, tier);
    return [bothWays(`${number} ${name} → ${label.da}`, `${number} ${name} → ${label.en}`)];
  });
  return [
    ...(plan.agreement === null ? [] : decidingChanges(inForce, plan.agreement).map(changeInWords)),
    ...plan.shares.map((share) => shareChange(of, share)),
    ...placed,
  ];
}

/** What a draft would change of who gets a home, beside what is in force. */
export const decidingChanges = (inForce: Agreement, draft: Agreement): readonly RuleChange[] =>
  compareAgreements(inForce, draft).filter(({ before, after }) => {
    const rule = after ?? before;
    return rule !== null && DECIDING.includes(rule.part);
  });

function changeInWords({ before, after }: RuleChange): Bilingual {
  const subject = (after ?? before)?.subject ?? bothWays('', '');
  const gone = bothWays('bortfalder', 'is gone');
  const from = before?.says ?? bothWays('ny', 'new');
  const to = after?.says ?? gone;
  return capitalised(
    bothWays(`${subject.da}: ${from.da} → ${to.da}`, `${subject.en}: ${from.en} → ${to.en}`),
  );
}

function shareChange(of: Agreement, { tier, dwellingType, rate }: PlannedShare): Bilingual {
  const now = rateTerms(of, dwellingType, tier);
  const subject = shareSubject(of, { tier, dwellingType });
  const to = shareInWords(rate);
  const from = now && shareInWords(now.rate);
  return capitalised(
    bothWays(`${subject.da}: ${from?.da} → ${to.da}`, `${subject.en}: ${from?.en} → ${to.en}`),
  );
}

const capitalised = ({ da, en }: Bilingual): Bilingual => bothWays(capital(da), capital(en));
const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The label of a tier that the tried agreement does not have, as an agreement of the past called it. */
export function labelOfUnknown(agreements: readonly Agreement[], tier: string): Bilingual {
  const knows = agreements.find(({ tiers }) => tiers.some((row) => row.tier === tier));
  return knows === undefined ? bothWays(tier, tier) : tierTerms(knows, tier).label;
}
