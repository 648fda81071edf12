import type { UserScope } from '../access/scope';
import { addDays } from '../calendar/days';
import type { CalendarDate } from '../shared/calendar-date';
import type { MunicipalityId, OrganisationId, PlacementRoundId } from '../shared/ids';

export const ROUND_STATES = ['PREPARING', 'SENT', 'SIGNED', 'WITHDRAWN', 'UNDONE'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** As people see it: a signed round waits for its day and is then in force. */
export type RoundStanding = RoundState | 'IN_FORCE';

/**
 * The parties' decision, taken together, on where every department of a municipality stands from a day.
 * @see Holbæk 8.2 (renegotiated every March), Høje-Taastrup 6 (midway through the term)
 */
export type PlacementRound = {
  readonly id: PlacementRoundId;
  readonly municipalityId: MunicipalityId;
  readonly title: string;
  readonly forum: string;
  readonly meetingOn: CalendarDate;
  readonly effectiveOn: CalendarDate;
  /** Departments with fewer homes may be assessed by their organisation itself; null: none may. */
  readonly ownAssessmentBelow: number | null;
  readonly state: RoundState;
  /** The organisations that sign beside the municipality. */
  readonly parties: readonly OrganisationId[];
  readonly revision: number;
};

/** A signed round is in force from its effective day on, that day included. */
export const standingOfRound = (
  { state, effectiveOn }: Pick<PlacementRound, 'state' | 'effectiveOn'>,
  today: CalendarDate,
): RoundStanding => (state === 'SIGNED' && effectiveOn <= today ? 'IN_FORCE' : state);

/** May it still be taken back? From its day on, homes may have been allocated by it. */
export const mayBeUndone = (round: Pick<PlacementRound, 'state' | 'effectiveOn'>, today: CalendarDate) =>
  standingOfRound(round, today) === 'SIGNED';

/** Departments below this were left to the organisations' own assessment. @see Holbæk 8.2 */
export const SMALL_DEPARTMENT = 100;

/** The day the agreements are silent on: the first one after the meeting. @see Q14 */
export const usualEffectiveDay = (meetingOn: CalendarDate): CalendarDate => addDays(meetingOn, 1);

export type RoundDayFault = 'not-after-meeting' | 'not-to-come';

/** Takes effect after the meeting and, so that no home is decided anew, on a day to come. @see Q14 */
export function faultOfEffectiveDay(
  { meetingOn, effectiveOn }: Pick<PlacementRound, 'meetingOn' | 'effectiveOn'>,
  today: CalendarDate,
): RoundDayFault | null {
  if (effectiveOn <= meetingOn) return 'not-after-meeting';
  return effectiveOn <= today ? 'not-to-come' : null;
}

/** Who signs: an organisation, or null for the municipality. */
export type Signatory = OrganisationId | null;

/** Those who have not signed this revision, the municipality first. */
export function missingSignatures(
  { parties, revision }: Pick<PlacementRound, 'parties' | 'revision'>,
  signatures: readonly { readonly party: Signatory; readonly revision: number }[],
): readonly Signatory[] {
  const signed = new Set(signatures.filter((row) => row.revision === revision).map(({ party }) => party));
  return [null, ...parties].filter((party) => !signed.has(party));
}

type Signer = Pick<UserScope, 'side' | 'municipalities' | 'organisations'>;

/** Whom somebody may sign for: the municipality, or her own organisations. */
export const signatoriesOf = (
  { side, municipalities, organisations }: Signer,
  { parties, municipalityId }: Pick<PlacementRound, 'parties' | 'municipalityId'>,
): readonly Signatory[] => {
  if (side === 'MUNICIPALITY') return municipalities.includes(municipalityId) ? [null] : [];
  return parties.filter((party) => organisations.includes(party));
};
