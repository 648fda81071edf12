import type { CalendarDate } from '../../shared/calendar-date';
import type { Agreement, Period } from '../agreement';
import { beyondFramework, type Excess } from '../individual/beyond-framework';
import type { IndividualAgreement } from '../individual/individual-agreement';
import { type Finding, isBlocking } from '../review/finding';
import { reviewAgreement } from '../review/review-agreement';
import type { TierId } from '../vocabulary';
import { type AgreementText, partiesIn } from './draft-text';
import { type Placed, type PlaceRefused, placeVersion, type VersionSpan } from './place-version';
import { type GivenSignature, type KnownOrganisation, signingParties, unsignedParties } from './signing';
import { type PlacedDepartment, strandedPlacements } from './stranded-placements';

/** Why a draft cannot be published now. */
export type Hindrance =
  | PlaceRefused
  | { readonly code: 'unsigned'; readonly parties: readonly string[] }
  | { readonly code: 'unknown-party'; readonly parties: readonly string[] }
  | { readonly code: 'finding'; readonly finding: Finding }
  | {
      readonly code: 'stranded';
      readonly departments: readonly { readonly department: string; readonly tier: TierId }[];
    }
  | { readonly code: 'no-framework' }
  /** `of`: whose agreement says it, where that is another than what is published. */
  | { readonly code: 'beyond-framework'; readonly excess: Excess; readonly of: string | null };

/** All that publishing rests on, as it is read under the lock, or for a page. */
export type PublishingFacts<Id extends string = string> = {
  readonly text: AgreementText;
  readonly checksum: string;
  readonly signatures: readonly GivenSignature[];
  readonly organisations: readonly KnownOrganisation[];
  /** The signed versions that it stands among: of the framework, or of the organisation's own agreement. */
  readonly signed: readonly VersionSpan<Id>[];
  /** Of an individual agreement: the frameworks that are, or will be, in force. */
  readonly frameworks: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly agreement: Agreement;
  }[];
  /** Of a framework: the organisations' own agreements that are, or will be, in force. */
  readonly individuals: readonly {
    readonly from: CalendarDate;
    readonly to: CalendarDate | null;
    readonly agreement: IndividualAgreement;
  }[];
  readonly departments: readonly PlacedDepartment[];
  /** What the parties are about to decide: rounds that wait for signatures, departments that are to begin. */
  readonly planned: readonly { readonly department: string; readonly tier: TierId }[];
  readonly today: CalendarDate;
};

export type Publishable<Id extends string = string> = {
  readonly hindrances: readonly Hindrance[];
  /** Null where it cannot stand among the others. */
  readonly placed: Placed<Id> | null;
};

/** Whether a draft can become a version, and everything that stands against it. */
export function publishable<Id extends string>(facts: PublishingFacts<Id>): Publishable<Id> {
  const { text, checksum, signatures, organisations, signed, today } = facts;
  const { parties, unknown } = signingParties(partiesIn(text), organisations);
  const unsigned = unsignedParties(parties, signatures, checksum).map(({ name }) => name);
  const without = text.kind === 'FRAMEWORK' ? 'WAITING' : 'DECIDED';
  const placed = placeVersion(partiesIn(text).inForce, signed, { today, without });
  return {
    hindrances: [
      ...(unknown.length > 0 ? [{ code: 'unknown-party', parties: unknown } as const] : []),
      ...(unsigned.length > 0 ? [{ code: 'unsigned', parties: unsigned } as const] : []),
      ...(placed.ok ? [] : [placed.error]),
      ...ofText(facts),
    ],
    placed: placed.ok ? placed.value : null,
  };
}

function ofText(facts: PublishingFacts): readonly Hindrance[] {
  const { text, frameworks, individuals, departments, planned } = facts;
  if (text.kind === 'INDIVIDUAL') return ofIndividual(text.agreement, frameworks);
  const { agreement } = text;
  const { from } = agreement.inForce;
  const stranded = from === null ? [] : strandedPlacements(agreement, from, departments, planned);
  return [
    ...reviewAgreement(agreement)
      .filter(isBlocking)
      .map((finding) => ({ code: 'finding', finding }) as const),
    ...(stranded.length > 0 ? [{ code: 'stranded', departments: stranded } as const] : []),
    ...individuals
      .filter(meets(agreement.inForce))
      .flatMap((row) =>
        excessesOf(row.agreement, [agreement]).map((excess) => ({
          ...{ code: 'beyond-framework' as const, excess, of: row.agreement.organisation.name },
        })),
      )
      .filter(isFirst),
  ];
}

function ofIndividual(
  individual: IndividualAgreement,
  frameworks: PublishingFacts['frameworks'],
): readonly Hindrance[] {
  const met = frameworks.filter(meets(individual.inForce)).map(({ agreement }) => agreement);
  if (met.length === 0) return [{ code: 'no-framework' }];
  const excesses = excessesOf(individual, met);
  return excesses.map((excess) => ({ code: 'beyond-framework', excess, of: null }) as const).filter(isFirst);
}

const excessesOf = (individual: IndividualAgreement, frameworks: readonly Agreement[]): readonly Excess[] =>
  frameworks.flatMap((framework) => beyondFramework(individual, framework));

/** Do they hold on a day together? `to` is the first day that one no longer does. */
const meets =
  ({ from, to }: Period) =>
  (row: { readonly from: CalendarDate; readonly to: CalendarDate | null }): boolean =>
    (row.to === null || from === null || row.to > from) && (to === null || row.from < to);

type Beyond = Extract<Hindrance, { readonly code: 'beyond-framework' }>;

/** Two versions of one agreement that say the same are one thing to mend. */
const isFirst = ({ of, excess }: Beyond, index: number, all: readonly Beyond[]): boolean =>
  all.findIndex((other) => other.of === of && other.excess.text.da === excess.text.da) === index;
