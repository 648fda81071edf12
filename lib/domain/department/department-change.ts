import type { Side } from '../access/role';
import type { TierId } from '../agreement/vocabulary';
import type { CalendarDate } from '../shared/calendar-date';
import type { AreaId, DepartmentId, MunicipalityId, OrganisationId } from '../shared/ids';
import { type CarriedFacts, carriedRehousing } from './carried-facts';
import { type Dwellings, sameDwellings, sumOfDwellings } from './openings';

const CHANGE_KINDS = ['MERGE', 'SPLIT'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const CHANGE_STATES = ['PROPOSED', 'CONFIRMED', 'DONE', 'REFUSED', 'WITHDRAWN'] as const;
/** Proposed by one party; confirmed by the other, it is done on its day. */
export type ChangeState = (typeof CHANGE_STATES)[number];

/** A department that is to begin. */
export type NewDepartment = {
  readonly number: string;
  readonly name: string;
  readonly areaId: AreaId | null;
  readonly dwellings: Dwellings;
  /** Of a split: whose homes it gets. */
  readonly houses: readonly string[];
  /** Null where the agreement has but one tier. */
  readonly tier: TierId | null;
  readonly tierReason: string | null;
};

export type ProposedChange = {
  readonly kind: ChangeKind;
  readonly from: readonly DepartmentId[];
  readonly to: readonly NewDepartment[];
  readonly effectiveOn: CalendarDate;
  readonly decidedOn: CalendarDate;
  readonly forum: string;
  readonly reason: string;
  /** Why one that begins does not lie where those that end did; null where each does. */
  readonly areaReason: string | null;
};

/** A department that is to end, as it stands. */
export type EndingDepartment = CarriedFacts & {
  readonly id: DepartmentId;
  readonly organisationId: OrganisationId;
  readonly municipalityId: MunicipalityId;
  readonly number: string;
  readonly name: string;
  readonly areaId: AreaId | null;
  readonly dwellings: Dwellings;
  readonly closedFrom: CalendarDate | null;
  /** Another change of it waits already. */
  readonly isChanging: boolean;
};

export type ChangeFault =
  | 'too-few-departments'
  | 'department-closed'
  | 'already-changing'
  | 'not-of-one-party'
  | 'in-the-past'
  | 'decided-in-the-future'
  | 'number-taken'
  | 'dwellings-differ'
  | 'rehousing-differs'
  | 'unknown-area'
  | 'area-reason-needed'
  | 'tier-needed'
  | 'unknown-tier';

type Known = {
  readonly today: CalendarDate;
  readonly ending: readonly EndingDepartment[];
  /** Numbers of the organisation's other departments in the municipality. */
  readonly numbers: readonly string[];
  /** The tiers of the agreement in force on the day; one or none: there is nothing to place. */
  readonly tiers: readonly TierId[];
  /** The municipality's areas. */
  readonly areas: readonly AreaId[];
};

/** What is wrong with a proposal; null: nothing. @see reading Q33 */
export function faultOfChange(change: ProposedChange, known: Known): ChangeFault | null {
  return (
    faultOfEnding(change, known) ??
    faultOfDays(change, known) ??
    faultOfRehousing(change, known) ??
    faultOfNew(change, known) ??
    faultOfAreas(change, known) ??
    faultOfTiers(change, known)
  );
}

function faultOfEnding({ kind, from }: ProposedChange, { ending }: Known): ChangeFault | null {
  const [first] = ending;
  if (first === undefined || ending.length !== new Set(from).size) return 'too-few-departments';
  if (ending.length < (kind === 'MERGE' ? 2 : 1)) return 'too-few-departments';
  if (ending.some(({ closedFrom }) => closedFrom !== null)) return 'department-closed';
  if (ending.some(({ isChanging }) => isChanging)) return 'already-changing';
  const isOfOneParty = ending.every(
    (row) => row.organisationId === first.organisationId && row.municipalityId === first.municipalityId,
  );
  return isOfOneParty ? null : 'not-of-one-party';
}

/**
 * Homes of a department that is being rehoused are shared with nobody; those of another are. One department cannot be both, so they
 * wait until it has ended, or stands for all. @see docs/domain/department-changes.md
 */
const faultOfRehousing = ({ effectiveOn }: ProposedChange, { ending }: Known): ChangeFault | null =>
  carriedRehousing(ending, effectiveOn) === null ? 'rehousing-differs' : null;

function faultOfDays({ effectiveOn, decidedOn }: ProposedChange, { today }: Known): ChangeFault | null {
  if (effectiveOn < today) return 'in-the-past';
  return decidedOn > today ? 'decided-in-the-future' : null;
}

function faultOfNew({ kind, to }: ProposedChange, { ending, numbers }: Known): ChangeFault | null {
  if (to.length < (kind === 'MERGE' ? 1 : 2)) return 'too-few-departments';
  const own = to.map(({ number }) => number);
  if (new Set(own).size !== own.length || own.some((number) => numbers.includes(number)))
    return 'number-taken';
  const before = sumOfDwellings(ending.map(({ dwellings }) => dwellings));
  if (!sameDwellings(before, sumOfDwellings(to.map(({ dwellings }) => dwellings)))) return 'dwellings-differ';
  return null;
}

/** What is designated goes by the area, before any placement: to leave one or come into one is said, and why. @see almenboligloven § 61 a */
function faultOfAreas({ to, areaReason }: ProposedChange, { ending, areas }: Known): ChangeFault | null {
  if (to.some(({ areaId }) => areaId !== null && !areas.includes(areaId))) return 'unknown-area';
  const isElsewhere = to.some(({ areaId }) => ending.some((row) => row.areaId !== areaId));
  return isElsewhere && areaReason === null ? 'area-reason-needed' : null;
}

function faultOfTiers({ to }: ProposedChange, { tiers }: Known): ChangeFault | null {
  // With one tier there is nothing to place, and no other tier to invent.
  if (tiers.length < 2) return to.some(({ tier }) => tier !== null) ? 'unknown-tier' : null;
  if (to.some(({ tier, tierReason }) => tier === null || tierReason === null)) return 'tier-needed';
  return to.some(({ tier }) => tier !== null && !tiers.includes(tier)) ? 'unknown-tier' : null;
}

export type ChangeAnswer = 'CONFIRM' | 'REFUSE' | 'WITHDRAW';

export type AnswerFault = 'not-open' | 'own-proposal' | 'others-proposal';

/** Agreed by both, and its day has come: it is carried out by itself, and where it still stands so, something kept it from it. */
export const isOverdue = (
  { state, effectiveOn }: { readonly state: ChangeState; readonly effectiveOn: CalendarDate },
  today: CalendarDate,
): boolean => state === 'CONFIRMED' && effectiveOn <= today;

/**
 * May this side answer so? The other party confirms or refuses what was proposed; who proposed it takes it back. What is confirmed
 * can be taken back by either until its day.
 */
export function faultOfAnswer(
  answer: ChangeAnswer,
  { state, proposedSide, side }: { state: ChangeState; proposedSide: Side; side: Side | 'SYSTEM' },
): AnswerFault | null {
  if (answer === 'WITHDRAW') {
    if (state === 'CONFIRMED') return null;
    if (state !== 'PROPOSED') return 'not-open';
    return side === proposedSide ? null : 'others-proposal';
  }
  if (state !== 'PROPOSED') return 'not-open';
  return side === proposedSide ? 'own-proposal' : null;
}

/**
 * What a department that ends is called when another takes over its number. One that ended under the number the same day is called so
 * already (among `others`), and this is the second.
 */
export function numberOfEnded(
  number: string,
  { taken, others }: { readonly taken: readonly string[]; readonly others: readonly string[] },
  from: CalendarDate,
): string {
  if (!taken.includes(number)) return number;
  const ended = `${number} (til ${from.split('-').reverse().join('.')}`;
  let called = `${ended})`;
  for (let nth = 2; others.includes(called); nth += 1) called = `${ended}, ${nth})`;
  return called;
}
