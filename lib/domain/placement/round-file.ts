import type { Agreement, TierTerms } from '../agreement/agreement';
import type { AgreementInForce } from '../agreement/agreement-in-force';
import { tierTerms } from '../agreement/terms';
import type { TierId } from '../agreement/vocabulary';
import type { TierOnDay } from '../allocation/tier-on-report';
import type { CalendarDate } from '../shared/calendar-date';
import type { KeyFigureId, OrganisationId } from '../shared/ids';
import type { DepartmentOnDay } from './department-on-day';
import type { PlacementRound, RoundStanding, Signatory } from './round';
import { type Expected, expectedTurns, type SharedStock } from './round-expectation';
import type { FigureOption } from './round-figures';
import { lastTier, mayBeAssessed, proposeForRow, type RowProposal } from './round-row';

/** Who did something, and when. */
export type ByWhom = { readonly by: string; readonly at: Date };

export type Assessment = ByWhom & { readonly tier: TierId; readonly text: string };

/** What is recorded of a department in a round. */
export type RecordedRow = {
  readonly figures: readonly KeyFigureId[];
  readonly tier: TierId | null;
  readonly reason: string | null;
  readonly criteria: readonly string[];
  /** As it stood when the round was sent for signing. */
  readonly proposedTier: TierId | null;
  readonly assessment: Assessment | null;
  readonly revision: number;
  readonly changed: ByWhom;
};

/** One line of the round's page. */
export type RoundRow = RecordedRow &
  Expected & {
    readonly department: DepartmentOnDay;
    readonly organisationId: OrganisationId;
    readonly options: readonly FigureOption[];
    readonly chosen: readonly FigureOption[];
    /** Where it stood the day before; null while no agreement was in force. */
    readonly last: (TierOnDay & { readonly terms: TierTerms }) | null;
    readonly proposal: RowProposal;
    readonly mayBeAssessed: boolean;
    readonly stock: SharedStock;
  };

export type RoundEventKind =
  | 'MADE'
  | 'CHANGED'
  | 'FETCHED'
  | 'SENT'
  | 'RECALLED'
  | 'TAKEN'
  | 'WITHDRAWN'
  | 'UNDONE';
export type RoundEvent = ByWhom & { readonly kind: RoundEventKind; readonly reason: string | null };
export type RoundSignature = ByWhom & { readonly party: Signatory; readonly revision: number };

export type RoundFile = {
  readonly today: CalendarDate;
  readonly round: PlacementRound;
  readonly standing: RoundStanding;
  readonly municipalityName: string;
  readonly parties: readonly { readonly id: OrganisationId; readonly name: string }[];
  /** In force on the day the round takes effect, and the day before. */
  readonly version: AgreementInForce;
  readonly before: AgreementInForce | null;
  /** Is any agreement in force on that day? */
  readonly underAgreement: boolean;
  /** Those of the reader: the municipality's all, an organisation's its own. */
  readonly rows: readonly RoundRow[];
  readonly signatures: readonly RoundSignature[];
  readonly events: readonly RoundEvent[];
  readonly changed: ByWhom;
};

type Given = {
  readonly round: PlacementRound;
  readonly version: AgreementInForce;
  readonly before: AgreementInForce | null;
};

/** A recorded row with everything that is worked out from it. */
export function roundRow(
  { round, version, before }: Given,
  row: RecordedRow,
  department: DepartmentOnDay,
  more: { readonly options: readonly FigureOption[]; readonly stock: SharedStock },
): RoundRow {
  const { options, stock } = more;
  const { effectiveOn } = round;
  const recorded = asKnownTo(version.agreement, row);
  const chosen = options.filter(({ id }) => recorded.figures.includes(id));
  const worked = proposeForRow(version.agreement, department.facts, chosen, effectiveOn);
  const settled = round.state !== 'PREPARING' && recorded.tier !== null ? recorded.proposedTier : null;
  const proposal: RowProposal = settled === null ? worked : { ...worked, tier: settled };
  const last = before && lastTier(before.agreement, department.facts, effectiveOn);
  const stands = recorded.tier ?? proposal.tier;
  return {
    ...recorded,
    ...{ department, organisationId: department.organisationId, options, chosen, proposal, stock },
    last: last && before && { ...last, terms: tierTerms(before.agreement, last.tier) },
    mayBeAssessed: mayBeAssessed(round, department),
    before: last && before && expectedTurns(before.agreement, last.tier, stock),
    after: expectedTurns(version.agreement, stands, stock),
  };
}

/** What was decided or assessed in a tier that the agreement has lost since is undecided again. */
function asKnownTo({ tiers }: Agreement, row: RecordedRow): RecordedRow {
  const isKnown = (tier: TierId | undefined) => tiers.some((known) => known.tier === tier);
  const assessment = isKnown(row.assessment?.tier) ? row.assessment : null;
  return isKnown(row.tier ?? undefined) ? { ...row, assessment } : { ...row, tier: null, assessment };
}

/** Still to be decided: neither the parties nor a designation or rehousing has placed it. */
export const isOpen = ({ tier, proposal }: Pick<RoundRow, 'tier' | 'proposal'>): boolean =>
  tier === null && proposal.by !== 'FACTS';

/** Assessed by its organisation, and the municipality has not answered yet. @see Holbæk 8.2 (Q17) */
export const waitsForAnswer = (row: Pick<RoundRow, 'tier' | 'assessment' | 'proposal'>): boolean =>
  isOpen(row) && row.assessment !== null;

/** Follows the figures without more ado: there are some, and nobody has assessed it otherwise. */
export const isAsProposed = (row: Pick<RoundRow, 'tier' | 'assessment' | 'proposal'>): boolean =>
  isOpen(row) && row.assessment === null && row.proposal.by === 'FIGURES';
