import { getAgreement } from '@/agreements/registry';
import { decideAllocation } from '@/lib/domain/allocation/decide-allocation';
import type { CounterState, Decision, DepartmentFacts } from '@/lib/domain/allocation/decision';
import { assertNever } from '@/lib/domain/shared/assert-never';
import {
  equals,
  type Fraction,
  formatFraction,
  negate,
  ONE,
  parseFraction,
  sum,
  ZERO,
} from '@/lib/domain/shared/fraction';
import type { FrozenFacts } from '@/lib/domain/vacancy/frozen-facts';
import type { Stored, StoredDecision, StoredEntry } from '../stored';
import { byCounter, firstFew } from './complaints';

/** The stored facts, played through the core in the order of the ledger, give the stored decisions and corrections. */
export function checkReplay(stored: Stored): readonly string[] {
  const decisions = new Map(stored.decisions.map((decision) => [decision.vacancyId, decision]));
  const entries = byCounter(stored.entries);
  return firstFew([
    ...stored.counters.flatMap((counter) =>
      playCounter(counter.name, counter.opening, entries.get(counter.id) ?? [], decisions),
    ),
    ...stored.decisions.flatMap((decision) =>
      decision.counterId === null ? compare(decision, again(decision)) : [],
    ),
  ]);
}

function playCounter(
  name: string,
  opening: Fraction,
  entries: readonly StoredEntry[],
  decisions: ReadonlyMap<string, StoredDecision>,
): readonly string[] {
  const complaints: string[] = [];
  const before: StoredEntry[] = [];
  let state: CounterState = { credit: opening, counted: 0 };
  for (const entry of entries) {
    const decision = decisions.get(entry.vacancyId);
    if (decision === undefined)
      return [...complaints, `vacancy ${entry.vacancyId} is in the ledger without a decision`];
    if (entry.kind === 'REPORTED') complaints.push(...compare(decision, again(decision, name, state)));
    else complaints.push(...correction(entry, decision, before));
    state = { credit: entry.creditAfter, counted: entry.number ?? state.counted };
    before.push(entry);
  }
  return complaints;
}

/** The core's answer to the frozen facts. Whatever is not counted asks for no counter. */
function again({ agreement, facts }: StoredDecision, name?: string, state?: CounterState): Decision {
  return decideAllocation({
    agreement: getAgreement(agreement),
    department: thaw(facts.department),
    vacancy: facts.vacancy,
    counterState: (asked) => (asked === name && state ? state : { credit: ZERO, counted: -1 }),
  });
}

const thaw = ({ placements, keyFigures, ...rest }: FrozenFacts['department']): DepartmentFacts => ({
  ...rest,
  placements: placements.map(({ tier, from, to }) => ({ tier, from, to })),
  keyFigures: keyFigures.map((row) => ({
    ...{ from: row.from, to: row.to },
    outsideLabourMarket: figure(row.outsideLabourMarket),
    convicted: figure(row.convicted),
  })),
});

const figure = (text: string | null): Fraction | null => (text === null ? null : parseFraction(text));

function compare(stored: StoredDecision, { counted, ...decision }: Decision): readonly string[] {
  const [told, expected] = [outcomeOf(stored), outcomeOf({ ...NOT_COUNTED, ...counted, ...decision })];
  return told === expected ? [] : [`vacancy ${stored.vacancyId}: stored ${told}; the core says ${expected}`];
}

const NOT_COUNTED = { number: null, rate: null, creditBefore: null, creditAfter: null };
type Decided = Pick<StoredDecision, 'tier' | 'proposedTier' | 'route' | keyof typeof NOT_COUNTED>;

function outcomeOf({ tier, proposedTier, route, number, ...decided }: Decided): string {
  const { rate, creditBefore, creditAfter } = decided;
  const shares = [rate, creditBefore, creditAfter].map((share) => (share ? formatFraction(share) : '-'));
  return [`${tier} (${proposedTier})`, route, `number ${number ?? '-'}`, ...shares].join(', ');
}

/** A fault gives one turn back, a settlement takes it again, a void takes back all that the vacancy has meant. */
function correction(
  entry: StoredEntry,
  { vacancyId }: StoredDecision,
  before: readonly StoredEntry[],
): readonly string[] {
  const expected = correctionDue(entry, before);
  return equals(entry.correction, expected)
    ? []
    : [
        `vacancy ${vacancyId}: ${entry.kind} entered ${formatFraction(entry.correction)}, not ${formatFraction(expected)}`,
      ];
}

const meant = ({ earned, correction, used }: StoredEntry): Fraction =>
  sum([earned, correction, used === 1 ? negate(ONE) : ZERO]);

function correctionDue({ kind, vacancyId }: StoredEntry, before: readonly StoredEntry[]): Fraction {
  switch (kind) {
    case 'RETURNED':
      return ONE;
    case 'SETTLED':
      return negate(ONE);
    case 'VOIDED':
      return negate(sum(before.filter((line) => line.vacancyId === vacancyId).map(meant)));
    case 'REPORTED':
      return ZERO;
    default:
      return assertNever(kind);
  }
}
