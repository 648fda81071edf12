import type { Summary } from '../summary';
import { booksBroken, turnsAhead, turnsOwed } from './books';
import { cheapNoneGiven, cheapTooDear } from './cheap-homes';
import { choicesRisen } from './choices';
import { type Finding, type Found, RULES, type Rule, type RuleId } from './finding';
import { notKeptUnder, stillListed, targetMissed } from './goals';
import { flexibleOverCap, specialShort } from './lettings';
import { noTurn } from './no-turn';
import { voidRentRisen, voidsUnexplained, waitingRentRisen } from './rent';
import { faultsContested, lapsed, returnRateRisen } from './returns';
import { isPeriodKnown } from './time-before';
import { turnoverDoubled, turnoverHalved } from './turnover';
import { nearThreshold, tierChanged } from './watch';

type LookedFor = Exclude<RuleId, 'nothing'>;

/** What each rule looks for. */
export const RULE_OF: Readonly<Record<LookedFor, Rule>> = {
  'books-broken': booksBroken,
  'no-turn': noTurn,
  'turns-owed': turnsOwed,
  'turns-ahead': turnsAhead,
  lapsed,
  'return-rate-risen': returnRateRisen,
  'faults-contested': faultsContested,
  'choices-risen': choicesRisen,
  'special-short': specialShort,
  'flexible-over-cap': flexibleOverCap,
  'cheap-none-given': cheapNoneGiven,
  'cheap-too-dear': cheapTooDear,
  'near-threshold': nearThreshold,
  'tier-changed': tierChanged,
  'target-missed': targetMissed,
  'not-kept-under': notKeptUnder,
  'still-listed': stillListed,
  'waiting-rent-risen': waitingRentRisen,
  'void-rent-risen': voidRentRisen,
  'voids-unexplained': voidsUnexplained,
  'turnover-doubled': turnoverDoubled,
  'turnover-halved': turnoverHalved,
};

/** Of one kind; the rest are counted with the last of them, and the table has them all. */
const MOST_OF_A_KIND = 3;

/**
 * What stands out, by fixed rules from the figures shown: the same figures always give the same findings. A figure that is hidden gives
 * none, so that a reader learns nothing from them. @see issue 5 § 1
 */
export function findingsOf(summary: Summary): readonly Finding[] {
  const found = RULES.flatMap((rule) => (rule === 'nothing' ? [] : ofRule(rule, RULE_OF[rule](summary))));
  const isSilent = summary.sections.length === 0 || hides(summary) || !isPeriodKnown(summary);
  return found.length > 0 || isSilent ? found : [NOTHING];
}

const NOTHING: Finding = { rule: 'nothing', place: null, table: '', figures: {}, weight: 0, more: 0 };

function ofRule(rule: RuleId, found: readonly Found[]): readonly Finding[] {
  const told = found
    .filter(({ figures }) => Object.values(figures).every(({ cell }) => isShown(cell.kind)))
    .toSorted((a, b) => b.weight - a.weight);
  const first = told.slice(0, MOST_OF_A_KIND);
  const more = told.length - first.length;
  return first.map((one, at) => ({ ...one, rule, more: at === first.length - 1 ? more : 0 }));
}

const isShown = (kind: string): boolean => kind !== 'HIDDEN' && kind !== 'NONE';

/** Of figures that are hidden nobody can say that nothing stands out. */
const hides = ({ sections }: Summary): boolean =>
  sections.some(({ tables }) =>
    tables.some(({ rows, total }) =>
      [...rows.map(({ cells }) => cells), total ?? []].some((cells) =>
        cells.some(({ kind }) => kind === 'HIDDEN'),
      ),
    ),
  );
